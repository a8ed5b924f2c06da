import { expect, type Locator, type Page } from '@playwright/test'

/** What one step of the day took: keys and clicks of the person, characters typed apart, and what the software took of the time. */
export type Step = {
  readonly time: string
  readonly name: string
  readonly keys: number
  readonly clicks: number
  readonly typed: number
  readonly ms: number
  readonly target: string
}

export type Limit = { readonly target: string; readonly keys?: number }

/**
 * Works the app as a hand does and counts. The software's part is the time from the last key or click until what was
 * waited for is there; the time a person takes for typing and talking is nobody's fault and is not in it.
 */
export function handOf(page: Page) {
  const steps: Step[] = []
  let count = { keys: 0, clicks: 0, typed: 0, ms: 0 }
  async function timed(work: () => Promise<unknown>): Promise<void> {
    const begun = performance.now()
    await work()
    count.ms += performance.now() - begun
  }
  return {
    page,
    press: async (...keys: string[]) => {
      for (const key of keys) await timed(() => page.keyboard.press(key))
      count.keys += keys.length
    },
    /** Into the field that has the focus, letter by letter: a list marks anew with each. */
    type: async (text: string) => {
      await page.keyboard.type(text)
      count.typed += text.length
    },
    fill: async (field: Locator, text: string) => {
      await field.fill(text)
      count.clicks += 1
      count.typed += text.length
    },
    click: async (target: Locator) => {
      await timed(() => target.click())
      count.clicks += 1
    },
    see: (target: Locator) => timed(() => expect(target).toBeVisible({ timeout: 10_000 })),
    focused: (target: Locator) => timed(() => expect(target).toBeFocused()),
    gone: (target: Locator) => timed(() => expect(target).toHaveCount(0)),
    /** Begins to count anew, does the work and writes down what it took; more keys than allowed fail the day. */
    step: async (time: string, name: string, { target, keys }: Limit, work: () => Promise<void>) => {
      count = { keys: 0, clicks: 0, typed: 0, ms: 0 }
      await work()
      steps.push({ time, name, ...count, ms: Math.round(count.ms), target })
      if (keys !== undefined) expect(count.keys + count.clicks, `${time} ${name}: keys and clicks`).toBeLessThanOrEqual(keys)
    },
    steps,
  }
}
export type Hand = ReturnType<typeof handOf>

/** One line for each step, as it stands in the log of the tests. */
export function dayTable(steps: readonly Step[]): string {
  const head = ['day  ', 'step', 'keys', 'clicks', 'typed', 'software', 'target']
  const rows = steps.map((step) => [step.time, step.name, `${step.keys}`, `${step.clicks}`, `${step.typed}`, `${step.ms} ms`, step.target])
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at > 1 && at < 6 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}
