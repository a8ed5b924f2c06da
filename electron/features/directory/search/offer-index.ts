import type { OfferHit } from '../../../../shared/contract/directory.ts'
import { middleOf, type Point } from '../../../../shared/distance.ts'
import { kilometres, type OfferFacts, type OfferNeed } from '../../../../shared/offer-fit.ts'
import type { Store } from '../../../store/store.ts'
import type { OfferEntry } from './entry.ts'
import { entryRows } from './entry-rows.ts'
import { hitOf } from './hit.ts'
import { makeEntry } from './make-entry.ts'
import { searchRepository } from './repository.ts'
import { nameKey } from './search-text.ts'

export type Known = {
  readonly row: number
  readonly entry: OfferEntry
  /** As it is asked; quarters in lower case. */
  readonly facts: OfferFacts
  /** As it is shown where nothing was asked; made when it is first shown. */
  readonly hit: () => OfferHit
  readonly name: string
  readonly names: string
}
type Lists = ReadonlyMap<string, readonly Known[]>
type Loaded = {
  /** In the order of their names. */
  readonly open: readonly Known[]
  /** Under each topic, language and quarter the offers that have it, so that a search looks at those alone. */
  readonly byTopic: Lists
  readonly byLanguage: Lists
  readonly byQuarter: Lists
  readonly middles: ReadonlyMap<string, Point>
  /** All offers from a quarter outwards, put in order when first asked. */
  readonly outwards: Map<string, readonly Known[]>
}

function listsBy(known: readonly Known[], keys: (facts: OfferFacts) => readonly string[]): Lists {
  const lists = new Map<string, Known[]>()
  for (const one of known) {
    for (const key of keys(one.facts)) {
      const list = lists.get(key)
      if (list) list.push(one)
      else lists.set(key, [one])
    }
  }
  return lists
}

function byName({ entry: one }: Known, { entry: other }: Known): number {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function toKnown({ row, entry }: { row: number; entry: OfferEntry }): Known {
  const facts = { ...entry, quarters: entry.quarters.map((quarter) => quarter.toLowerCase()) }
  let hit: OfferHit | null = null
  return {
    row,
    entry,
    facts,
    hit: () => {
      hit ??= hitOf(entry)
      return hit
    },
    name: nameKey([entry.name, entry.alternate]),
    names: nameKey([entry.name, entry.alternate, entry.providerName]),
  }
}

/** Where quarters lie, told by the places of the offers in them. */
function middlesOf(known: readonly Known[]): Map<string, Point> {
  const points = new Map<string, Point[]>()
  for (const { entry } of known) {
    // A place of an offer for the whole town says nothing about where its quarters lie.
    if (entry.quarters.length !== 1) continue
    const quarter = (entry.quarters[0] ?? '').toLowerCase()
    const before = points.get(quarter)
    if (before) before.push(...entry.places)
    else points.set(quarter, [...entry.places])
  }
  return new Map(
    [...points].flatMap(([quarter, places]) => {
      const middle = middleOf(places)
      return middle ? [[quarter, middle] as const] : []
    }),
  )
}

function sorted(known: Known[]): Loaded {
  const open = known.sort(byName).filter(({ entry }) => entry.status !== 'defunct')
  return {
    open,
    byTopic: listsBy(open, ({ topics }) => topics),
    byLanguage: listsBy(open, ({ languages }) => languages),
    byQuarter: listsBy(open, ({ quarters }) => quarters),
    middles: middlesOf(open),
    outwards: new Map(),
  }
}

/** Offers that are put into the index before anybody else is served. */
const PORTION = 50

/**
 * All offers as they are searched and listed. Read from the store once and kept while signed in; whatever writes offers
 * has to say so, in the same transaction.
 */
export function offerIndex(store: Store) {
  const repository = searchRepository(store)
  const rows = entryRows(store)
  let loaded: Loaded | null = null

  /**
   * Brings the index to what the store holds, in portions; yields how many rows are done, counted on from `before`.
   * Answers what to call once it is committed.
   */
  function* renewing(before = 0): Generator<number, () => void> {
    const leftOver = repository.rows()
    const known: Known[] = []
    for (let last = ''; ; ) {
      const portion = rows.after(last, PORTION)
      if (portion.length === 0) break
      for (const row of portion) {
        const made = makeEntry(row)
        known.push(toKnown({ row: repository.put(made, leftOver.get(row.id)), entry: made.entry }))
        leftOver.delete(row.id)
        last = row.id
      }
      yield before + known.length
    }
    for (const row of leftOver.values()) repository.remove(row)
    const renewed = sorted(known)
    return () => {
      loaded = renewed
    }
  }
  function renewAtOnce(): void {
    const steps = renewing()
    let step = steps.next()
    while (!step.done) step = steps.next()
    step.value()
  }
  function load(): Loaded {
    if (loaded) return loaded
    if (!repository.isComplete()) store.transaction(renewAtOnce)
    loaded ??= sorted(repository.entries().map(toKnown))
    return loaded
  }

  /** Those in the quarter first, then by distance, those whose place is not known at the end. */
  function outwards(list: readonly Known[], quarter: string): readonly Known[] {
    const from = load().middles.get(quarter) ?? null
    const placed = list.map((known) => {
      const km = known.facts.quarters.includes(quarter) ? 0 : kilometres(known.facts, from)
      return { known, km: km ?? Number.MAX_VALUE }
    })
    return placed.sort((one, other) => one.km - other.km).map(({ known }) => known)
  }
  function outwardsFrom(quarter: string): readonly Known[] {
    const { open, outwards: ready } = load()
    const known = ready.get(quarter) ?? outwards(open, quarter)
    ready.set(quarter, known)
    return known
  }

  return {
    /** In the order of their names, without those that are gone for good. */
    all: () => load().open,
    /**
     * The fewest among which everything has to be that has this topic and language and, unless others count too, lies in
     * this quarter; by name, or with `nearby` from the quarter outwards.
     */
    candidates: (need: OfferNeed): readonly Known[] => {
      const { open, byTopic, byLanguage, byQuarter } = load()
      const { topic, language, quarter } = need
      const outside = need.nearby && quarter !== ''
      const lists = [
        topic === null ? open : (byTopic.get(topic) ?? []),
        language === '' ? open : (byLanguage.get(language) ?? []),
        quarter === '' || outside ? open : (byQuarter.get(quarter) ?? []),
      ]
      const fewest = lists.reduce((least, list) => (list.length < least.length ? list : least))
      if (!outside) return fewest
      return fewest === open ? outwardsFrom(quarter) : outwards(fewest, quarter)
    },
    middleOf: (quarter: string) => load().middles.get(quarter) ?? null,
    matches: (query: string) => {
      load()
      return repository.matches(query)
    },
    importedAt: repository.importedAt,
    renewing,
    /** After one offer, or something it shows, was written. */
    renewOne: (id: string) => {
      const now = rows.one(id)
      loaded = null
      if (now) repository.replace(makeEntry(now))
    },
  }
}
export type OfferIndex = ReturnType<typeof offerIndex>
