/** An expected stop: the message says everything, a stack trace would only hide it. */
export class PlainStop extends Error {}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

/** Seconds since `start` (from `Date.now()`), for people: `0.4 s`, `12 s`, `3 min 5 s`. */
export function elapsed(start: number, now: number = Date.now()): string {
  const seconds = (now - start) / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/**
 * Announces a piece of work, gives a sign of life every ten seconds and the time it took.
 *
 * @returns what the work returns; its errors pass through
 */
export async function step<Result>(sentence: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now()
  say(`${sentence} …`)
  const pulse = setInterval(() => say(`  … ${elapsed(start)} so far`), 10_000)
  try {
    const result = await work()
    say(`  done in ${elapsed(start)}`)
    return result
  } finally {
    clearInterval(pulse)
  }
}

/** Runs a script's main function; an expected stop ends with its sentence and exit code 1, without a stack trace. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.stderr.write(`\n${error instanceof PlainStop ? error.message : failureText(error)}\n`)
    process.exitCode = 1
  }
}

function failureText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
