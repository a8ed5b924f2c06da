import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparedRecord, compareRecords, prepare } from '../../../shared/duplicate-score.ts'

const OLENA: ComparedRecord = {
  familyName: 'Shevchenko',
  givenNames: 'Olena',
  birthName: '',
  birthDate: '1991-04-17',
  sex: 'w',
  street: 'Lindenstraße 4',
  postalCode: '42275',
  phone: '0202 5550142',
  customerNumber: '',
}
const BARE = { street: '', postalCode: '', phone: '', sex: null }
const compare = (one: Partial<ComparedRecord>, other: Partial<ComparedRecord>) =>
  compareRecords(prepare({ ...OLENA, ...one }), prepare({ ...OLENA, ...other }))

test.each<[string, Partial<ComparedRecord>, Partial<ComparedRecord>, number, string]>([
  ['everything equal', {}, {}, 100, 'stop'],
  ['names and date', BARE, BARE, 80, 'stop'],
  ['another transcription, equivalent given name', BARE, { ...BARE, familyName: 'Schewtschenko', givenNames: 'Jelena' }, 80, 'stop'],
  ['original letters', BARE, { ...BARE, familyName: 'Шевченко', givenNames: 'Олена' }, 80, 'stop'],
  ['a slip in the family name', BARE, { ...BARE, familyName: 'Shevchneko' }, 80, 'stop'],
  ['day and month swapped', { ...BARE, birthDate: '1991-04-07' }, { ...BARE, birthDate: '1991-07-04' }, 70, 'hint'],
  ['the year one off', BARE, { ...BARE, birthDate: '1992-04-17' }, 55, 'none'],
  ['only the year known', BARE, { ...BARE, birthDate: '1991' }, 55, 'none'],
  ['a day that stands for any', { ...BARE, birthDate: '1985-01-01' }, { ...BARE, birthDate: '1985-01-01' }, 55, 'none'],
  ['1 July too', { ...BARE, birthDate: '1985-07-01' }, { ...BARE, birthDate: '1985-07-01' }, 55, 'none'],
  ['1 July is not a swapped 7 January', { ...BARE, birthDate: '1985-07-01' }, { ...BARE, birthDate: '1985-01-07' }, 55, 'none'],
  ['no date, same address and phone', { birthDate: '' }, { birthDate: '' }, 65, 'hint'],
  ['the sexes contradict', { ...BARE, sex: 'w' }, { ...BARE, sex: 'm' }, 70, 'hint'],
  ['no statement contradicts nothing', { ...BARE, sex: 'w' }, { ...BARE, sex: 'x' }, 80, 'stop'],
  ['other address and phone', {}, { street: 'Werkstraße 9', phone: '0202 5550999' }, 80, 'stop'],
  ['another given name at another address', {}, { givenNames: 'Iryna', street: 'Werkstraße 9', phone: '' }, 60, 'hint'],
  ['another family name', {}, { familyName: 'Bondarenko', givenNames: 'Iryna' }, 0, 'none'],
])('%s', (_, one, other, score, verdict) => {
  const finding = compare(one, other)
  if (verdict !== 'none' || score > 0) expect(finding.score).toBe(score)
  expect(finding.verdict).toBe(verdict)
})

test('twins are two people, unless they are known to live apart', () => {
  expect(compare({ ...BARE, givenNames: 'Olena' }, { givenNames: 'Iryna' }).verdict).toBe('none')
  expect(compare({ givenNames: 'Olena' }, { givenNames: 'Iryna' }).verdict).toBe('none')
  expect(compare({ givenNames: 'Olena', street: '' }, { givenNames: 'Iryna', street: '' }).verdict).toBe('none')
  expect(compare({ givenNames: 'Danylo', sex: 'm' }, { givenNames: 'Daryna' }).verdict).toBe('none')
  const defaulted = { birthDate: '2015-01-01' }
  expect(compare({ ...defaulted, givenNames: 'Olena' }, { ...defaulted, givenNames: 'Iryna' }).verdict).toBe('none')
})

