import type { NamedPerson } from './names.ts'

const FAMILY_LETTERS = 6
const GIVEN_LETTERS = 2
/** Five bits hold a letter: 0 for none, 1 to 26 for a to z, then digits and what is no Latin letter. */
const LETTER_BITS = 5n
const DIGIT = 27
const OTHER = 28
/** How many further rows may hold somebody who would stand at the same place. */
export const SAME_PLACE = 15n

function rank(letter: string | undefined): number {
  if (letter === undefined) return 0
  const code = letter.charCodeAt(0) - 96
  if (code >= 1 && code <= 26) return code
  return letter >= '0' && letter <= '9' ? DIGIT : OTHER
}

function letters(name: string, count: number): bigint {
  const plain = [
    ...name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  let packed = 0n
  for (let place = 0; place < count; place += 1) packed = (packed << LETTER_BITS) | BigInt(rank(plain[place]))
  return packed
}

/**
 * A number that sorts people as a list of names does, roughly: by the first letters of family and given name, then by
 * the random end of the id, so that two people of one name are almost never at the same place. The full-text index
 * numbers its rows by it, so that the first of many hits can be read without reading the others. It must give the same
 * number for ever, or a migration has to build the index anew.
 * @returns 0 to below 2^63
 */
export function nameOrder({ familyName, givenNames }: Pick<NamedPerson, 'familyName' | 'givenNames'>, id: string): bigint {
  const name = (letters(familyName, FAMILY_LETTERS) << (LETTER_BITS * BigInt(GIVEN_LETTERS))) | letters(givenNames, GIVEN_LETTERS)
  return (name << 23n) | (BigInt(`0x${id.replaceAll('-', '').slice(-6)}`) >> 1n)
}
