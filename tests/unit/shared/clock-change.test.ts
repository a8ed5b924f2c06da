import fc from 'fast-check'
import { expect, test } from 'vitest'
import { existsOnClock } from '../../../shared/clock-change.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'

test.each([
  ['2026-03-29T01:59', true],
  ['2026-03-29T02:00', false],
  ['2026-03-29T02:30', false],
  ['2026-03-29T02:59', false],
  ['2026-03-29T03:00', true],
  ['2026-03-28T02:30', true],
  ['2026-10-25T02:00', true],
  ['2026-10-25T02:30', true],
  ['2026-10-25T03:00', true],
  ['2027-03-28T02:30', false],
])('the clock shows %s: %s', (wall, shown) => {
  expect(existsOnClock(wall)).toBe(shown)
})

test('whatever a clock in Berlin shows exists', () => {
  const moments = fc.integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2099-12-31T00:00:00Z') })
  fc.assert(
    fc.property(moments, (moment) => {
      expect(existsOnClock(toLocalDateTime(moment))).toBe(true)
    }),
  )
})

test('of a whole year exactly one hour is missing', () => {
  const first = Date.parse('2026-01-01T00:00:00Z')
  const quarters = Array.from({ length: 365 * 96 }, (_, index) => new Date(first + index * 900_000).toISOString().slice(0, 16))
  expect(quarters.filter((wall) => !existsOnClock(wall))).toEqual([
    '2026-03-29T02:00',
    '2026-03-29T02:15',
    '2026-03-29T02:30',
    '2026-03-29T02:45',
  ])
})
