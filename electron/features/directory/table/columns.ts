import type { OfferInput } from '../../../../shared/contract/offer-work.ts'
import { LANGUAGE_NAMES } from '../../../../shared/language-names.ts'
import { CARD_WORDS } from '../../../../shared/needs-card/words.ts'
import { OFFER_BASIS_WORDS, OFFER_FEATURE_WORDS, TARGET_GROUP_WORDS } from '../../../../shared/offer-words.ts'
import { languageCode } from '../hsds/language-code.ts'

/** An offer in a table for spreadsheets: what stands in one cell, German in words. Hours stay in the app. */
type TableOffer = Omit<OfferInput, 'providerId' | 'hours'>
type Field = keyof TableOffer
type Column = {
  readonly heading: string
  readonly field: Field
  readonly write: (value: unknown) => string | number
  /** What the form would hold; `undefined` for words that mean nothing here. */
  readonly read: (cell: string) => unknown
}

const STATES = { active: 'offen', 'temporarily closed': 'zurzeit geschlossen', defunct: 'beendet' } as const

function codeOf(words: Readonly<Record<string, string>>, word: string): string | undefined {
  const wanted = word.trim().toLocaleLowerCase('de')
  return Object.entries(words).find(([code, text]) => code === wanted || text.toLocaleLowerCase('de') === wanted)?.[0]
}

function text(heading: string, field: Field): Column {
  return { heading, field, write: (value) => String(value ?? ''), read: (cell) => cell }
}

function number(heading: string, field: Field): Column {
  const read = (cell: string) => (cell === '' ? null : /^\d{1,6}$/.test(cell) ? Number(cell) : undefined)
  return { heading, field, write: (value) => (typeof value === 'number' ? value : ''), read }
}

function list(heading: string, field: Field, say: (code: string) => string, mean: (word: string) => string | undefined): Column {
  return {
    heading,
    field,
    write: (value) => (Array.isArray(value) ? value.map((code) => say(String(code))).join(' | ') : ''),
    read: (cell) => {
      const codes = cell
        .split('|')
        .map((word) => word.trim())
        .filter((word) => word !== '')
        .map(mean)
      return codes.includes(undefined) ? undefined : codes
    },
  }
}

function words(heading: string, field: Field, known: Readonly<Record<string, string>>): Column {
  return list(
    heading,
    field,
    (code) => known[code] ?? code,
    (word) => codeOf(known, word),
  )
}

function day(heading: string, field: Field): Column {
  return {
    heading,
    field,
    write: (value) => String(value ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1'),
    read: (cell) =>
      cell.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d, m, y) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  }
}

const LANGUAGE_WORDS: Readonly<Record<string, string>> = LANGUAGE_NAMES
const same = (word: string) => word

/** Columns of the table in their order, behind the id and the provider. */
export const TABLE_COLUMNS: readonly Column[] = [
  text('Angebot', 'name'),
  {
    heading: 'Status',
    field: 'status',
    write: (value) => Object.entries(STATES).find(([state]) => state === value)?.[1] ?? '',
    read: (cell) => (cell === '' ? 'active' : codeOf(STATES, cell)),
  },
  text('Beschreibung', 'description'),
  words('Themen', 'topics', CARD_WORDS.deu.topics),
  list(
    'Sprachen',
    'languages',
    (code) => LANGUAGE_WORDS[code] ?? code,
    (word) => codeOf(LANGUAGE_WORDS, word) ?? languageCode(word) ?? word,
  ),
  list('Quartiere', 'quarters', same, same),
  words('Zielgruppen', 'targetGroups', TARGET_GROUP_WORDS),
  words('Rechtsgrundlage', 'legalBases', OFFER_BASIS_WORDS),
  words('Besonderheiten', 'features', OFFER_FEATURE_WORDS),
  number('Alter von', 'minimumAge'),
  number('Alter bis', 'maximumAge'),
  text('Für wen', 'eligibility'),
  text('Kosten', 'fees'),
  text('Anmeldung', 'applicationProcess'),
  text('Sprachmittlung', 'interpretation'),
  text('Wartezeit', 'waitTime'),
  list('Mitbringen', 'documents', same, same),
  text('Ort', 'placeName'),
  text('Straße', 'street'),
  text('PLZ', 'postalCode'),
  text('Stadt', 'city'),
  text('Anfahrt', 'transportation'),
  text('Weg im Haus', 'directions'),
  text('Klingel', 'bell'),
  text('Telefon', 'phone'),
  text('E-Mail', 'email'),
  text('Internet', 'website'),
  text('Ansprechperson', 'contactName'),
  text('Funktion', 'contactRole'),
  text('E-Mail der Ansprechperson', 'contactEmail'),
  number('Freie Plätze', 'freePlaces'),
  day('Stand der Plätze', 'placesAsOf'),
  day('Gültig bis', 'validUntil'),
  text('Vorher wissen', 'alert'),
]
export const ID_HEADING = 'Kennung'
export const PROVIDER_HEADING = 'Träger'

/** The apostrophe that keeps a spreadsheet from running text as a formula is no part of the text. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
