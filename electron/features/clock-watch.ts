import { type ClockFinding, checkClock, type Reading } from '../../shared/clock-check.ts'
import { clockRepository } from './clock-repository.ts'
import type { Workplace } from './workplace.ts'

/**
 * What to think of the laptop's clock right now. Watches from the moment it is made, at each sign-in: the store locks
 * when the laptop sleeps, and no clock counts sleep the same way everywhere.
 */
export function clockWatch({ store, clock }: Pick<Workplace, 'store' | 'clock'>): () => ClockFinding {
  const repository = clockRepository(store)
  const read = (): Reading => {
    const wall = clock.now()
    return { wall, steady: clock.steady?.() ?? wall }
  }
  const begin = read()
  return () => checkClock({ now: read(), begin, newest: repository.newest() })
}
