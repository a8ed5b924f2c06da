import { type ConsentMoments, consentState } from './consent-states.ts'
import { addDays, type LocalDate } from './dates.ts'

/**
 * Consent to pass data on, and the release from professional secrecy (Schweigepflichtentbindung, § 203 StGB). Two papers:
 * the first names a body and who there receives the data, the second also who may speak. Neither stands in for the other.
 */
export const CONSENT_KINDS = ['uebermittlung', 'schweigepflicht'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** Why a consent does not carry a sharing; also the key of the sentence on screen, `fields.consent_<reason>` or `fields.release_<reason>`. */
export type ConsentReason =
  | 'missing'
  | 'other_kind'
  | 'other_person'
  | 'refused'
  | 'withdrawn'
  | 'replaced'
  | 'not_yet_valid'
  | 'expired'
  | 'other_recipient'
  | 'categories_missing'
  | 'unsigned'

/** What of a consent decides. */
export type GivenConsent = ConsentMoments & {
  readonly kind: ConsentKind
  readonly personId: string
  readonly recipientOrganization: string
  readonly categories: readonly string[]
  readonly validFrom: LocalDate
}

/** What is to be passed on, to whom, on which day (Berlin), and which of the two papers is asked for. */
export type Sharing = {
  readonly kind: ConsentKind
  readonly personId: string
  readonly recipientOrganization: string
  readonly categories: readonly string[]
  readonly on: LocalDate
}

/** Months a consent is proposed for; a longer one is possible but has to be chosen. */
export const CONSENT_MONTHS = 6

/** Days before its end from which a consent is listed to be renewed. */
export const RENEWAL_DAYS = 30

/** Names are compared as read, so that a double space or another case does not look like another body. */
function sameBody(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('de')
  return plain(one) === plain(other)
}

/**
 * Whether a consent carries a sharing (§ 67b(2) SGB X, Art. 7 DSGVO, § 203 StGB): the right paper, of this person, neither
 * refused nor withdrawn, in force on that day (both ends included), for this recipient and every category, and signed.
 * Answers `ok` or the first reason against it; `unsigned` comes last, because then only the signature is missing.
 */
export function covers(consent: GivenConsent | null, sharing: Sharing): 'ok' | ConsentReason {
  if (!consent) return 'missing'
  if (consent.kind !== sharing.kind) return 'other_kind'
  if (consent.personId !== sharing.personId) return 'other_person'
  const state = consentState(consent, sharing.on)
  if (state === 'widerrufen') return 'withdrawn'
  if (state === 'abgelehnt') return 'refused'
  if (state === 'ersetzt') return 'replaced'
  if (sharing.on < consent.validFrom) return 'not_yet_valid'
  if (state === 'abgelaufen') return 'expired'
  if (!sameBody(consent.recipientOrganization, sharing.recipientOrganization)) return 'other_recipient'
  if (!sharing.categories.every((category) => consent.categories.includes(category))) return 'categories_missing'
  return state === 'entwurf' ? 'unsigned' : 'ok'
}

/** Carries the sharing, or will once it is signed: what may be attached to a draft. */
export function isAttachable(verdict: 'ok' | ConsentReason): boolean {
  return verdict === 'ok' || verdict === 'unsigned'
}

/** Whether a signed consent is to be renewed: it runs out soon, or has run out while something open rests on it. */
export function isToRenew(consent: ConsentMoments, openReferrals: number, on: LocalDate): boolean {
  const state = consentState(consent, on)
  if (state === 'erteilt') return consent.validUntil <= addDays(on, RENEWAL_DAYS)
  return state === 'abgelaufen' && consent.signedAt !== null && openReferrals > 0
}

/** Same day so many months later; the last of the month when that day does not exist (31.08. + 6 months = 28.02.). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10)
}
