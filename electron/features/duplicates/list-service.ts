import { setImmediate } from 'node:timers/promises'
import { type LikelyPair, PAIRS_PAGE } from '../../../shared/contract/duplicates.ts'
import type { PersonHit } from '../../../shared/contract/people.ts'
import { toInstant } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { type FoundPair, likelyPairs } from './finder.ts'
import { duplicatesRepository } from './repository.ts'

type Progress = { running: boolean; done: number; total: number }
const IDLE: Progress = { running: false, done: 0, total: 0 }
type Found = { readonly pairs: readonly FoundPair[]; readonly at: string }

const nameOf = (first: PersonId, second: PersonId) => `${first} ${second}`

/** The list of likely pairs: made on demand in small steps between which everybody else is served; one at a time. */
export function listService({ store, clock, rights }: Workplace, hitOf: (id: PersonId) => PersonHit) {
  const repository = duplicatesRepository(store)
  let progress = IDLE
  let cancelled = false
  let last: Found | null = null

  async function run(): Promise<{ finished: boolean }> {
    const steps = likelyPairs(repository)
    for (;;) {
      const step = steps.next()
      if (step.done) {
        last = { pairs: step.value, at: toInstant(clock.now()) }
        return { finished: true }
      }
      progress = { running: true, ...step.value }
      await setImmediate()
      if (cancelled || store.closing()) return { finished: false }
    }
  }

  /** What is still to be decided, among persons whom the reader may see. */
  function open(pairs: readonly FoundPair[]): FoundPair[] {
    const decided = new Set(repository.all().map(({ first, second }) => nameOf(first, second)))
    const outside = rights.outside(pairs.flatMap(({ first, second }) => [first, second]))
    return pairs.filter(({ first, second }) => !decided.has(nameOf(first, second)) && !outside.has(first) && !outside.has(second))
  }

  function shown({ first, second, verdict, reasons }: FoundPair): LikelyPair[] {
    return verdict === 'none' ? [] : [{ first: hitOf(first), second: hitOf(second), verdict, reasons: [...reasons] }]
  }

  return {
    find: async () => {
      if (progress.running) throw new AppError('not_allowed_now')
      cancelled = false
      progress = { ...IDLE, running: true }
      try {
        return await run()
      } finally {
        progress = IDLE
      }
    },
    progress: () => progress,
    cancel: () => {
      cancelled = true
      return {}
    },
    likely: (page: number) => {
      const pairs = open(last?.pairs ?? [])
      const from = page * PAIRS_PAGE
      return { pairs: pairs.slice(from, from + PAIRS_PAGE).flatMap(shown), total: pairs.length, at: last?.at ?? null }
    },
  }
}
