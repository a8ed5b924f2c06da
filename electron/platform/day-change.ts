import { toLocalDate } from '../../shared/dates.ts'

const CHECK_EVERY_MS = 30_000

/** Calls back soon after midnight in Berlin, so that "Heute" does not show yesterday on a laptop left running. */
export function onDayChange(now: () => number, changed: () => void): void {
  let day = toLocalDate(now())
  setInterval(() => {
    const current = toLocalDate(now())
    if (current === day) return
    day = current
    changed()
  }, CHECK_EVERY_MS)
}
