import { expect, test } from 'vitest'
import { givenNameRows, givenNameRowsFrom } from '../../../shared/given-names.ts'
import { jaroWinkler } from '../../../shared/jaro-winkler.ts'
import { addressKey, keyQuery } from '../../../shared/name-keys.ts'
import { consonantSkeletons } from '../../../shared/name-skeleton.ts'
import { phoneEnd, phoneForms, phonePrefixes } from '../../../shared/phone-digits.ts'

test.each([
  ['khalil', 'l'],
  ['mohammed', 'mt'],
  ['mehmet', 'mt'],
  ['щербак', 'šrpk'],
  ['shcherbak', 'šrpk'],
  ['möller', 'mlr'],
])('the consonants of %s are %s', (word, skeleton) => {
  expect(consonantSkeletons(word)).toContain(skeleton)
})

test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['abc', 'xyz', 0],
  ['', '', 1],
  ['a', '', 0],
])('Jaro-Winkler of %s and %s is %d', (one, other, likeness) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 3)
  expect(jaroWinkler(other, one)).toBeCloseTo(likeness, 3)
})

test.each([
  ['oleksandr', 'alexander'],
  ['олександр', 'aleksandr'],
  ['olena', 'jelena'],
  ['dmytro', 'дмитрий'],
  ['mykola', 'nikolai'],
  ['volodymyr', 'wladimir'],
  ['yuliia', 'iuliia'],
  ['serhii', 'sergej'],
  ['kateryna', 'ekaterina'],
  ['oleksii', 'alexej'],
  ['nataliia', 'natalja'],
  ['muhammad', 'mehmet'],
  ['yusuf', 'josef'],
  ['hussein', 'hüseyin'],
  ['khadija', 'hatice'],
  ['ömer', 'omar'],
])('%s and %s are one given name', (one, other) => {
  const rows = givenNameRows(one)
  expect(rows.length).toBeGreaterThan(0)
  expect(givenNameRows(other).some((row) => rows.includes(row))).toBe(true)
})

test.each([
  ['oleksandr', 'oleksandra'],
  ['iryna', 'maryna'],
  ['ahmad', 'mohammed'],
])('%s and %s are two', (one, other) => {
  expect(givenNameRows(one).some((row) => givenNameRows(other).includes(row))).toBe(false)
})

test('what is typed of a given name stands for those that begin like it', () => {
  expect(givenNameRowsFrom('aleks')).toEqual(expect.arrayContaining(['oleksandr', 'oleksii']))
  expect(givenNameRowsFrom('ale')).toEqual([])
})

test.each([
  ['+49 202 5550142', '5550142'],
  ['0202/5550142', '5550142'],
  ['0049 202 555 01 42', '5550142'],
  ['12345', ''],
  ['', ''],
])('"%s" ends with "%s"', (phone, end) => {
  expect(phoneEnd(phone)).toBe(end)
})

test('a phone number is found by its last digits and by all of it, however it is written', () => {
  for (const stored of ['+49 202 5550142', '0202 5550142', '00492025550142']) {
    for (const typed of ['0142', '5550142', '02025550142', '0202/5550142', '+492025550142']) {
      const found = phonePrefixes(typed).some((prefix) => phoneForms(stored).some((form) => form.startsWith(prefix)))
      expect(found, `${typed} in ${stored}`).toBe(true)
    }
  }
  for (const typed of ['1985', '17.04.1991', '17/04/1991', '04.1991', '142', 'shev', '5550143']) {
    const found = phonePrefixes(typed).some((prefix) => phoneForms('0202 5550142').some((form) => form.startsWith(prefix)))
    expect(found, typed).toBe(false)
  }
})

test.each(['Lindenstraße 4', 'Lindenstr. 4', 'lindenstrasse 4', 'Linden Str 4'])('"%s" is one address', (street) => {
  expect(addressKey({ street, postalCode: '42275' })).toBe('lindenstr4-42275')
})

test('a street without a number is no address', () => {
  expect(addressKey({ street: 'Lindenstraße', postalCode: '42275' })).toBe('')
})

test('short consonants count only beside a birth date', () => {
  expect(keyQuery('Lio')).toBeNull()
  expect(keyQuery('Lio 1991')?.[0]).toContain('=l')
  expect(keyQuery('Schrbk')?.[0]).toContain('=šrpk')
  expect(keyQuery('')).toBeNull()
  expect(keyQuery('–')).toBeNull()
})
