import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatEuro, MAX_CENTS, parseEuro } from '../../../shared/money.ts'

test.each([
  ['45', 4500],
  ['45,5', 4550],
  ['45,50 €', 4550],
  ['0,05', 5],
  ['1.045,50', 104550],
  [' 12 Euro ', 1200],
])('%s is read', (text, cents) => expect(parseEuro(text)).toBe(cents))

test.each(['', '45.50', '-3', '45,505', 'viel', '1.04,5', '٣'])('%s is no sum', (text) => expect(parseEuro(text)).toBeNull())

test('what is written is read as the same cents', () => {
  expect(formatEuro(104550)).toBe('1.045,50 €')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
      expect(parseEuro(formatEuro(cents))).toBe(cents)
    }),
  )
})
