import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, isBornAfter } from '../../../shared/ages.ts'

const TODAY = '2026-11-24'

test.each([
  ['1991-11-24', { from: 35, to: 35 }],
  ['1991-11-25', { from: 34, to: 34 }],
  ['1991-11', { from: 34, to: 35 }],
  ['1991-10', { from: 35, to: 35 }],
  ['1991-12', { from: 34, to: 34 }],
  ['1991', { from: 34, to: 35 }],
  ['2026', { from: 0, to: 0 }],
  ['2026-11-24', { from: 0, to: 0 }],
  ['2026-11-25', null],
  ['2027', null],
  ['', null],
])('"%s" is %j', (birthDate, age) => {
  expect(ageOn(birthDate, TODAY)).toEqual(age)
})

test('born on 29 February, one is a year older on 1 March', () => {
  expect(ageOn('2024-02-29', '2025-02-28')).toEqual({ from: 0, to: 0 })
  expect(ageOn('2024-02-29', '2025-03-01')).toEqual({ from: 1, to: 1 })
})

test.each([
  ['2026-11-24', false],
  ['2026-11-25', true],
  ['2026-11', false],
  ['2026-12', true],
  ['2026', false],
  ['2027', true],
  ['', false],
])('"%s" in the future: %s', (birthDate, future) => {
  expect(isBornAfter(birthDate, TODAY)).toBe(future)
})

test('what is known less exactly leaves room for what is known exactly', () => {
  const day = fc
    .date({ min: new Date('1920-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7), (birthDate, length) => {
      const exact = ageOn(birthDate, TODAY)
      const rough = ageOn(birthDate.slice(0, length), TODAY)
      expect(rough && exact && rough.from <= exact.from && exact.to <= rough.to && rough.to - rough.from <= 1).toBe(true)
    }),
  )
})
