import { addDays, type Instant, type LocalDate, toInstant, toLocalDateTime } from '../../../shared/dates.ts'

/** Offsets of Europe/Berlin in hours: summer and winter time. */
const OFFSETS = [2, 1] as const

/** The moment a day begins in Berlin. */
function startOfDay(day: LocalDate): Instant {
  const asUtc = Date.parse(`${day}T00:00:00Z`)
  const offset = OFFSETS.find((hours) => toLocalDateTime(asUtc - hours * 3_600_000) === `${day}T00:00`) ?? 1
  return toInstant(asUtc - offset * 3_600_000)
}

/** From the beginning of the first to the end of the last day; open where there is none. Moments compare as text. */
export function periodOf({ from, to }: { from: LocalDate | null; to: LocalDate | null }): { since: Instant | ''; before: Instant | '~' } {
  return { since: from ? startOfDay(from) : '', before: to ? startOfDay(addDays(to, 1)) : '~' }
}
