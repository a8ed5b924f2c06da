import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clashesOf, clashing, type Occupying } from '../../../shared/calendar-conflicts.ts'
import { addMinutes } from '../../../shared/dates.ts'
import { missingWays } from '../../../shared/travel.ts'

function entry(id: string, from: string, to: string, change: Partial<Occupying> = {}): Occupying {
  const [start, end] = [`2026-11-26T${from}`, `2026-11-26T${to}`]
  const nothing = { personId: null, roomId: null, laptops: [], interpreterId: null, siteId: null }
  return { id, start, end, staffIds: ['anna'], occupies: true, ...nothing, ...change }
}

describe('what two entries share', () => {
  const one = entry('1', '09:00', '10:00', { personId: 'olena', roomId: 'r1', laptops: ['B7'], interpreterId: 'ivan' })

  test.each([
    ['staff', { staffIds: ['berat', 'anna'] }],
    ['person', { staffIds: ['berat'], personId: 'olena' }],
    ['room', { staffIds: ['berat'], roomId: 'r1' }],
    ['laptop', { staffIds: ['berat'], laptops: ['A1', 'B7'] }],
    ['interpreter', { staffIds: ['berat'], interpreterId: 'ivan' }],
  ])('is named: %s', (kind, change) => {
    const other = entry('2', '09:59', '11:00', change)
    expect(clashesOf(one, [one, other])).toMatchObject([{ kind, other: { id: '2' } }])
    expect(clashing([one, other])).toEqual(new Set(['1', '2']))
  })

  test('touching, other days, other people and what takes no time are no conflict', () => {
    const others = [
      entry('2', '10:00', '11:00'),
      entry('3', '09:00', '10:00', { staffIds: ['berat'] }),
      entry('4', '09:00', '10:00', { occupies: false }),
    ]
    expect(clashesOf(one, others)).toEqual([])
    expect([...clashing([one, ...others])]).toEqual([])
  })

  test('a way that is too short counts, where a way is known', () => {
    const here = entry('1', '09:00', '10:00', { siteId: 'anger' })
    const there = entry('2', '10:15', '11:00', { siteId: 'kita' })
    expect(clashesOf(here, [there], () => 30)).toMatchObject([{ kind: 'travel', minutesShort: 15 }])
    expect(clashesOf(there, [here], () => 30)).toMatchObject([{ kind: 'travel', minutesShort: 15 }])
    expect(clashesOf(here, [there], () => 15)).toEqual([])
    expect(clashesOf(here, [there])).toEqual([])
    expect(clashesOf(here, [{ ...there, siteId: 'anger' }], () => 30)).toEqual([])
  })
})

test('one pass over a year finds what comparing all pairs finds', () => {
  const some = fc.array(
    fc.record({
      start: fc.nat(40).map((quarters) => addMinutes('2026-11-26T08:00', quarters * 15)),
      minutes: fc.integer({ min: 1, max: 12 }).map((quarters) => quarters * 15),
      staffIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
      roomId: fc.constantFrom(null, 'r1', 'r2'),
      interpreterId: fc.constantFrom(null, 'ivan', 'nadia'),
      personId: fc.constantFrom(null, 'olena', 'taras'),
      occupies: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(some, (list) => {
      const entries = list.map(
        (each, index): Occupying => ({
          ...each,
          ...{ id: `${index}`, end: addMinutes(each.start, each.minutes), laptops: [], siteId: null },
        }),
      )
      const slow = entries.filter((one) => clashesOf(one, entries).length > 0).map(({ id }) => id)
      expect([...clashing(entries)].sort()).toEqual(slow.sort())
    }),
  )
})

describe('ways between two places', () => {
  const stay = (from: string, to: string, siteId: string | null, travel = false) => ({
    ...{ start: `2026-11-26T${from}`, end: `2026-11-26T${to}`, occupies: true, siteId, travel },
  })
  const between = (from: string, to: string) => (from === to ? 0 : 20)

  test('end when the next entry begins', () => {
    const ways = missingWays([stay('13:00', '14:00', 'kita'), stay('09:00', '12:00', 'anger')], between)
    expect(ways).toEqual([{ start: '2026-11-26T12:40', minutes: 20, toSiteId: 'kita' }])
  })

  test('begin when the last one ends where time is short, and are put in once', () => {
    const tight = [stay('09:00', '12:00', 'anger'), stay('12:10', '13:00', 'kita')]
    expect(missingWays(tight, between)).toEqual([{ start: '2026-11-26T12:00', minutes: 20, toSiteId: 'kita' }])
    expect(missingWays([...tight, stay('12:00', '12:10', 'kita', true)], between)).toEqual([])
    expect(missingWays([stay('09:00', '10:00', 'anger'), stay('11:00', '12:00', 'anger')], between)).toEqual([])
    expect(missingWays(tight, () => 0)).toEqual([])
  })
})
