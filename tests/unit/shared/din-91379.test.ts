import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOutside } from '../../../shared/din-91379.ts'
import { Line } from '../../../shared/text.ts'

test.each([
  ['Đặng-Ǎǧaç D’Œuvrẞ ŽŁŐŰ', []],
  ['Öztürk-Winkelmann', []],
  ["O'Neil, Jr.", []],
  ['K̄alin̂š', []],
  ['C̨̆ezar', []],
  ['Ukhvar k͟hel', []],
  ['Жenia', ['Ж']],
  ['Жenia Щ Ж', ['Ж', 'Щ']],
  ['محمد', ['م', 'ح', 'د']],
  ['Ana 👩‍👩‍👧 K.', ['👩‍', '👩‍', '👧'].filter((letter, at, all) => all.indexOf(letter) === at)],
  ['Müller2', ['2']],
  ['Q̃', ['Q̃']],
  ['', []],
])('%s', (name, letters) => {
  expect(lettersOutside(name)).toEqual(letters)
})

/** Precomposed letters, sequences of the norm, and signs of names. */
const LETTERS = [
  'a',
  'Z',
  'ß',
  'ẞ',
  'Ł',
  'ő',
  'Ǆ'.normalize('NFKC')[0] ?? 'D',
  'ǧ',
  'ș',
  'ặ',
  'Ụ̄',
  'k̂',
  'L̥̄',
  's̛̄',
  'ÿ́',
  'č̕',
  ' ',
  '-',
  "'",
  '’',
  'ə',
]

test('a name of letters of the norm is kept exactly, composed or not, and nothing in it is outside', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 40 }), (letters) => {
      const name = `A${letters.join('')}z`.normalize('NFC')
      fc.pre(name.length <= 300)
      expect(Line.parse(name.normalize('NFD'))).toBe(name)
      expect(Line.parse(name)).toBe(name)
      expect(lettersOutside(name.normalize('NFD'))).toEqual([])
    }),
  )
})

test('every letter that is named stands in the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      for (const letter of lettersOutside(name)) expect(name.normalize('NFC')).toContain(letter)
    }),
  )
})
