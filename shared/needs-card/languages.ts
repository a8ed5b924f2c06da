import type { Language } from '../value-lists.ts'

/** Languages of the needs card, German first. */
export const CARD_LANGUAGES = ['deu', 'ukr', 'rus', 'arb', 'tur', 'eng'] as const satisfies readonly Language[]
export type CardLanguage = (typeof CARD_LANGUAGES)[number]

type CardLanguageFacts = {
  /** Its own name, which the visitor recognises. */
  readonly name: string
  /** BCP 47, for screen readers and hyphenation. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** First letter of its German name: the key that chooses it. */
  readonly key: string
}

export const CARD_LANGUAGE_FACTS: Readonly<Record<CardLanguage, CardLanguageFacts>> = {
  deu: { name: 'Deutsch', tag: 'de', direction: 'ltr', key: 'D' },
  ukr: { name: 'Українська', tag: 'uk', direction: 'ltr', key: 'U' },
  rus: { name: 'Русский', tag: 'ru', direction: 'ltr', key: 'R' },
  arb: { name: 'العربية', tag: 'ar', direction: 'rtl', key: 'A' },
  tur: { name: 'Türkçe', tag: 'tr', direction: 'ltr', key: 'T' },
  eng: { name: 'English', tag: 'en', direction: 'ltr', key: 'E' },
}
