import type { CalendarEntry, CalendarSpan, WeeklyTime } from '../../../shared/contract/calendar.ts'

export type Row = {
  readonly id: string
  readonly label: string
  /** Second line: the site of a room. */
  readonly note: string
  readonly hours: readonly WeeklyTime[] | null
  readonly entries: readonly CalendarEntry[]
}
export type RowGroup = { readonly kind: 'team' | 'rooms' | 'interpreters'; readonly rows: readonly Row[] }

/** What the team's calendar has rows for: staff, then rooms, then who interprets. `nobody` names the row of talks for which nobody was asked. */
export function rowGroups(span: CalendarSpan, siteId: string | null, nobody: string): RowGroup[] {
  const { members, rooms, interpreters, entries } = span
  const team: Row[] = members.map(({ id, name, hours }) => ({
    ...{ id, label: name, note: '', hours },
    entries: entries.filter(({ staffIds }) => staffIds.includes(id)),
  }))
  const places: Row[] = rooms
    .filter((room) => siteId === null || room.siteId === siteId)
    .map(({ id, name, siteName }) => ({
      ...{ id, label: name, note: siteName, hours: null },
      entries: entries.filter(({ roomId }) => roomId === id),
    }))
  const speakers: Row[] = interpreters.map(({ id, name, poolName }) => ({
    ...{ id: `interpreter ${id}`, label: name || nobody, note: name === poolName ? '' : poolName, hours: null },
    entries: entries.filter(({ interpreterRow }) => interpreterRow === id),
  }))
  const groups = [
    { kind: 'team', rows: team } as const,
    { kind: 'rooms', rows: places } as const,
    { kind: 'interpreters', rows: speakers } as const,
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

/** Monday to Friday, and the weekend only when something lies there. */
export function daysWithWork(days: readonly string[], entries: readonly CalendarEntry[]): string[] {
  const weekend = days.slice(5)
  const used = weekend.filter((day) => entries.some(({ start, allDay }) => !allDay && start.startsWith(day)))
  return [...days.slice(0, 5), ...used]
}
