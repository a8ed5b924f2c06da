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

/** Queries for FTS5, over everything an offer says and over its names alone. */
export type Match = { readonly anywhere: string; readonly inName: string }

/** What was typed as queries: every word has to occur, as the beginning of a word; null when nothing is searchable. */
export function matching(typed: string): Match | null {
  const terms = words(typed).map((word) => `"${word}"*`)
  if (terms.length === 0) return null
  return { anywhere: terms.join(' '), inName: `{name name_parts} : (${terms.join(' ')})` }
}
