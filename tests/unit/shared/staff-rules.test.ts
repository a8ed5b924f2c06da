import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import {
  deputyRefusal,
  deputyState,
  isLastAdministrator,
  longestDeputy,
  monthsLater,
  otherAdministrators,
} from '../../../shared/staff-rules.ts'

const TODAY = '2026-11-24'
const wanted = (change: object = {}) => ({ by: 'a', staffId: 'a', deputyId: 'b', from: TODAY, to: '2026-12-24', ...change })

test('a deputy has a first and a last day, both counted', () => {
  expect(deputyState({ from: '2026-11-24', to: '2026-11-24' }, TODAY)).toBe('laufend')
  expect(deputyState({ from: '2026-11-25', to: '2026-12-01' }, TODAY)).toBe('kuenftig')
  expect(deputyState({ from: '2026-01-01', to: '2026-11-23' }, TODAY)).toBe('abgelaufen')
})

test('months are counted as on a calendar', () => {
  expect(monthsLater('2026-11-24', 12)).toBe('2027-11-24')
  expect(monthsLater('2028-02-29', 12)).toBe('2029-02-28')
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
})

test('a deputy holds for twelve months at most, begins no earlier than today, and is somebody else', () => {
  expect(deputyRefusal(wanted(), [], TODAY)).toBeNull()
  expect(deputyRefusal(wanted({ to: longestDeputy(TODAY) }), [], TODAY)).toBeNull()
  expect(deputyRefusal(wanted({ to: addDays(longestDeputy(TODAY), 1) }), [], TODAY)).toEqual({ to: 'deputy_too_long' })
  expect(deputyRefusal(wanted({ to: '2026-11-23' }), [], TODAY)).toEqual({ to: 'before_from' })
  expect(deputyRefusal(wanted({ from: '2026-11-23' }), [], TODAY)).toEqual({ from: 'in_past' })
  expect(deputyRefusal(wanted({ deputyId: 'a' }), [], TODAY)).toEqual({ deputyId: 'deputy_self' })
})

test('nobody opens the cases of a colleague for themselves', () => {
  expect(deputyRefusal(wanted({ by: 'b' }), [], TODAY)).toEqual({ deputyId: 'deputy_by_oneself' })
  expect(deputyRefusal(wanted({ by: 'c' }), [], TODAY)).toBeNull()
})

test('the same two are entered once for the same time, one after the other is fine', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays(TODAY, days))
  const span = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))
  fc.assert(
    fc.property(span, span, (one, other) => {
      const overlap = one.from <= other.to && other.from <= one.to
      expect(deputyRefusal(wanted(one), [wanted(other)], TODAY)).toEqual(overlap ? { deputyId: 'deputy_twice' } : null)
      expect(deputyRefusal(wanted(one), [wanted({ ...other, deputyId: 'c' })], TODAY)).toBeNull()
    }),
  )
})

test('only an administrator who can sign in counts as another one', () => {
  const anna = { id: 'a', roles: ['administrator', 'case_manager'] as const, canSignIn: true }
  const gone = { id: 'b', roles: ['administrator'] as const, canSignIn: false }
  const other = { id: 'c', roles: ['administrator'] as const, canSignIn: true }
  expect(isLastAdministrator([anna, gone], 'a')).toBe(true)
  expect(isLastAdministrator([anna, gone, other], 'a')).toBe(false)
  expect(isLastAdministrator([anna, { ...other, roles: ['branch_head'] }], 'c')).toBe(false)
  expect(otherAdministrators([anna, gone], 'a')).toBe(false)
  expect(otherAdministrators([anna, other], 'a')).toBe(true)
})
