import { givenNameRows, givenNameRowsFrom } from './given-names.ts'
import { ABD, isParticle, PARTICLE_PART } from './name-particles.ts'
import { soundForms, withoutUnfinishedSound } from './name-sound.ts'
import { latinSpellings } from './name-transliteration.ts'
import { birthDateForms, birthDatePrefixes } from './partial-dates.ts'
import { phoneForms, phonePrefixes } from './phone-digits.ts'

/** The parts of a person by which they are looked for. */
export type NamedPerson = {
  readonly familyName: string
  readonly givenNames: string
  readonly birthName: string
  readonly patronymic: string
  readonly originalScript: string
  readonly birthDate: string
  readonly phone: string
}

/** `Olena Shevchenko`: given names first, as people introduce themselves; single names stand alone. */
export function fullName({ givenNames, familyName }: Pick<NamedPerson, 'givenNames' | 'familyName'>): string {
  return `${givenNames} ${familyName}`.trim()
}

/** Letters that no Unicode decomposition takes to A–Z, after the machine readable zone (ICAO 9303) and DIN 91379. */
const BASIC: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ǥ: 'g',
  ƶ: 'z',
  ʒ: 'z',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ə: 'e',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
}
const EXPANDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const MOST_WORDS = 8

/** Modifier letters count as apostrophes; the Arabic stretching line and invisible signs mean nothing. */
function lower(text: string): string {
  const composed = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  return composed.replace(/[\u02b0-\u02ff]/g, "'").replace(/\u0640|\p{Cf}/gu, '')
}

/** A lower-case word in the letters a to z as far as it has any (search form of DIN 91379). */
export function toBasic(word: string, composed: Readonly<Record<string, string>> = {}): string {
  const known = [...word].map((letter) => composed[letter] ?? letter).join('')
  const unmarked = [...known.normalize('NFD').replace(/\p{M}/gu, '')]
  return unmarked
    .map((letter) => BASIC[letter] ?? letter)
    .join('')
    .normalize('NFC')
}

/** The word in basic letters: ü as u and as ue, marks dropped, Arabic with and without article. */
export function writtenForms(word: string): string[] {
  const basic = toBasic(word)
  const article = /^ال(?=...)/.test(basic) ? [basic.slice(2)] : []
  return [...new Set([basic, toBasic(word, EXPANDED), ...article])].filter((form) => form !== '')
}

/** Further forms under which the word is found although it is spelt differently. */
function otherForms(word: string): string[] {
  const latin = /\p{Script=Latin}/u.test(word) ? [word] : []
  const spellings = latinSpellings(word)
  const bare = ABD.flatMap((abd) => toBasic(word).match(abd)?.[1] ?? [])
  return [...bare, ...spellings.flatMap(writtenForms), ...[...latin, ...spellings, ...bare].flatMap(soundForms)]
}

type Chunk = { readonly joined: string; readonly parts: readonly string[] }

/** Words between spaces, each with its parts around hyphens and apostrophes. */
export function chunks(text: string): Chunk[] {
  return lower(text)
    .split(/\s+/)
    .map((chunk) => chunk.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [])
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ joined: parts.join(''), parts }))
}

/** Every word of a name, as it stands, in its parts, and together with the particle before it. */
function wordsOf(text: string): string[] {
  const all = chunks(text)
  const together = all.map((_, index) => {
    let from = index
    while (from > 0 && isParticle(all[from - 1]?.joined ?? '')) from -= 1
    return all
      .slice(from, index + 1)
      .map(({ joined }) => joined)
      .join('')
  })
  return [...all.flatMap(({ joined, parts }) => [joined, ...parts]), ...together]
}

type SearchForms = {
  /** Words in the letters of the document and of the original script, and forms of the birth date. */
  readonly written: readonly string[]
  /** Transliterations and folded sounds. */
  readonly sounding: readonly string[]
}

/** A mark that no word begins with keeps rows of equivalent names apart from words. */
const row = (name: string) => `~${name}.`

/** Under which words a person is found. Computed on save; search is by the beginning of these words. */
export function searchForms(person: NamedPerson): SearchForms {
  const names = [person.familyName, person.givenNames, person.birthName, person.patronymic, person.originalScript]
  const words = new Set(names.flatMap(wordsOf))
  const written = new Set([...[...words].flatMap(writtenForms), ...birthDateForms(person.birthDate), ...phoneForms(person.phone)])
  const given = [person.givenNames, person.originalScript].flatMap(wordsOf).flatMap(givenNameRows).map(row)
  const sounding = new Set([...[...words].flatMap(otherForms), ...given].filter((form) => form !== '' && !written.has(form)))
  return { written: [...written], sounding: [...sounding] }
}

/** A typed word as beginnings of search forms, any of which may match. */
export type QueryWord = { readonly written: readonly string[]; readonly sounding: readonly string[] }
/** What stands between two spaces: found when every word of one of the readings is found. */
export type QueryChunk = readonly (readonly QueryWord[])[]

function queryWord(word: string): QueryWord {
  const unfinished = withoutUnfinishedSound(word)
  const others = unfinished === word ? [] : soundForms(unfinished)
  const equivalent = givenNameRowsFrom(word).map(row)
  const sounding = new Set([...otherForms(word), ...others, ...equivalent])
  return { written: writtenForms(word), sounding: [...sounding].filter((form) => form !== '') }
}

/** Digits are a date, or the end of a phone number. */
function numberOf(text: string): QueryChunk {
  const prefixes = [...birthDatePrefixes(text), ...phonePrefixes(text)]
  return prefixes.length > 0 ? [[{ written: prefixes, sounding: [] }]] : []
}

/** What was typed, cut at its spaces; a number dialled with spaces stays one piece. */
export function typedPieces(text: string): string[] {
  const whole = text.trim()
  return /^[+0][\d\s()/-]+$/.test(whole) && phonePrefixes(whole).length > 0 ? [whole.replace(/\s+/g, '')] : whole.split(/\s+/)
}

/** Whether somebody with this birth date can only be meant by the end of a phone number. */
export function askedByPhone(text: string, birthDate: string): boolean {
  const forms = birthDateForms(birthDate)
  const isDate = (piece: string) => birthDatePrefixes(piece).some((prefix) => forms.some((form) => form.startsWith(prefix)))
  return typedPieces(text).some((piece) => phonePrefixes(piece).length > 0 && !isDate(piece))
}

/** In which ways a typed piece may be meant: its parts apart, without their particles, or as one word. */
function readingsOf({ joined, parts }: Chunk): QueryChunk {
  const apart = parts.slice(0, MOST_WORDS).map(queryWord)
  if (parts.length < 2) return [apart]
  const bare = parts.filter((part, index) => index === parts.length - 1 || !PARTICLE_PART.test(part))
  return [apart, ...(bare.length < parts.length ? [bare.slice(0, MOST_WORDS).map(queryWord)] : []), [queryWord(joined)]]
}

/** What was typed into the search box, folded like the stored names. Empty when it holds no letter and no digit. */
export function searchQuery(text: string): QueryChunk[] {
  const typed = typedPieces(text).flatMap((piece) => chunks(piece).map((chunk) => ({ chunk, number: numberOf(piece) })))
  const named = typed.filter(({ chunk }) => !isParticle(chunk.joined))
  return (named.length > 0 ? named : typed)
    .slice(0, MOST_WORDS)
    .map(({ chunk, number }) => (number.length > 0 ? number : readingsOf(chunk)))
}
