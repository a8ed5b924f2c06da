import { colognePhonetics } from './cologne-phonetics.ts'
import { isParticle } from './name-particles.ts'
import { consonantSkeletons, spellingsOf, TELLING_CONSONANTS } from './name-skeleton.ts'
import { chunks, type NamedPerson, toBasic, typedPieces } from './names.ts'
import { birthDateForms, parsePartialDate, swappedDay } from './partial-dates.ts'
import { phoneEnd } from './phone-digits.ts'

/** What finds the same person under a name that nobody would have typed like this. */
export type KeyedPerson = NamedPerson & { readonly street: string; readonly postalCode: string }

/** Street and house number as one word, however "straße" is written; empty when there is no number in it. */
export function addressKey({ street, postalCode }: Pick<KeyedPerson, 'street' | 'postalCode'>): string {
  const basic = toBasic(street.normalize('NFKC').toLowerCase(), { ä: 'ae', ö: 'oe', ü: 'ue' })
  const word = basic.replace(/str(asse|\.|(?=[\s\d]))/g, 'str').replace(/[^\p{L}\p{N}]/gu, '')
  return /\p{L}.*\d/u.test(word) ? `${word}-${postalCode}` : ''
}

function skeletonKeys(word: string): string[] {
  return consonantSkeletons(word).map((skeleton) => `=${skeleton}`)
}

function codeKeys(word: string): string[] {
  const codes = spellingsOf(word).map(colognePhonetics)
  return [...new Set(codes)].filter((code) => code !== '').map((code) => `#${code}`)
}

/** Whole words of an index: consonant skeletons, Kölner Phonetik, birth date, end of the phone number, address. */
export function keyForms(person: KeyedPerson): string[] {
  const names = [person.familyName, person.givenNames, person.birthName, person.patronymic, person.originalScript]
  const words = [...new Set(names.flatMap(chunks).flatMap(({ joined, parts }) => [joined, ...parts]))]
  return [
    ...new Set([
      ...words.flatMap((word) => [...skeletonKeys(word), ...codeKeys(word)]),
      ...birthDateForms(person.birthDate).map((form) => `d${form}`),
      ...sharedKeys({ ...person, birthDate: '' }),
    ]),
  ]
}

/** Keys by which somebody who may be the same person is found, whatever the names: one of them has to be shared. */
export function sharedKeys({ birthDate, phone, ...address }: Pick<KeyedPerson, 'birthDate' | 'phone' | 'street' | 'postalCode'>): string[] {
  const days = birthDate.length === 10 ? [birthDate, swappedDay(birthDate) ?? birthDate] : []
  const end = phoneEnd(phone)
  const place = addressKey(address)
  return [...new Set([...days.map((day) => `d${day.replaceAll('-', '')}`), ...(end ? [`p${end}`] : []), ...(place ? [`@${place}`] : [])])]
}

/**
 * Keys for what was typed, any one of each list. Short skeletons and codes tell nobody apart and count only beside a
 * birth date. Null when a word has no key that counts.
 */
export function keyQuery(text: string): string[][] | null {
  const pieces = typedPieces(text).filter((piece) => chunks(piece).some(({ joined }) => !isParticle(joined)))
  const dated = pieces.some((piece) => dateKeys(piece).length > 0)
  const least = dated ? 1 : TELLING_CONSONANTS
  const keys = pieces.map((piece) => {
    const days = dateKeys(piece)
    if (days.length > 0) return days
    const words = chunks(piece).flatMap(({ joined, parts }) => [joined, ...parts])
    return [...new Set(words.flatMap((word) => [...skeletonKeys(word), ...codeKeys(word)]))].filter((key) => key.length > least)
  })
  return keys.length > 0 && keys.every((each) => each.length > 0) ? keys : null
}

function dateKeys(piece: string): string[] {
  if (/^\d{2}$/.test(piece)) return [`d${piece}`]
  const date = parsePartialDate(piece)
  return date ? [`d${date.split('-').reverse().join('')}`] : []
}
