import type { Language, Reading } from './value-lists.ts'

/** Languages that sheets to take home have a second page in; the binding page is always German. */
export const PAPER_LANGUAGES = ['ukr', 'rus', 'arb', 'tur', 'eng'] as const satisfies readonly Language[]
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number]

/** What can be asked for: a translation beside the German, or German alone. */
export const SHEET_LANGUAGES = ['deu', ...PAPER_LANGUAGES] as const
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number]

type Spoken = { readonly code: Language; readonly reads: Reading }

export function isPaperLanguage(language: string): language is PaperLanguage {
  return PAPER_LANGUAGES.some((known) => known === language)
}

/**
 * Language of the second page for somebody who speaks these, the first one named first. German first means German
 * only; a language that nobody reads is passed over for the next one.
 */
export function sheetLanguageFor(spoken: readonly Spoken[]): SheetLanguage {
  const read = spoken.filter(({ reads }) => reads !== 'nein')
  const [first] = read.length > 0 ? read : spoken
  if (!first || first.code === 'deu') return 'deu'
  return (read.length > 0 ? read : spoken).map(({ code }) => code).find(isPaperLanguage) ?? 'deu'
}

/** The chosen language, or the person's own where none was chosen. */
export function chosenLanguage(asked: SheetLanguage | null, spoken: readonly Spoken[]): SheetLanguage {
  return asked ?? sheetLanguageFor(spoken)
}
