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

/** Queries for FTS5, over everything an offer says and over its names alone. */
export type Match = { readonly anywhere: string; readonly inName: string }

/** What was typed as queries: every word has to occur, as the beginning of a word or in another form; null when nothing is searchable. */
export function matching(typed: string): Match | null {
  const found = words(typed)
  if (found.length === 0) return null
  const begin = (word: string) => `"${word}"*`
  return {
    anywhere: found.map((word) => `(${begin(word)} OR stems : "${germanStem(word)}")`).join(' AND '),
    inName: `{name name_parts} : (${found.map(begin).join(' ')})`,
  }
}
