import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holidayOn } from '../../../electron/features/rota/public-holidays.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { SUMMONS_DELIVERIES } from '../../../shared/summons-lists.ts'
import { deemedOn, densityOf, isDense, type LegalText, legalDay, textOn } from '../../../shared/summons-rules.ts'
import { SAMPLE_TEXTS } from '../../../shared/summons-texts.ts'

const inNrw = (day: LocalDate) => holidayOn('NW', day) !== ''
test.each([
  ['uebergabe_gegen_empfang', '2026-11-24', '2026-11-24', '2026-11-24'],
  ['postzustellung', '2026-11-24', '2026-11-24', '2026-11-24'],
  // Handed over on a Saturday it is there on a Saturday.
  ['uebergabe_gegen_empfang', '2026-11-28', '2026-11-28', '2026-11-28'],
  ['post', '2026-11-23', '2026-11-27', '2026-11-27'],
  // Fourth day a Saturday, a Sunday.
  ['post', '2026-11-24', '2026-11-28', '2026-11-30'],
  ['elektronisch', '2026-11-25', '2026-11-29', '2026-11-30'],
  // Fourth day Good Friday: over Easter Monday.
  ['post', '2027-03-22', '2027-03-26', '2027-03-30'],
  // Fourth day the second day of Christmas, a Saturday.
  ['post', '2026-12-22', '2026-12-26', '2026-12-28'],
  // Over the change of the year, and over 29 February.
  ['post', '2026-12-28', '2027-01-01', '2027-01-04'],
  ['post', '2028-02-25', '2028-02-29', '2028-02-29'],
  // Corpus Christi is a holiday in North Rhine-Westphalia.
  ['post', '2027-05-23', '2027-05-27', '2027-05-28'],
] as const)('%s on %s: by law on %s, counted on %s', (method, on, legal, counted) => {
  expect(legalDay(method, on)).toBe(legal)
  expect(deemedOn(method, on, inNrw)).toBe(counted)
})

test('the holidays of the Land count, and those of another one do not', () => {
  expect(deemedOn('post', '2027-05-23', (day) => holidayOn('BE', day) !== '')).toBe('2027-05-27')
})

test('whatever the day, the counted one is a working day, never before that of the law and at most a week later', () => {
  fc.assert(
    fc.property(fc.nat(4000), (offset) => {
      const on = addDays('2025-01-01', offset)
      const day = deemedOn('post', on, inNrw)
      expect(day >= legalDay('post', on) && day <= addDays(on, 11)).toBe(true)
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
      expect(inNrw(day)).toBe(false)
    }),
  )
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
