import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClock, isConspicuous } from '../../../shared/clock-check.ts'

const MINUTE = 60_000
const begin = { wall: 1_000_000_000, steady: 500 }
const later = (wall: number, steady = wall) => ({ wall: begin.wall + wall, steady: begin.steady + steady })

test.each([
  ['as it should be', later(10 * MINUTE), null, 'gut'],
  ['the newest entry lies behind', later(10 * MINUTE), begin.wall, 'gut'],
  ['put right by a minute', later(9 * MINUTE, 10 * MINUTE), begin.wall + 10 * MINUTE, 'gut'],
  ['behind what is stored', later(0), begin.wall + 3 * MINUTE, 'zurueckgestellt'],
  ['a day back while at work', later(-1440 * MINUTE, 5 * MINUTE), begin.wall, 'zurueckgestellt'],
  ['back in a store without entries', later(-10 * MINUTE, 5 * MINUTE), null, 'gesprungen'],
  ['an hour ahead while at work', later(65 * MINUTE, 5 * MINUTE), begin.wall, 'gesprungen'],
] as const)('%s', (_, now, newest, finding) => {
  expect(checkClock({ now, begin, newest })).toBe(finding)
  expect(isConspicuous(finding)).toBe(finding !== 'gut')
})

test('a clock that only runs is never conspicuous, one that jumps by more than two minutes always is', () => {
  const step = fc.integer({ min: 0, max: 8 * 60 * MINUTE })
  fc.assert(
    fc.property(step, step, (passed, since) => {
      const newest = begin.wall + Math.min(passed, since)
      expect(checkClock({ now: later(passed), begin, newest })).toBe('gut')
    }),
  )
  const jump = fc.oneof(fc.integer({ min: -1e12, max: -2 * MINUTE - 1 }), fc.integer({ min: 2 * MINUTE + 1, max: 1e12 }))
  fc.assert(
    fc.property(step, jump, (passed, by) => {
      expect(isConspicuous(checkClock({ now: later(passed + by, passed), begin, newest: begin.wall }))).toBe(true)
    }),
  )
})
