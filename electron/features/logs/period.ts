import { addDays, type Instant, type LocalDate, startOfDay } from '../../../shared/dates.ts'

/** From the beginning of the first to the end of the last day; open where there is none. Moments compare as text. */
export function periodOf({ from, to }: { from: LocalDate | null; to: LocalDate | null }): { since: Instant | ''; before: Instant | '~' } {
  return { since: from ? startOfDay(from) : '', before: to ? startOfDay(addDays(to, 1)) : '~' }
}
