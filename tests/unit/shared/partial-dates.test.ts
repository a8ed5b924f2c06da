import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthDateForms, birthDatePrefixes, formatPartialDate, parsePartialDate } from '../../../shared/partial-dates.ts'

test.each([
  ['17.04.1991', '1991-04-17'],
  ['17.4.1991', '1991-04-17'],
  [' 1.1.2003 ', '2003-01-01'],
  ['04.1991', '1991-04'],
  ['4/1991', '1991-04'],
  ['1991', '1991'],
  ['1991-04-17', '1991-04-17'],
  ['1991-04', '1991-04'],
  ['29.02.2024', '2024-02-29'],
  ['', ''],
  ['29.02.2023', null],
  ['31.04.1991', null],
  ['13.1991', null],
  ['17.04.91', null],
  ['17.04.', null],
  ['17.04', null],
  ['1.2.3.1991', null],
  ['um 1991', null],
  ['1799', null],
])('"%s" means %s', (typed, date) => {
  expect(parsePartialDate(typed)).toBe(date)
})

test('what is shown can be typed again', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString())
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (iso, length) => {
      const date = iso.slice(0, length)
      expect(parsePartialDate(formatPartialDate(date))).toBe(date)
    }),
  )
})

test('a birth date is found by its beginnings, however it is written', () => {
  const forms = birthDateForms('1991-04-17')
  for (const typed of ['91', '1991', '17.04', '17.4', '17.4.', '17.4.91', '17.04.1991', '4.1991', '1991-04', '1991-4-17']) {
    expect(
      birthDatePrefixes(typed).some((prefix) => forms.some((form) => form.startsWith(prefix))),
      typed,
    ).toBe(true)
  }
  for (const typed of ['92', '18.04', '17.5', '1990', '5.1991', '17.04.1992']) {
    expect(
      birthDatePrefixes(typed).some((prefix) => forms.some((form) => form.startsWith(prefix))),
      typed,
    ).toBe(false)
  }
  expect(birthDateForms('')).toEqual([])
  expect(birthDatePrefixes('shev')).toEqual([])
})
