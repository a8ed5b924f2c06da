import type { TFunction } from 'i18next'
import { clashesOf } from '../../../shared/calendar-conflicts.ts'
import type { CalendarEntry, CalendarSpan } from '../../../shared/contract/calendar.ts'
import { addMinutes, type LocalDateTime } from '../../../shared/dates.ts'
import { clashWords, interpretingWords, isParted } from './entry-look.ts'

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

/** The ghost as an entry of its own, so that it is drawn and judged like every other one. A copy has no interpreter yet. */
export function asEntry({ entry, start, minutes, copy }: Ghost): CalendarEntry {
  const moved = { ...entry, start, minutes, end: addMinutes(start, minutes) }
  return copy ? { ...moved, id: 'copy', interpreting: null, interpreterId: null, interpreterRow: null } : moved
}

/** What speaks against where it is now, a sentence each: what it would meet, and that its interpreter comes at another time. */
export function objectionsTo(ghost: Ghost, { entries, ways }: Pick<CalendarSpan, 'entries' | 'ways'>, t: TFunction): string[] {
  const entry = asEntry(ghost)
  const clashes = clashesOf(entry, entries, minutesBetween(ways)).map((clash) => clashWords(clash, t))
  return isParted(entry) ? [interpretingWords(entry, t), ...clashes] : clashes
}

function minutesBetween(ways: CalendarSpan['ways']) {
  return (one: string, other: string) =>
    ways.find((way) => (way.fromSiteId === one && way.toSiteId === other) || (way.fromSiteId === other && way.toSiteId === one))?.minutes ??
    0
}
