import { germanStem } from '../../../../shared/german-stem.ts'

const SHORTEST_PART = 4

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** The tokenizer folds ü to u but leaves ß alone. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss')
}

function words(text: string): string[] {
  return plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Text as it goes into the index: each word with an umlaut a second time the way keyboards without umlauts write it. */
export function indexed(parts: readonly (string | null)[]): string {
  const text = plain(parts.filter((part) => part !== null && part !== '').join('\n'))
  const spelledOut = words(text)
    .filter((word) => /[äöü]/.test(word))
    .map((word) => word.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter))
  return [text, ...spelledOut].join(' ')
}

/**
 * The ends of long words, because German joins them: "Beratung" has to find "Schuldnerberatung". Only for names, as
 * whole descriptions would swell the index.
 */
export function wordEnds(name: string): string {
  const ends = words(name).flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => word.slice(SHORTEST_PART + at)),
  )
  return indexed(ends)
}

/** The stem of each word once, so that "Kindern" finds "Kind"; what is no longer than its stem stands in the text already. */
export function stems(text: string): string {
  return [...new Set(words(text).map(germanStem))].join(' ')
}

/** Letters from which on a word is looked for in everything an offer says; below it in the names alone. */
const FROM_LETTERS = 3

/** What was typed: words to be looked for in the names, and a query for FTS5 over everything, null when all are too short. */
export type Match = { readonly words: readonly string[]; readonly short: readonly string[]; readonly anywhere: string | null }

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** A name as `isNamed` looks at it: words without marks, each after a blank, those with umlauts in both spellings. */
export function nameKey(parts: readonly (string | null)[]): string {
  return ` ${words(indexed(parts)).map(folded).join(' ')}`
}

/** Whether every word begins a word of the name, or stands inside one: German joins them. */
export function isNamed(key: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => key.includes(word.length < SHORTEST_PART ? ` ${word}` : word))
}

/** What was typed: every word has to occur, as the beginning of a word or in another form; null when nothing is searchable. */
export function matching(typed: string): Match | null {
  const found = words(typed)
  if (found.length === 0) return null
  const long = found.filter((word) => [...word].length >= FROM_LETTERS)
  return {
    words: found.map(folded),
    short: found.filter((word) => !long.includes(word)).map(folded),
    anywhere: long.length === 0 ? null : long.map((word) => `("${word}"* OR stems : "${germanStem(word)}")`).join(' AND '),
  }
}
