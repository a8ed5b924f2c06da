import { type Clash, clashesOf } from '../../../shared/calendar-conflicts.ts'
import type { CalendarEntry, CalendarSpan } from '../../../shared/contract/calendar.ts'
import { addMinutes, type LocalDateTime } from '../../../shared/dates.ts'

/** An entry on its way: where it would be, not yet saved. */
export type Ghost = {
  readonly entry: CalendarEntry
  readonly start: LocalDateTime
  readonly minutes: number
  /** A second one is made; the first stays. */
  readonly copy: boolean
  /** Guided by keys: Enter puts it down, Escape lets go. */
  readonly byKeys: boolean
}

/** The ghost as an entry of its own, so that it is drawn and judged like every other one. */
export function asEntry({ entry, start, minutes, copy }: Ghost): CalendarEntry {
  return { ...entry, id: copy ? 'copy' : entry.id, start, minutes, end: addMinutes(start, minutes) }
}

/** What it would meet where it is now. */
export function clashesAt(ghost: Ghost, { entries, ways }: Pick<CalendarSpan, 'entries' | 'ways'>): Clash<CalendarEntry>[] {
  return clashesOf(asEntry(ghost), entries, minutesBetween(ways))
}

function minutesBetween(ways: CalendarSpan['ways']) {
  return (one: string, other: string) =>
    ways.find((way) => (way.fromSiteId === one && way.toSiteId === other) || (way.fromSiteId === other && way.toSiteId === one))?.minutes ??
    0
}
