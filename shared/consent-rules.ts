import type { LocalDate } from './dates.ts'

/** Why a consent does not carry a sharing; also the key of the sentence on screen, `fields.consent_<reason>`. */
export type ConsentReason =
  | 'missing'
  | 'other_person'
  | 'withdrawn'
  | 'not_yet_valid'
  | 'expired'
  | 'other_recipient'
  | 'categories_missing'

/** What of a consent decides. */
export type GivenConsent = {
  readonly personId: string
  readonly recipientOrganization: string
  readonly categories: readonly string[]
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate
  readonly withdrawnAt: string | null
}

/** What is to be passed on, to whom, on which day (Berlin). */
type Sharing = {
  readonly personId: string
  readonly recipientOrganization: string
  readonly categories: readonly string[]
  readonly on: LocalDate
}

/** Months a consent is proposed for; a longer one is possible but has to be chosen. */
export const CONSENT_MONTHS = 6

/** Names are compared as read, so that a double space or another case does not look like another body. */
function sameBody(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('de')
  return plain(one) === plain(other)
}

/**
 * Whether a consent carries a sharing (§ 67b(2) SGB X, Art. 7 DSGVO): of this person, not withdrawn, in force on that
 * day (both ends included), for this recipient and for every category. Answers `ok` or the first reason against it.
 */
export function covers(consent: GivenConsent | null, sharing: Sharing): 'ok' | ConsentReason {
  if (!consent) return 'missing'
  if (consent.personId !== sharing.personId) return 'other_person'
  if (consent.withdrawnAt !== null) return 'withdrawn'
  if (sharing.on < consent.validFrom) return 'not_yet_valid'
  if (sharing.on > consent.validUntil) return 'expired'
  if (!sameBody(consent.recipientOrganization, sharing.recipientOrganization)) return 'other_recipient'
  return sharing.categories.every((category) => consent.categories.includes(category)) ? 'ok' : 'categories_missing'
}

/** State shown for a consent on a day; a withdrawal outranks the end. */
export function consentState(
  consent: Pick<GivenConsent, 'validUntil' | 'withdrawnAt'>,
  on: LocalDate,
): 'erteilt' | 'abgelaufen' | 'widerrufen' {
  if (consent.withdrawnAt !== null) return 'widerrufen'
  return on > consent.validUntil ? 'abgelaufen' : 'erteilt'
}

/** Same day so many months later; the last of the month when that day does not exist (31.08. + 6 months = 28.02.). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10)
}
