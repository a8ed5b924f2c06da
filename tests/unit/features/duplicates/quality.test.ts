import { expect, test } from 'vitest'
import { type FoundPair, likelyPairs } from '../../../../electron/features/duplicates/finder.ts'
import type { StoredRecord } from '../../../../electron/features/duplicates/repository.ts'
import { twiceTakenIn } from '../../../support/twice-taken-in.ts'

type Reads = Parameters<typeof likelyPairs>[0]

/** The reads of the finder, answered from an array. */
function readsOf(records: readonly StoredRecord[]): Reads {
  const sorted = [...records].sort((one, other) => (one.id < other.id ? -1 : 1))
  const byId = new Map(sorted.map((record) => [record.id, record]))
  return {
    count: () => records.length,
    years: () => ({ first: 1940, last: 2026 }),
    bornIn: (year) => sorted.filter(({ birthDate }) => birthDate.length === 10 && birthDate.startsWith(String(year))),
    after: (id, limit) => sorted.filter((record) => record.id > id).slice(0, limit),
    records: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    sharingNumber: () => [],
  }
}

function found(records: readonly StoredRecord[]): FoundPair[] {
  const steps = likelyPairs(readsOf(records))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function quality(pairs: readonly FoundPair[], known: ReadonlySet<string>): { precision: number; recall: number } {
  const right = pairs.filter(({ first, second }) => known.has(`${first} ${second}`)).length
  return { precision: right / pairs.length, recall: right / known.size }
}

test.each([11, 12, 13])('of people taken in twice most are found, and hardly anybody else (set %d)', (seed) => {
  const { records, pairs } = twiceTakenIn({ seed, people: 3000, doubled: 600, confusing: 600 })
  const known = new Set(pairs)
  const all = found(records)
  const hints = quality(all, known)
  const stops = quality(
    all.filter(({ verdict }) => verdict === 'stop'),
    known,
  )
  const told = (value: number) => value.toFixed(3)
  process.stdout.write(
    `duplicates, set ${seed}: ${records.length} records, ${known.size} pairs; precision ${told(hints.precision)}, recall ${told(hints.recall)}; ` +
      `stop alone: precision ${told(stops.precision)}, recall ${told(stops.recall)}\n`,
  )
  expect(hints.precision).toBeGreaterThanOrEqual(0.98)
  expect(hints.recall).toBeGreaterThanOrEqual(0.93)
  expect(stops.precision).toBeGreaterThanOrEqual(0.99)
})
