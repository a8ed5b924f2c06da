import rrule from 'rrule'
import { type LocalDate, toLocalDateTime } from '../../shared/dates.ts'

const { RRule } = rrule
type Span = { readonly rule: string; readonly firstDay: LocalDate; readonly lastDay: LocalDate | null }
type Ends = { readonly count: number | null; readonly until: LocalDate | null; readonly most: number }

const midnight = (day: LocalDate) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): LocalDate => date.toISOString().slice(0, 10)

/**
 * Days of a rule from one day to another, both included. Only days are expanded, as UTC midnights: no clock change can
 * shift them, and the time of day stays the wall time that was agreed.
 */
export function ruleDays({ rule, firstDay, lastDay }: Span, from: LocalDate, to: LocalDate): LocalDate[] {
  const end = lastDay !== null && lastDay < to ? lastDay : to
  if (end < from || end < firstDay) return []
  return new RRule({ ...RRule.parseString(rule), dtstart: midnight(firstDay) }).between(midnight(from), midnight(end), true).map(dayOf)
}

/** The first day of the rule, or null when its span holds none. */
export function firstDayOf({ rule, firstDay, lastDay }: Span): LocalDate | null {
  const first = new RRule({ ...RRule.parseString(rule), dtstart: midnight(firstDay) }).after(midnight(firstDay), true)
  const day = first && dayOf(first)
  return day && (lastDay === null || day <= lastDay) ? day : null
}

/** Days of a rule from the first on, as many as `count` or as far as `until`, and never more than `most`. */
export function countedDays(rule: string, firstDay: LocalDate, { count, until, most }: Ends): LocalDate[] {
  const options = { ...RRule.parseString(rule), dtstart: midnight(firstDay), count, until: until === null ? null : midnight(until) }
  return new RRule(options).all((_, index) => index < most).map(dayOf)
}

/** Offsets of Europe/Berlin in minutes: winter and summer time. */
const OFFSETS = [60, 120] as const

/** Moment of a wall time in Berlin in milliseconds since 1970 (UTC); in the hour that comes twice, its second pass. */
export function momentOf(wall: string): number {
  const asUtc = Date.parse(`${wall}:00Z`)
  const offset = OFFSETS.find((minutes) => toLocalDateTime(asUtc - minutes * 60_000) === wall) ?? OFFSETS[0]
  return asUtc - offset * 60_000
}
