import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOrder } from '../../../shared/name-order.ts'

const ID = '019a0000-0000-7000-8000-00000000000a'
const at = (familyName: string, givenNames = '', id = ID) => nameOrder({ familyName, givenNames }, id)

test('people stand in the order of a list of names', () => {
  const names = ['', 'Abel', 'Ärger', 'Bach', 'Bachmann', 'Müller', 'Muller-Ost', 'Zug', '7', 'Шевченко']
  const places = names.map((name) => at(name))
  expect([...places].sort((a, b) => Number(a - b))).toEqual(places)
  expect(at('Bach', 'Anna') < at('Bach', 'Berta')).toBe(true)
})

test('marks, case, spaces and hyphens do not count', () => {
  expect(at('müller')).toBe(at('MULLER'))
  expect(at('al-Khatib', 'Noor')).toBe(at('Al Khatib', 'noor'))
})

test('two people of one name stand beside each other, not on each other', () => {
  const other = at('Bach', 'Anna', '019a0000-0000-7000-8000-0000000000ff')
  expect(other).not.toBe(at('Bach', 'Anna'))
  expect(other < at('Bach', 'Ben') && other > at('Bach', 'Alf')).toBe(true)
})

test('whatever somebody is called, the number is one that SQLite can keep', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.uuid(), (familyName, givenNames, id) => {
      const place = at(familyName, givenNames, id)
      expect(place >= 0n && place < 2n ** 63n - 16n).toBe(true)
    }),
  )
})
