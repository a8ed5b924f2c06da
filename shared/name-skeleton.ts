import { soundForms } from './name-sound.ts'
import { latinSpellings } from './name-transliteration.ts'

/** Fewer consonants than this tell nobody apart: they count only together with a birth date (Khalil is "l"). */
export const TELLING_CONSONANTS = 3

/** Lower-case Latin spellings of a word: itself, or what documents make of its Cyrillic letters. */
export function spellingsOf(word: string): string[] {
  return [...(/\p{Script=Latin}/u.test(word) ? [word] : []), ...latinSpellings(word)]
}

/**
 * The consonants of a lower-case word after folding its spelling, hard and soft alike, h and doubled letters left out:
 * what stays when vowels were heard or written differently. Several when a spelling can be read in several ways.
 */
export function consonantSkeletons(word: string): string[] {
  const heard = spellingsOf(word).flatMap(soundForms)
  return [...new Set(heard.map(consonants))].filter((skeleton) => skeleton !== '')
}

function consonants(sound: string): string {
  return sound
    .replace(/[^bcdfgklmnpqrstvwxzšč]/g, '')
    .replaceAll('d', 't')
    .replaceAll('b', 'p')
    .replaceAll('g', 'k')
    .replace(/(.)\1+/gu, '$1')
}
