import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { startOfDay, toMinutes, toWall } from '../../../shared/wall-minutes.ts'

/** Hours of the day that are drawn. */
export type Hours = { readonly from: number; readonly until: number }
/** Each full hour that begins in them. */
export function hoursOf({ from, until }: Hours): number[] {
  return Array.from({ length: until - from }, (_, index) => from + index)
}

/** Part of a day along its axis, and of the breadth where entries lie beside each other; all from 0 to 1. */
export type Position = { readonly begin: number; readonly size: number; readonly lane: number; readonly lanes: number }
type Timed = Pick<CalendarEntry, 'id' | 'start' | 'end'>

/** Where each entry of one day lies; those that overlap share the breadth. */
export function positionsOn(day: LocalDate, entries: readonly Timed[], hours: Hours): ReadonlyMap<string, Position> {
  const first = startOfDay(day) + hours.from * 60
  const length = (hours.until - hours.from) * 60
  const shown = entries
    .map((entry) => ({
      id: entry.id,
      from: Math.max(toMinutes(entry.start) - first, 0),
      until: Math.min(toMinutes(entry.end) - first, length),
    }))
    .filter(({ from, until }) => from < until)
    .sort((one, other) => one.from - other.from || other.until - one.until)
  const found = new Map<string, Position>()
  for (const cluster of clustersOf(shown)) {
    const ends: number[] = []
    const placed = cluster.map((each) => {
      const free = ends.findIndex((end) => end <= each.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = each.until
      return { ...each, lane }
    })
    for (const { id, from, until, lane } of placed)
      found.set(id, { begin: from / length, size: (until - from) / length, lane, lanes: ends.length })
  }
  return found
}

/** Groups of entries that hang together by overlapping; given in their order. */
function clustersOf<Each extends { readonly from: number; readonly until: number }>(inOrder: readonly Each[]): Each[][] {
  const clusters: Each[][] = []
  let end = -1
  for (const each of inOrder) {
    if (each.from >= end) clusters.push([])
    clusters.at(-1)?.push(each)
    end = Math.max(end, each.until)
  }
  return clusters
}

/** The wall time at a point of a day's lane, to the next step. */
export function timeAt(day: LocalDate, share: number, hours: Hours, step: number): string {
  const minutes = (hours.from + share * (hours.until - hours.from)) * 60
  return toWall(startOfDay(day) + Math.round(minutes / step) * step)
}
