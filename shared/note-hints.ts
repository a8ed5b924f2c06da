/** What a note seems to hold and should not: a likely diagnosis, or the name of somebody else. */
export type NoteHint = {
  readonly kind: 'diagnosis' | 'third_person'
  /** As it stands in the note. */
  readonly words: string
}

/** Beginnings of words: `depress` finds "Depressionen" and "depressiv". */
const DIAGNOSIS_BEGINNINGS = [
  ...['depress', 'burnout', 'burn-out', 'angststör', 'panikattack', 'panikstör', 'zwangsstör', 'essstör', 'anorex', 'bulim'],
  ...['psychos', 'psychotisch', 'schizo', 'borderline', 'bipolar', 'manisch', 'trauma', 'suizid', 'posttraum'],
  ...['alkoholiker', 'alkoholabhäng', 'alkoholkrank', 'drogenabhäng', 'drogensucht', 'suchtkrank', 'suchterkrank', 'suchtproblem'],
  ...['tumor', 'karzinom', 'leukäm', 'chemotherap', 'metasta', 'hepatitis', 'diabet', 'epilep', 'rheuma', 'demenz', 'parkinson'],
  ...['autis', 'schlaganfall', 'herzinfarkt', 'bandscheibenvorfall', 'fehlgeburt', 'schwanger', 'schwerbehind', 'pflegegrad'],
  ...['multiple sklerose', 'diagnos'],
]
/** Ends of words: `sucht` alone is a verb, "Spielsucht" is none. */
const DIAGNOSIS_ENDS = ['krebs', 'alkoholsucht', 'spielsucht', 'drogensucht', 'tablettensucht', 'internetsucht']
/** Whole words, in their own case. */
const DIAGNOSIS_WORDS = ['PTBS', 'ADHS', 'ADS', 'HIV', 'AIDS', 'Aids', 'COPD', 'GdB', 'Krebs']

const LETTER = String.raw`[\p{L}\p{M}]`
const START = `(?<!${LETTER})`
const END = `(?!${LETTER})`

const DIAGNOSIS = new RegExp(
  `${START}(?:(?:${DIAGNOSIS_BEGINNINGS.join('|')})${LETTER}*|${LETTER}*(?:${DIAGNOSIS_ENDS.join('|')})${END})`,
  'giu',
)
const DIAGNOSIS_EXACT = new RegExp(`${START}(?:${DIAGNOSIS_WORDS.join('|')})${END}`, 'gu')
/** ICD-10: a letter and two digits, with the digits after the point, so that no bus line is meant. */
const ICD = /(?<![\p{L}\p{N}])[A-TV-Z]\d{2}\.\d{1,2}(?![\p{L}\p{N}])/gu
/** "Frau Yılmaz", "Hr. O’Brien", "Familie Al-Sayed": a form of address and a word with a capital letter, on one line. */
const ADDRESSED = /(?<!\p{L})(?:Frau|Herrn?|Familie|Fr\.|Hr\.|Fam\.|Dr\.)[ \u00a0]+(?:Dr\.[ \u00a0]+)?(\p{Lu}[\p{L}\p{M}’'-]*)/gu

const MOST = 3
const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('de')

/**
 * Looks over a note while it is typed: what may be a diagnosis (Art. 9 DSGVO) or the name of a third person. A hint and
 * no judgement: it overlooks some and is wrong about others, therefore it never blocks. At most three, in the order of the text.
 *
 * @param ownNames names of the person the note is about, who are no third person
 */
export function noteHints(note: string, ownNames: readonly string[] = []): NoteHint[] {
  const own = new Set(ownNames.flatMap((name) => name.split(/\s+/)).map(plain))
  const diagnoses = [DIAGNOSIS, DIAGNOSIS_EXACT, ICD].flatMap((pattern) =>
    [...note.matchAll(pattern)].map((match) => ({ kind: 'diagnosis' as const, words: match[0], at: match.index })),
  )
  const persons = [...note.matchAll(ADDRESSED)]
    .filter((match) => !own.has(plain(match[1] ?? '')))
    .map((match) => ({ kind: 'third_person' as const, words: match[0], at: match.index }))
  const seen = new Set<string>()
  return [...diagnoses, ...persons]
    .sort((one, other) => one.at - other.at)
    .filter(({ words }) => !seen.has(words) && seen.add(words))
    .slice(0, MOST)
    .map(({ kind, words }) => ({ kind, words }))
}
