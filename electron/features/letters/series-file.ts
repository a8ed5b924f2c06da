import { isCancelled } from '../../../shared/appointment-states.ts'
import { addMinutes, type LocalDate, type LocalDateTime } from '../../../shared/dates.ts'
import type { SeriesId } from '../../../shared/ids.ts'
import { SERIES_MOST, type SeriesRhythm, seriesRule } from '../../../shared/series-rules.ts'
import { type CalendarEvent, calendarText, recurOf, uidOf } from '../calendar-text.ts'
import { countedDays, momentOf } from '../occurrences.ts'
import { at, eventOf, PRODUCT, placeOf, utc } from './calendar-file.ts'
import type { AppointmentRow } from './rows.ts'

/** A date of a series, and where the series put it. */
type SeriesDate = AppointmentRow & { readonly seriesStart: LocalDateTime }
type Series = { readonly id: SeriesId; readonly rhythm: SeriesRhythm; readonly dates: readonly SeriesDate[] }
type Slots = ReadonlyMap<LocalDate, SeriesDate>

const apart = (one: LocalDate, other: LocalDate) => Math.abs(Date.parse(one) - Date.parse(other))

/**
 * Which day of the rule each date stands for: its own, and where a part of the series was moved to another weekday, the
 * nearest one that is left. So everything hangs on one rule and one UID, which every calendar program understands; single
 * extra dates (RDATE) many of them overlook.
 */
function slotsOf(days: readonly LocalDate[], dates: readonly SeriesDate[]): Slots {
  const slots = new Map<LocalDate, SeriesDate>()
  const others: SeriesDate[] = []
  for (const date of dates) {
    const day = date.seriesStart.slice(0, 10)
    if (days.includes(day) && !slots.has(day)) slots.set(day, date)
    else others.push(date)
  }
  for (const date of others) {
    const day = date.seriesStart.slice(0, 10)
    const [nearest] = days.filter((free) => !slots.has(free)).sort((one, other) => apart(one, day) - apart(other, day))
    if (nearest) slots.set(nearest, date)
  }
  return slots
}

/**
 * Calendar file of a whole series (RFC 5545): one event with its rule, dates that are off or were left out (EXDATE), and
 * those that differ (RECURRENCE-ID), all with one UID. Read in again it replaces what was there: SEQUENCE rises with every
 * change of any date. When nothing is left of the series, it says so. As neutral as the file of a single appointment.
 * @param series its dates in the order of the rule, at least one
 * @param now in milliseconds since 1970 (UTC)
 */
export function seriesFile({ id, rhythm, dates }: Series, now: number): string {
  const [first] = dates
  if (!first) throw new Error('A series has dates.')
  const [firstDay, time] = [first.seriesStart.slice(0, 10), first.seriesStart.slice(10)]
  const rule = seriesRule(firstDay, rhythm)
  const slots = slotsOf(countedDays(rule, firstDay, { count: null, until: null, most: 2 * SERIES_MOST }), dates)
  const used = [...slots.keys()].sort()
  const last = used.at(-1) ?? firstDay
  const allOff = dates.every(({ state }) => isCancelled(state))
  const gone = countedDays(rule, firstDay, { count: null, until: last, most: 2 * SERIES_MOST }).filter((day) => {
    const date = slots.get(day)
    return !date || (!allOff && isCancelled(date.state))
  })

  const marks = { uid: uidOf(id), sequence: dates.reduce((sum, { revision }) => sum + revision - 1, 1), now }
  // The rule holds for what is agreed; a request and whatever else differs is an event of its own in its place.
  const usual = { start: first.seriesStart, minutes: first.minutes, state: allOff ? first.state : 'geplant', provisional: false } as const
  const master = eventOf({ ...usual, end: addMinutes(usual.start, usual.minutes) }, placeOf(first), marks)
  const differs = ({ start, minutes, provisional }: SeriesDate, day: LocalDate) =>
    start !== `${day}${time}` || minutes !== usual.minutes || provisional
  const overrides = used.flatMap((day): CalendarEvent[] => {
    const date = slots.get(day)
    if (!date || isCancelled(date.state) || !differs(date, day)) return []
    return [[...eventOf(date, placeOf(date), marks), at('recurrence-id', `${day}${time}`)]]
  })
  const series = [
    ...master,
    ['rrule', {}, 'recur', recurOf(rule, utc(momentOf(`${last}${time}`)))],
    ...gone.map((day) => at('exdate', `${day}${time}`)),
  ]
  return calendarText({ product: PRODUCT, events: [series, ...overrides] })
}
