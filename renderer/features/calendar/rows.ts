import type { CalendarEntry, CalendarSpan, WeeklyTime } from '../../../shared/contract/calendar.ts'

export type Row = {
  readonly id: string
  readonly label: string
  /** Second line: the site of a room. */
  readonly note: string
  readonly hours: readonly WeeklyTime[] | null
  readonly entries: readonly CalendarEntry[]
}
export type RowGroup = { readonly kind: 'team' | 'rooms'; readonly rows: readonly Row[] }

/**
 * What the team's calendar has rows for: staff, then rooms. Interpreters become a third group here as soon as a source
 * of entries names them.
 */
export function rowGroups({ members, rooms, entries }: CalendarSpan, siteId: string | null): RowGroup[] {
  const shownRooms = rooms.filter((room) => siteId === null || room.siteId === siteId)
  const team: Row[] = members.map(({ id, name, hours }) => ({
    ...{ id, label: name, note: '', hours },
    entries: entries.filter(({ staffIds }) => staffIds.includes(id)),
  }))
  const places: Row[] = shownRooms.map(({ id, name, siteName }) => ({
    ...{ id, label: name, note: siteName, hours: null },
    entries: entries.filter(({ roomId }) => roomId === id),
  }))
  return [{ kind: 'team', rows: team } as const, { kind: 'rooms', rows: places } as const].filter(({ rows }) => rows.length > 0)
}

/** Monday to Friday, and the weekend only when something lies there. */
export function daysWithWork(days: readonly string[], entries: readonly CalendarEntry[]): string[] {
  const weekend = days.slice(5)
  const used = weekend.filter((day) => entries.some(({ start, allDay }) => !allDay && start.startsWith(day)))
  return [...days.slice(0, 5), ...used]
}
