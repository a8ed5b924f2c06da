import { soundForms, withoutUnfinishedSound } from './name-sound.ts'
import { latinSpellings } from './name-transliteration.ts'
import { birthDateForms, birthDatePrefixes } from './partial-dates.ts'

/** The parts of a person by which they are looked for. */
export type NamedPerson = {
  readonly familyName: string
  readonly givenNames: string
  readonly birthName: string
  readonly patronymic: string
  readonly originalScript: string
  readonly birthDate: string
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
/** Articles that are written, left out or joined at will. */
const PARTICLES: readonly string[] = ['al', 'el']

/** Modifier letters count as apostrophes; the Arabic stretching line and invisible signs mean nothing. */
function lower(text: string): string {
  const composed = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  return composed.replace(/[\u02b0-\u02ff]/g, "'").replace(/\u0640|\p{Cf}/gu, '')
}

function toBasic(word: string, composed: Readonly<Record<string, string>> = {}): string {
  const known = [...word].map((letter) => composed[letter] ?? letter).join('')
  const unmarked = [...known.normalize('NFD').replace(/\p{M}/gu, '')]
  return unmarked
    .map((letter) => BASIC[letter] ?? letter)
    .join('')
    .normalize('NFC')
}

/** The word in basic letters: ü as u and as ue, marks dropped, Arabic with and without article. */
function writtenForms(word: string): string[] {
  const basic = toBasic(word)
  const article = /^ال(?=...)/.test(basic) ? [basic.slice(2)] : []
  return [...new Set([basic, toBasic(word, EXPANDED), ...article])].filter((form) => form !== '')
}

/** Further forms under which the word is found although it is spelt differently. */
function otherForms(word: string): string[] {
  const latin = /\p{Script=Latin}/u.test(word) ? [word] : []
  const spellings = latinSpellings(word)
  return [...spellings.flatMap(writtenForms), ...[...latin, ...spellings].flatMap(soundForms)]
}

/** Words between spaces, each with its parts around hyphens and apostrophes. */
function chunks(text: string): { joined: string; parts: string[] }[] {
  return lower(text)
    .split(/\s+/)
    .map((chunk) => chunk.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [])
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ joined: parts.join(''), parts }))
}

type SearchForms = {
  /** Words in the letters of the document and of the original script, and forms of the birth date. */
  readonly written: readonly string[]
  /** Transliterations and folded sounds. */
  readonly sounding: readonly string[]
}

/** Under which words a person is found. Computed on save; search is by the beginning of these words. */
export function searchForms(person: NamedPerson): SearchForms {
  const names = [person.familyName, person.givenNames, person.birthName, person.patronymic, person.originalScript]
  const words = new Set(names.flatMap(chunks).flatMap(({ joined, parts }) => [joined, ...parts]))
  const written = new Set([...[...words].flatMap(writtenForms), ...birthDateForms(person.birthDate)])
  const sounding = new Set([...words].flatMap(otherForms).filter((form) => form !== '' && !written.has(form)))
  return { written: [...written], sounding: [...sounding] }
}

/** A typed word as beginnings of search forms, any of which may match. */
export type QueryWord = { readonly written: readonly string[]; readonly sounding: readonly string[] }
/** What stands between two spaces: found when every word of one of the readings is found. */
export type QueryChunk = readonly (readonly QueryWord[])[]

function queryWord(word: string): QueryWord {
  const unfinished = withoutUnfinishedSound(word)
  const others = unfinished === word ? [] : soundForms(unfinished)
  return { written: writtenForms(word), sounding: [...new Set([...otherForms(word), ...others])].filter((form) => form !== '') }
}

function datesOf(text: string): QueryChunk {
  const prefixes = birthDatePrefixes(text)
  return prefixes.length > 0 ? [[{ written: prefixes, sounding: [] }]] : []
}

/** What was typed into the search box, folded like the stored names. Empty when it holds no letter and no digit. */
export function searchQuery(text: string): QueryChunk[] {
  const typed = text
    .trim()
    .split(/\s+/)
    .flatMap((part) => chunks(part).map((chunk) => ({ ...chunk, dates: datesOf(part) })))
  const named = typed.filter(({ joined }) => !PARTICLES.includes(joined))
  return (named.length > 0 ? named : typed).slice(0, MOST_WORDS).map(({ joined, parts, dates }) => {
    if (dates.length > 0) return dates
    const apart = parts.slice(0, MOST_WORDS).map(queryWord)
    return parts.length > 1 ? [apart, [queryWord(joined)]] : [apart]
  })
}
