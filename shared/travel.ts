import type { Occupying } from './calendar-conflicts.ts'
import { addMinutes, type LocalDateTime } from './dates.ts'
import { groupBy } from './group-by.ts'

export type Way<Id extends string> = { readonly start: LocalDateTime; readonly minutes: number; readonly toSiteId: Id }
type Stay<Id extends string> = Pick<Occupying, 'start' | 'end' | 'occupies'> & { readonly siteId: Id | null; readonly travel: boolean }

/**
 * Ways between two places of one day that are not in the calendar yet: each ends when the next entry begins, or begins
 * when the last one ends where there is not enough time. Entries are those of one person.
 */
export function missingWays<Id extends string>(entries: readonly Stay<Id>[], minutesBetween: (from: Id, to: Id) => number): Way<Id>[] {
  const busy = entries.filter(({ occupies }) => occupies)
  return [...groupBy(busy, ({ start }) => start.slice(0, 10)).values()].flatMap((day) => {
    const inOrder = [...day].sort((one, other) => (one.start < other.start ? -1 : 1))
    const stays = inOrder.filter(({ siteId, travel }) => siteId !== null && !travel)
    return stays.slice(1).flatMap((next, index): Way<Id>[] => {
      const before = stays[index]
      if (!before?.siteId || !next.siteId || before.siteId === next.siteId || before.end > next.start) return []
      const minutes = minutesBetween(before.siteId, next.siteId)
      const there = inOrder.some(({ travel, start, end }) => travel && start >= before.end && end <= next.start)
      if (minutes === 0 || there) return []
      const ideal = addMinutes(next.start, -minutes)
      return [{ start: ideal < before.end ? before.end : ideal, minutes, toSiteId: next.siteId }]
    })
  })
}
