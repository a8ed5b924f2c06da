import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { existsOnClock } from '../../../shared/clock-change.ts'
import { type Candidate, freeSlots, unclearHours, weekly } from '../../../shared/free-slots.ts'
import { common, holds, type Interval, merged, without } from '../../../shared/intervals.ts'
import { startOfDay, toMinutes, toWall, weekdayOf } from '../../../shared/wall-minutes.ts'

const END = 240
/** Short spans on a short day, so that they touch, hold and cross each other often. */
const span = fc.tuple(fc.nat(END), fc.integer({ min: 1, max: 60 })).map(([from, length]): Interval => [from, Math.min(from + length, END)])
const spans = fc.array(span, { maxLength: 8 })

const minutesOf = (list: readonly Interval[]) => {
  const held = new Set<number>()
  for (const [from, until] of list) for (let minute = from; minute < until; minute += 1) held.add(minute)
  return held
}
const sameMinutes = (one: readonly Interval[], wanted: (minute: number) => boolean) => {
  const held = minutesOf(one)
  for (let minute = 0; minute < END; minute += 1) expect(held.has(minute), `minute ${minute}`).toBe(wanted(minute))
  for (const [index, [from, until]] of one.entries()) {
    expect(from).toBeLessThan(until)
    expect(from).toBeGreaterThan(one[index - 1]?.[1] ?? -1)
  }
}

describe('intervals do what counting minute by minute does', () => {
  test('merged, without, common', () => {
    fc.assert(
      fc.property(spans, spans, (left, right) => {
        const [one, other] = [merged(left), merged(right)]
        const [ones, others] = [minutesOf(left), minutesOf(right)]
        sameMinutes(one, (minute) => ones.has(minute))
        expect(minutesOf(common(one, other))).toEqual(new Set([...ones].filter((minute) => others.has(minute)).sort((a, b) => a - b)))
        sameMinutes(without(one, other), (minute) => ones.has(minute) && !others.has(minute))
      }),
    )
  })

  test('holds', () => {
    fc.assert(
      fc.property(spans, span, (list, [from, until]) => {
        fc.pre(from < until)
        const held = minutesOf(list)
        const all = Array.from({ length: until - from }, (_, index) => held.has(from + index)).every(Boolean)
        expect(holds(merged(list), [from, until])).toBe(all)
      }),
    )
  })
})

type Problem = { groups: Candidate[][]; closed: Interval[]; minutes: number; step: number; limit: number }
const problem = fc.record({
  groups: fc
    .array(fc.array(spans, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    .map((groups) => groups.map((candidates) => candidates.map((list, index): Candidate => ({ id: `${index}`, free: merged(list) })))),
  closed: spans,
  minutes: fc.integer({ min: 1, max: 40 }),
  step: fc.constantFrom(1, 5, 15),
  limit: fc.integer({ min: 1, max: 30 }),
})

/** Every begin tried, every minute of it looked at. */
function bruteForce({ groups, closed, minutes, step, limit }: Problem) {
  const shut = minutesOf(closed)
  const found = []
  for (let start = 0; start + minutes <= END && found.length < limit; start += step) {
    const needed = Array.from({ length: minutes }, (_, index) => start + index)
    if (needed.some((minute) => shut.has(minute))) continue
    const free = groups.map((candidates) =>
      candidates.filter((candidate) => needed.every((minute) => minutesOf(candidate.free).has(minute))).map(({ id }) => id),
    )
    if (free.every((ids) => ids.length > 0)) found.push({ start, free })
  }
  return found
}

test('free slots are those that trying every minute finds, with the same people', () => {
  fc.assert(
    fc.property(problem, (given) => {
      expect(freeSlots({ ...given, from: 0, until: END })).toEqual(bruteForce(given))
    }),
    { numRuns: 300 },
  )
})

test('a slot fits into the free time of one, never half into that of two', () => {
  const groups = [
    [
      { id: 'a', free: [[0, 30] as Interval] },
      { id: 'b', free: [[30, 60] as Interval] },
    ],
  ]
  const search = { groups, closed: [], from: 0, until: 60, step: 15, limit: 9 }
  expect(freeSlots({ ...search, minutes: 30 }).map(({ start, free }) => [start, free])).toEqual([
    [0, [['a']]],
    [30, [['b']]],
  ])
  expect(freeSlots({ ...search, minutes: 31 })).toEqual([])
  expect(freeSlots({ ...search, groups: [...groups, []], minutes: 30 })).toEqual([])
})

describe('wall time as numbers', () => {
  test('goes there and back, and knows the day of the week', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        const wall = date.toISOString().slice(0, 16)
        expect(toWall(toMinutes(wall))).toBe(wall)
        expect(weekdayOf(toMinutes(wall)) % 7).toBe(date.getUTCDay())
      }),
    )
  })

  test('the hour that a clock change skips or repeats is unclear, in every year and on no other day', () => {
    for (let year = 2000; year < 2038; year += 1) {
      const found = unclearHours(startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)).map(([from, until]) => [
        toWall(from),
        toWall(until),
      ])
      const lastSunday = (month: string) => {
        const day = Array.from({ length: 7 }, (_, index) => `${year}-${month}-${31 - index}`).find(
          (each) => weekdayOf(startOfDay(each)) === 7,
        )
        return [`${day}T02:00`, `${day}T03:00`]
      }
      expect(found).toEqual([lastSunday('03'), lastSunday('10')])
      expect(existsOnClock(`${lastSunday('03')[0]?.slice(0, 10)}T02:30`)).toBe(false)
    }
  })

  test('nothing is offered in or over that hour, and wall times stay what they were', () => {
    const [from, until] = [startOfDay('2027-03-28'), startOfDay('2027-03-29')]
    const night = weekly([{ weekday: 7, from: '00:00', to: '06:00' }], from, until)
    const search = {
      groups: [[{ id: 'a', free: night }]],
      closed: unclearHours(from, until),
      from,
      until,
      minutes: 60,
      step: 30,
      limit: 99,
    }
    expect(freeSlots(search).map(({ start }) => toWall(start).slice(11))).toEqual([
      '00:00',
      '00:30',
      '01:00',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
      '05:00',
    ])
  })

  test('a week of working hours over the change keeps its wall times', () => {
    const hours = [1, 7].map((weekday) => ({ weekday, from: '08:00', to: '12:30' }))
    const spansOf = weekly(hours, startOfDay('2026-10-25'), startOfDay('2026-10-27'))
    expect(spansOf.map(([from, until]) => [toWall(from), toWall(until)])).toEqual([
      ['2026-10-25T08:00', '2026-10-25T12:30'],
      ['2026-10-26T08:00', '2026-10-26T12:30'],
    ])
  })
})
