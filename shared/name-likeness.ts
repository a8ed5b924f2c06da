import { colognePhonetics } from './cologne-phonetics.ts'
import { givenNameRows } from './given-names.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { isParticle } from './name-particles.ts'
import { consonantSkeletons, spellingsOf, TELLING_CONSONANTS } from './name-skeleton.ts'
import { soundForms } from './name-sound.ts'
import { chunks, writtenForms } from './names.ts'

/** Jaro-Winkler from which two words are one with a slip. */
const ALIKE = 0.92
/** What forms write where there is no name. */
const NO_NAME: readonly string[] = ['xxx', 'fnu', 'lnu', 'unbekannt', 'unknown', 'ohne']

/** How two words are the same name, the surest first. */
const LIKENESSES = ['equal', 'spelling', 'equivalent', 'slip', 'sound'] as const
export type Likeness = (typeof LIKENESSES)[number]

/** A word of a name with everything by which it is compared. */
export type ComparedWord = {
  readonly written: readonly string[]
  readonly sounds: ReadonlySet<string>
  readonly rows: readonly string[]
  readonly skeletons: readonly string[]
  readonly codes: readonly string[]
}

function comparedWord(word: string): ComparedWord {
  const spellings = spellingsOf(word)
  return {
    written: [...new Set([word, ...spellings].flatMap(writtenForms))],
    sounds: new Set(spellings.flatMap(soundForms)),
    rows: givenNameRows(word),
    skeletons: consonantSkeletons(word),
    codes: [...new Set(spellings.map(colognePhonetics))].filter((code) => code !== ''),
  }
}

/** The words of a name around spaces and hyphens, without particles and placeholders, each once. */
export function comparedWords(name: string): ComparedWord[] {
  const words = chunks(name).flatMap(({ parts }) => parts)
  const telling = words.filter((word) => !isParticle(word) && !NO_NAME.includes(word))
  return [...new Set(telling)].map(comparedWord)
}

function share(one: Iterable<string>, other: { readonly has: (word: string) => boolean }): boolean {
  for (const word of one) if (other.has(word)) return true
  return false
}

const telling = (forms: readonly string[], least: number) => forms.filter((form) => form.length >= least)

/**
 * How two words of family names are the same, or null.
 * @param dated whether the birth dates agree, so that short skeletons and codes count too
 */
export function familyLikeness(one: ComparedWord, other: ComparedWord, dated: boolean): Likeness | null {
  if (share(one.written, new Set(other.written))) return 'equal'
  if (share(one.sounds, other.sounds)) return 'spelling'
  if (one.written.some((word) => other.written.some((second) => jaroWinkler(word, second) >= ALIKE))) return 'slip'
  const least = dated ? 1 : TELLING_CONSONANTS
  const heard = (forms: (word: ComparedWord) => readonly string[]) =>
    share(telling(forms(one), least), new Set(telling(forms(other), least)))
  return heard(({ skeletons }) => skeletons) || heard(({ codes }) => codes) ? 'sound' : null
}

/** How two given names are the same, or null: likeness of sound is not enough, as brothers and sisters are called alike. */
export function givenLikeness(one: ComparedWord, other: ComparedWord): Likeness | null {
  if (share(one.written, new Set(other.written))) return 'equal'
  if (share(one.sounds, other.sounds)) return 'spelling'
  return share(one.rows, new Set(other.rows)) ? 'equivalent' : null
}

/**
 * Names word by word in any order: each word of the shorter one needs its own in the longer one.
 * @returns the least sure likeness among the words and whether words are left over, or null
 */
export function namesAlike(
  one: readonly ComparedWord[],
  other: readonly ComparedWord[],
  likeness: (first: ComparedWord, second: ComparedWord) => Likeness | null,
): { likeness: Likeness; whole: boolean } | null {
  const [fewer, more] = one.length <= other.length ? [one, [...other]] : [other, [...one]]
  const whole = fewer.length === more.length
  const found: Likeness[] = []
  for (const word of fewer) {
    const [best] = more
      .flatMap((candidate) => likeness(word, candidate) ?? [])
      .sort((first, second) => LIKENESSES.indexOf(first) - LIKENESSES.indexOf(second))
    if (!best) return null
    more.splice(
      more.findIndex((candidate) => likeness(word, candidate) === best),
      1,
    )
    found.push(best)
  }
  const [least] = found.sort((first, second) => LIKENESSES.indexOf(second) - LIKENESSES.indexOf(first))
  return least ? { likeness: least, whole } : null
}

/** Whether two different given names differ by a dropped, doubled or turned letter inside: a slip rather than a twin. */
export function isSlip(one: readonly ComparedWord[], other: readonly ComparedWord[]): boolean {
  const pairs = one.flatMap((first) => other.map((second) => [first.written[0] ?? '', second.written[0] ?? ''] as const))
  return pairs.some(([first, second]) => Math.min(first.length, second.length) >= 4 && slipped(first, second))
}

function slipped(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.at(-1) !== long.at(-1) || short.charAt(0) !== long.charAt(0)) return false
  let at = 0
  while (short[at] === long[at] && at < short.length) at += 1
  if (long.length === short.length + 1) return short.slice(at) === long.slice(at + 1)
  const turned = short.charAt(at + 1) + short.charAt(at) + short.slice(at + 2)
  return long.length === short.length && long.slice(at) === turned
}
