import type { ResourceKind } from './calendar-lists.ts'
import { groupBy } from './group-by.ts'

/** What the rule has to know of an entry; wall times, which compare as text. */
export type Occupying = {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly staffIds: readonly string[]
  readonly personId: string | null
  readonly roomId: string | null
  readonly laptops: readonly string[]
  /** Who interprets, as far as somebody has promised to. */
  readonly interpreterId: string | null
  /** Nothing else is done in it by that person: cancelled and ended entries take no time. */
  readonly occupies: boolean
  readonly siteId: string | null
}

/** Two entries that need the same; `minutesShort` says how much of the way between two places is missing. */
export type Clash<Entry extends Occupying> =
  | { readonly kind: ResourceKind; readonly resource: string; readonly other: Entry }
  | { readonly kind: 'travel'; readonly resource: string; readonly other: Entry; readonly minutesShort: number }

/** Minutes between two places; 0 where none were entered. */
export type MinutesBetween = (from: string, to: string) => number

/** `staff:<id>`, `room:<id>` and so on: all that an entry takes while it lasts. */
function resourcesOf({ staffIds, personId, roomId, laptops, interpreterId }: Occupying): (readonly [ResourceKind, string])[] {
  return [
    ...staffIds.map((id) => ['staff', id] as const),
    ...(personId ? [['person', personId] as const] : []),
    ...(roomId ? [['room', roomId] as const] : []),
    ...(interpreterId ? [['interpreter', interpreterId] as const] : []),
    ...laptops.map((code) => ['laptop', code] as const),
  ]
}

/** Half open: one may begin in the minute in which another one ends. */
function overlaps(one: Pick<Occupying, 'start' | 'end'>, other: Pick<Occupying, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end
}

/** What one entry, where it is or would be, meets. Drawn and said, never refused. */
export function clashesOf<Entry extends Occupying>(
  one: Occupying,
  entries: readonly Entry[],
  minutesBetween: MinutesBetween = () => 0,
): Clash<Entry>[] {
  if (!one.occupies) return []
  const taken = resourcesOf(one)
  return entries.flatMap((other): Clash<Entry>[] => {
    if (other.id === one.id || !other.occupies) return []
    if (overlaps(one, other)) {
      const theirs = resourcesOf(other)
      return taken
        .filter(([kind, id]) => theirs.some(([otherKind, otherId]) => kind === otherKind && id === otherId))
        .map(([kind, resource]) => ({ kind, resource, other }))
    }
    const minutesShort = missingWay(one, other, minutesBetween)
    const resource = one.staffIds.find((id) => other.staffIds.includes(id))
    return minutesShort > 0 && resource ? [{ kind: 'travel', resource, other, minutesShort }] : []
  })
}

const minutesFrom = (from: string, to: string) => (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000

/** Minutes that are missing for the way between two entries of one day at two places. */
function missingWay(one: Occupying, other: Occupying, minutesBetween: MinutesBetween): number {
  if (!one.siteId || !other.siteId || one.siteId === other.siteId) return 0
  if (one.start.slice(0, 10) !== other.start.slice(0, 10)) return 0
  const [before, after] = one.start < other.start ? [one, other] : [other, one]
  return minutesBetween(one.siteId, other.siteId) - minutesFrom(before.end, after.start)
}

/** Ids of all entries that share something with another one at the same time. One pass over each resource, so that a year is no work. */
export function clashing(entries: readonly Occupying[]): ReadonlySet<string> {
  const found = new Set<string>()
  const taken = entries
    .filter(({ occupies }) => occupies)
    .flatMap((entry) => resourcesOf(entry).map(([kind, id]) => ({ key: `${kind}:${id}`, entry })))
  for (const group of groupBy(taken, ({ key }) => key).values()) {
    const inOrder = group.map(({ entry }) => entry).sort((one, other) => (one.start < other.start ? -1 : 1))
    let longest: Occupying | undefined
    for (const entry of inOrder) {
      if (longest && entry.start < longest.end) {
        found.add(longest.id)
        found.add(entry.id)
      }
      if (!longest || entry.end > longest.end) longest = entry
    }
  }
  return found
}
