import { setTimeout as sleep } from 'node:timers/promises'
import type { Run, Starter } from './electron-run.ts'
import { type Figure, median } from './figure.ts'

type Account = { readonly login: string; readonly password: string }

async function during<Value>(run: Run, work: (run: Run) => Promise<Value>): Promise<Value> {
  try {
    return await work(run)
  } finally {
    await run.end()
  }
}

/** From the start of the process to the unlock screen on the screen, against the second frame of an empty window. */
export async function startFigure(starter: Starter, rounds: number): Promise<Figure[]> {
  const empty: number[] = []
  const own: number[] = []
  // The first round fills the profiles and counts for nothing.
  for (let round = 0; round <= rounds; round += 1) {
    const reference = await during(starter.empty(), (run) => run.mark('second'))
    const value = await during(starter.app(), (run) => run.mark('second'))
    if (round === 0) continue
    empty.push(reference)
    own.push(value)
  }
  const ratio = median(own.map((value, index) => value / (empty[index] ?? Number.NaN)))
  return [{ name: 'start', value: median(own), unit: 'ms', reference: 'empty-window-second-frame', ratio, limit: 1.5 }]
}

/** From the derived key to "Heute" on the screen, against the first frame of an empty window; and the memory of both then. */
export async function unlockFigures(starter: Starter, account: Account, rounds: number, settleMs: number): Promise<Figure[]> {
  const unlocks: number[] = []
  const unlockRatios: number[] = []
  const memories: number[] = []
  const memoryRatios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const reference = await during(starter.empty(), async (run) => {
      const first = await run.mark('first')
      await sleep(settleMs)
      return { first, memory: run.memory() }
    })
    const own = await during(starter.app(account), async (run) => {
      const unlock = (await run.mark('today')) - (await run.mark('derived'))
      await sleep(settleMs)
      return { unlock, memory: run.memory() }
    })
    unlocks.push(own.unlock)
    unlockRatios.push(own.unlock / reference.first)
    memories.push(own.memory)
    memoryRatios.push(own.memory / reference.memory)
  }
  return [
    { name: 'unlock', value: median(unlocks), unit: 'ms', reference: 'empty-window-first-frame', ratio: median(unlockRatios), limit: 3 },
    { name: 'memory', value: median(memories), unit: 'MB', reference: 'empty-window', ratio: median(memoryRatios), limit: 1.4 },
  ]
}

const YEAR_LIMIT_MS = 100

/** From asking for another year of the team to its last row on the screen; each year for the first time, so that all of it is read. */
export async function yearDrawnFigure(starter: Starter, account: Account, year: number, rounds: number): Promise<Figure[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      ...(await during(starter.app({ ...account, years: [year, year + 1, year - 1] }), async (run) => {
        const drawn: number[] = []
        for (const each of [year, year + 1, year - 1])
          drawn.push((await run.mark(`year-${each}-drawn`)) - (await run.mark(`year-${each}-asked`)))
        return drawn
      })),
    )
  }
  const value = median(times)
  const reference = `${YEAR_LIMIT_MS}ms`
  return [{ name: 'calendar-year-drawn', value, unit: 'ms', reference, ratio: value / YEAR_LIMIT_MS, limit: 1 }]
}