test('a turned letter in a given name is a slip, not a twin', () => {
  expect(compare({ givenNames: 'Oksana' }, { givenNames: 'Oskana' })).toMatchObject({
    verdict: 'stop',
    reasons: ['dateEqual', 'familyEqual', 'addressEqual', 'phoneEqual', 'givenDiffer'],
  })
})

test('brothers and sisters of other birthdays are nobody twice', () => {
  expect(compare({ givenNames: 'Taras', birthDate: '2014-02-03', sex: 'm' }, {}).verdict).toBe('none')
})

test.each<[Partial<ComparedRecord>, Partial<ComparedRecord>, string[]]>([
  [{ familyName: 'Olena', givenNames: 'Shevchenko' }, {}, ['dateEqual', 'namesSwapped']],
  [
    { familyName: 'Müller-Lüdenscheidt', givenNames: 'Anna' },
    { familyName: 'Lüdenscheidt', givenNames: 'Anna' },
    ['dateEqual', 'familyPart', 'givenEqual'],
  ],
  [
    { familyName: 'Lüdenscheidt-Mueller', givenNames: 'Anna' },
    { familyName: 'Müller Lüdenscheidt', givenNames: 'Anna' },
    ['dateEqual', 'familyEqual', 'givenEqual'],
  ],
  [{ familyName: 'Bondar', birthName: 'Shevchenko' }, {}, ['dateEqual', 'familyBirthName', 'givenEqual']],
  [{ familyName: '', givenNames: 'Suharto' }, { familyName: 'Suharto', givenNames: '–' }, ['dateEqual', 'familyEqual']],
  [{ familyName: 'XXX', givenNames: 'Suharto' }, { familyName: 'Suharto', givenNames: 'FNU' }, ['dateEqual', 'familyEqual']],
  [
    { familyName: 'al-Khatib', givenNames: 'Mohammed' },
    { familyName: 'Khatib', givenNames: 'Mehmet' },
    ['dateEqual', 'familyEqual', 'givenEquivalent'],
  ],
  [
    { familyName: 'Khalil', givenNames: 'Noor' },
    { familyName: 'Halil', givenNames: 'Nur' },
    ['dateEqual', 'familySpelling', 'givenSpelling'],
  ],
])('the reasons are named: %j and %j', (one, other, reasons) => {
  expect(compare({ ...BARE, ...one }, { ...BARE, ...other }).reasons).toEqual(reasons)
})

test('short consonants count only when the birth date agrees', () => {
  const one = { ...BARE, familyName: 'Alioi' }
  expect(compare(one, { ...BARE, familyName: 'Loay' }).reasons).toContain('familySound')
  expect(compare(one, { ...BARE, familyName: 'Loay', birthDate: '1960-02-03' }).reasons).not.toContain('familySound')
})

test('the same customer number is certain', () => {
  const number = '391D123456'
  expect(compare({ customerNumber: number }, { familyName: 'Anders', birthDate: '', customerNumber: '391d 123456' })).toMatchObject({
    score: 100,
    verdict: 'stop',
  })
})

const text = fc.oneof(
  fc.constantFrom('', 'Shevchenko', 'Olena', 'al-Khatib', 'Müller-Lüdenscheidt', 'Шевченко'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const record: fc.Arbitrary<ComparedRecord> = fc.record({
  familyName: text,
  givenNames: text,
  birthName: text,
  birthDate: fc.constantFrom('', '1991', '1991-04', '1991-04-07', '1991-07-04', '1992-01-01', '1992-07-01'),
  sex: fc.constantFrom(null, 'w', 'm', 'd', 'x'),
  street: fc.constantFrom('', 'Lindenstraße 4', 'Werkstraße 9'),
  postalCode: fc.constantFrom('', '42275'),
  phone: fc.constantFrom('', '0202 5550142', '12'),
  customerNumber: fc.constantFrom('', '391D123456'),
})

test('which of two records comes first makes no difference, and the number stays between 0 and 100', () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const there = compareRecords(prepare(one), prepare(other))
      const back = compareRecords(prepare(other), prepare(one))
      expect([back.score, back.verdict]).toEqual([there.score, there.verdict])
      expect(there.score >= 0 && there.score <= 100).toBe(true)
    }),
    { numRuns: 500 },
  )
})
