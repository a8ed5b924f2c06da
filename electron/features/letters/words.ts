import type { DataCategory } from '../../../shared/value-lists.ts'

/** What is passed on, in words that the person who signs understands. */
export const CATEGORY_WORDS: Readonly<Record<DataCategory, string>> = {
  name: 'Vorname und Nachname',
  kontaktdaten: 'Adresse, Telefonnummer und E-Mail-Adresse',
  anliegen: 'Worum es geht',
  sprache: 'Sprachen und Bedarf an Dolmetschen',
  familiensituation: 'Familiensituation',
  kurzbericht: 'Kurzer Bericht über die bisherige Beratung',
}

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

/** `Dienstag`: prints in plain language use no abbreviations. */
export function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''
}
