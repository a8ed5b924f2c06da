import { compareRecords, type DuplicateFinding, type Prepared, prepare } from '../../../shared/duplicate-score.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { sharedKeys } from '../../../shared/name-keys.ts'
import type { DuplicatesRepository, StoredRecord } from './repository.ts'

/** Records read, or compared, between two steps. */
const STEP = 50
/** The list is for working through; it is made anew when it has been. */
const MOST_PAIRS = 2000

export type FoundPair = DuplicateFinding & { readonly first: PersonId; readonly second: PersonId }
type Reads = Pick<DuplicatesRepository, 'count' | 'years' | 'bornIn' | 'after' | 'records' | 'sharingNumber'>
type Known = { readonly id: PersonId; readonly prepared: Prepared }
export type FinderStep = { readonly done: number; readonly total: number }

/** The smaller id first, as pairs are stored. */
export function ordered(one: PersonId, other: PersonId): { first: PersonId; second: PersonId } {
  return one < other ? { first: one, second: other } : { first: other, second: one }
}

function append<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

function groupBy<Value>(values: readonly Value[], keys: (value: Value) => Iterable<string>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) for (const key of new Set(keys(value))) append(groups, key, value)
  return groups
}

/** The day, whichever of day and month was written first. */
function dayKey({ birthDate }: StoredRecord): string {
  const [year, ...rest] = birthDate.split('-')
  return [year, ...rest.sort()].join('-')
}

function nameKeys({ prepared: { family, given } }: Known): string[] {
  return [...family, ...given].flatMap(({ sounds, written, rows }) => [...sounds, ...written, ...rows.map((row) => `~${row}`)])
}

/**
 * Pairs that reach a hint, found without comparing everybody with everybody: a hint takes the birth date (day and month
 * either way round) with a name, or the phone number or address with both names, or one
 * Kundennummer. Yields after each small step.
 */
export function* likelyPairs(repository: Reads): Generator<FinderStep, FoundPair[]> {
  const found = new Map<string, FoundPair>()
  // Everybody is looked at twice: by birth date, and by phone number and address.
  const total = repository.count() * 2
  let done = 0

  function compare(group: readonly Known[]): void {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        const pair = ordered(one.id, other.id)
        const key = `${pair.first} ${pair.second}`
        if (found.has(key)) continue
        const finding = compareRecords(one.prepared, other.prepared)
        if (finding.verdict !== 'none') found.set(key, { ...finding, ...pair })
      }
    }
  }
  function* inSteps(groups: Iterable<readonly StoredRecord[]>, members: (known: readonly Known[]) => Iterable<Known[]>) {
    let looked = 0
    for (const group of groups) {
      if (group.length < 2) continue
      const known = group.map((record) => ({ id: record.id, prepared: prepare(record) }))
      for (const part of members(known)) compare(part)
      looked += group.length
      if (looked < STEP) continue
      looked = 0
      yield { done, total }
    }
  }

  const years = repository.years()
  for (let year = years?.first ?? 1; year <= (years?.last ?? 0); year += 1) {
    const born = repository.bornIn(year)
    yield* inSteps(groupBy(born, (record) => [dayKey(record)]).values(), (known) => groupBy(known, nameKeys).values())
    done += born.length
    yield { done, total }
  }
  done = total / 2
  const places = new Map<string, PersonId[]>()
  for (let last = ''; ; ) {
    const next = repository.after(last, STEP * 10)
    for (const record of next) {
      for (const key of sharedKeys({ ...record, birthDate: '' })) append(places, key, record.id)
    }
    done += next.length
    yield { done: Math.min(done, total), total }
    const end = next.at(-1)
    if (!end) break
    last = end.id
  }
  const shared = [...places.values()].filter((ids) => ids.length > 1)
  const groups = (function* () {
    for (const ids of shared) yield repository.records(ids)
  })()
  yield* inSteps(groups, (known) => groupBy(known, nameKeys).values())
  yield* inSteps(repository.sharingNumber(), (known) => [[...known]])
  return [...found.values()].sort((one, other) => other.score - one.score || (one.first < other.first ? -1 : 1)).slice(0, MOST_PAIRS)
}
