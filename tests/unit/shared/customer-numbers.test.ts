import { expect, test } from 'vitest'
import { looksLikeCustomerNumber, looksLikeUnitNumber, numberKey, typedNumber } from '../../../shared/customer-numbers.ts'

test.each([
  ['391A123456', true],
  ['391a 123 456', true],
  ['391A12345', false],
  ['39AA123456', false],
  ['', false],
])('Kundennummer "%s": %s', (text, looks) => {
  expect(looksLikeCustomerNumber(text)).toBe(looks)
})

test.each([
  ['39102//0001234', true],
  ['39102BG0001234', true],
  ['39102 bg 0001234', true],
  ['39102/0001234', false],
  ['3910200012345', false],
])('BG-Nummer "%s": %s', (text, looks) => {
  expect(looksLikeUnitNumber(text)).toBe(looks)
})

test('both ways to write a BG-Nummer are one', () => {
  expect(numberKey('39102//0001234')).toBe(numberKey('39102 BG 0001234'))
})

test.each(['Shevchenko', 'olen shev 91', '1991', '17.04.1991', '17041991', '0202', '0202 5550142', 'O’Neil'])(
  '"%s" is looked for among names and phone numbers',
  (text) => {
    expect(typedNumber(text)).toBeNull()
  },
)
test.each(['391A123456', '39102//0001234'])('"%s" is looked for as a number', (text) => {
  expect(typedNumber(text)).not.toBeNull()
})
