import { addDays, type LocalDate } from './dates.ts'
import { NTHS, RHYTHMS, toRule, WEEKDAYS } from './rota-rule.ts'

export const SERIES_RHYTHMS = RHYTHMS
export type SeriesRhythm = (typeof SERIES_RHYTHMS)[number]

/** A weekly appointment for two years; what lasts longer is agreed anew. */
export const SERIES_MOST = 104
const SERIES_DAYS = 731

/** What of a series a change is meant for: this date and those after it, or all that lie ahead. */
export const SERIES_SCOPES = ['folgende', 'alle'] as const
export type SeriesScope = (typeof SERIES_SCOPES)[number]

/** Which weekday of its month a day is: 1 to 4, and -1 for a fifth one, which not every month has. */
function nthOf(day: LocalDate) {
  return NTHS[Math.floor((Number(day.slice(8)) - 1) / 7)] ?? -1
}

function weekdayOf(day: LocalDate) {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
}

/** RRULE (RFC 5545 3.3.10) of a series that begins on a day: the same weekday, or in a month the same one of its weekdays. */
export function seriesRule(firstDay: LocalDate, rhythm: SeriesRhythm): string {
  return toRule({ rhythm, weekdays: [weekdayOf(firstDay)], nths: [nthOf(firstDay)] })
}

type Refusal = { readonly field: 'count' | 'until'; readonly key: string }
type Ends = { readonly count: number | null; readonly until: LocalDate | null }

/** Why a series cannot end like that, or null. Exactly one of count and last day is given, as RFC 5545 demands. */
export function endRefusal(firstDay: LocalDate, { count, until }: Ends): Refusal | null {
  if ((count === null) === (until === null)) return { field: 'count', key: 'series_no_end' }
  if (count !== null) return count < 2 || count > SERIES_MOST ? { field: 'count', key: 'series_count' } : null
  if (until !== null && until < firstDay) return { field: 'until', key: 'series_end_early' }
  return until !== null && until > addDays(firstDay, SERIES_DAYS) ? { field: 'until', key: 'series_too_long' } : null
}

/** Why these dates are too many or too few for a series, or null. */
export function datesRefusal(days: readonly LocalDate[]): Refusal['key'] | null {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last || days.length < 2) return 'series_empty'
  return days.length > SERIES_MOST || last > addDays(first, SERIES_DAYS) ? 'series_too_long' : null
}

/** A day moved along with another one, by as many days. */
export function shiftedDay(day: LocalDate, from: LocalDate, to: LocalDate): LocalDate {
  return addDays(day, (Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** First day of the month a day of a monthly series falls into when another one of its days goes from one month to another. */
export function monthLater(day: LocalDate, from: LocalDate, to: LocalDate): LocalDate {
  const months = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  const month = months(day) + months(to) - months(from)
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
