import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { SUMMONS_DELIVERIES } from '../../../shared/summons-lists.ts'
import { deemedOn, densityOf, isDense, type LegalText, textOn } from '../../../shared/summons-rules.ts'
import { SAMPLE_TEXTS } from '../../../shared/summons-texts.ts'

test.each([
  ['uebergabe_gegen_empfang', '2026-11-24'],
  ['postzustellung', '2026-11-24'],
  ['post', '2026-11-28'],
  ['elektronisch', '2026-11-28'],
] as const)('%s on the 24th counts as received on %s', (method, day) => {
  expect(deemedOn(method, '2026-11-24')).toBe(day)
})

test('word of mouth is no way of delivery', () => {
  expect(SUMMONS_DELIVERIES.filter((way) => way.includes('muendlich'))).toEqual([])
})

test.each([
  [[], 1],
  [['2026-12-01'], 2],
  [['2026-11-25', '2026-12-15'], 3],
  [['2026-11-11', '2026-11-10'], 2],
  [['2026-11-12', '2026-12-10'], 2],
  [['2026-12-08', '2026-12-08'], 3],
] as const)('beside %s', (others, count) => {
  expect(densityOf(others, '2026-12-08')).toBe(count)
})

test('three in four weeks are dense, and the order in which they came does not matter', () => {
  const days = fc.array(
    fc.nat(90).map((offset) => addDays('2026-11-01', offset)),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(days, fc.nat(90), (others, offset) => {
      const day = addDays('2026-11-01', offset)
      const count = densityOf(others, day)
      const all = [...others, day]
      const windows = Array.from({ length: 28 }, (_, back) => addDays(day, -back))
      const most = Math.max(...windows.map((from) => all.filter((one) => one >= from && one < addDays(from, 28)).length))
      expect(count).toBe(most)
      expect(densityOf([...others].reverse(), day)).toBe(count)
      expect(isDense(count)).toBe(count >= 3)
    }),
  )
})

const text = (version: string, validFrom: string, validTo: string | null, sample = false): LegalText => ({
  ...{ kind: 'rechtsfolgen', version, validFrom, validTo, sample },
  body: '',
})
test.each([
  ['2026-12-08', 'Muster 1'],
  ['2026-12-31', 'Muster 1'],
  ['2027-01-01', '2027-1'],
  ['2027-06-30', '2027-1'],
  ['2027-07-01', '2027-2'],
])('on %s %s is in force', (day, version) => {
  const texts = [...SAMPLE_TEXTS, text('2027-2', '2027-07-01', null), text('2027-1', '2027-01-01', '2027-06-30')]
  expect(textOn(texts, 'rechtsfolgen', day)?.version).toBe(version)
})

test('before the law there is no text, and a sample says what it is', () => {
  expect(textOn(SAMPLE_TEXTS, 'rechtsfolgen', '2026-06-30')).toBeNull()
  expect(SAMPLE_TEXTS.filter(({ body, sample }) => !sample || !body.startsWith('Mustertext'))).toEqual([])
})
