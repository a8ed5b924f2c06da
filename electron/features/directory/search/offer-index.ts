import { middleOf, type Point } from '../../../../shared/distance.ts'
import type { Store } from '../../../store/store.ts'
import type { OfferEntry } from './entry.ts'
import { entryRows } from './entry-rows.ts'
import { makeEntry } from './make-entry.ts'
import { searchRepository } from './repository.ts'
import type { Match } from './search-text.ts'

type Known = { readonly row: number; readonly entry: OfferEntry }
type Loaded = {
  /** In the order of their names. */
  readonly known: readonly Known[]
  readonly middles: ReadonlyMap<string, Point>
}

function byName({ entry: one }: Known, { entry: other }: Known): number {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** Where quarters lie, told by the places of the offers in them. */
function middlesOf(known: readonly Known[]): Map<string, Point> {
  const points = new Map<string, Point[]>()
  for (const { entry } of known) {
    // A place of an offer for the whole town says nothing about where its quarters lie.
    if (entry.quarters.length !== 1) continue
    const quarter = (entry.quarters[0] ?? '').toLowerCase()
    points.set(quarter, [...(points.get(quarter) ?? []), ...entry.places])
  }
  return new Map(
    [...points].flatMap(([quarter, places]) => {
      const middle = middleOf(places)
      return middle ? [[quarter, middle] as const] : []
    }),
  )
}

/**
 * All offers as they are searched and listed. Read from the store once and kept while signed in; whatever writes offers
 * has to say so, in the same transaction.
 */
export function offerIndex(store: Store) {
  const repository = searchRepository(store)
  const rows = entryRows(store)
  let loaded: Loaded | null = null

  function* made() {
    for (const row of rows.all()) yield makeEntry(row)
  }
  /** Read before they are written, because a connection that still reads cannot write. */
  function renew(): void {
    loaded = null
    repository.renew([...made()])
  }
  function load(): Loaded {
    if (loaded) return loaded
    if (!repository.isComplete()) store.transaction(renew)
    const known = repository.entries().sort(byName)
    loaded = { known, middles: middlesOf(known) }
    return loaded
  }

  return {
    /** In the order of their names, without those that are gone for good. */
    all: () => load().known.filter(({ entry }) => entry.status !== 'defunct'),
    middleOf: (quarter: string) => load().middles.get(quarter.toLowerCase()) ?? null,
    matches: (match: Match) => {
      load()
      return repository.matches(match)
    },
    importedAt: repository.importedAt,
    renew,
    /** After one offer, or something it shows, was written. */
    renewOne: (id: string) => {
      const now = rows.one(id)
      loaded = null
      if (now) repository.replace(makeEntry(now))
    },
  }
}
export type OfferIndex = ReturnType<typeof offerIndex>
