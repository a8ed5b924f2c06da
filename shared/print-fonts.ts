/** One typeface of the prints: what CSS calls it, its files beside the main program, and which letters need it. */
export type PrintFont = {
  readonly family: string
  readonly file: string
  /** Without it: every letter of DIN 91379 (Latin with all marks, Greek, Cyrillic); always there. */
  readonly script?: RegExp
}

/** Fonts that come with the app, so that a name looks the same on every laptop: the scripts of the languages that visitors speak. */
export const PRINT_FONTS: readonly PrintFont[] = [
  { family: 'Print', file: 'NotoSans' },
  { family: 'Print Arabic', file: 'NotoSansArabic', script: /\p{Script=Arabic}/u },
  { family: 'Print Ethiopic', file: 'NotoSansEthiopic', script: /\p{Script=Ethiopic}/u },
  { family: 'Print Devanagari', file: 'NotoSansDevanagari', script: /\p{Script=Devanagari}/u },
  { family: 'Print Bengali', file: 'NotoSansBengali', script: /\p{Script=Bengali}/u },
  { family: 'Print Tamil', file: 'NotoSansTamil', script: /\p{Script=Tamil}/u },
  { family: 'Print Chinese', file: 'NotoSansSC', script: /\p{Script=Han}/u },
]

export const PRINT_WEIGHTS = [
  { weight: 400, name: 'Regular' },
  { weight: 700, name: 'Bold' },
] as const

const KNOWN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

/** Whether every letter of a text can be set by the fonts that come with the app. */
export function isPrintable(text: string): boolean {
  return [...text].every((letter) => KNOWN.test(letter) || PRINT_FONTS.some(({ script }) => script?.test(letter)))
}
