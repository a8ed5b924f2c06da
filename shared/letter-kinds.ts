/** Letters whose words the authority may write itself. */
export const LETTER_KINDS = [
  'termin_einladung',
  'termin_vorlaeufig',
  'termin_bestaetigung',
  'termin_aenderung',
  'termin_erinnerung',
  'termin_absage',
  'fehlende_unterlagen',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** Letters about an appointment; the others are about a list of documents. */
export const APPOINTMENT_LETTERS = [
  'termin_einladung',
  'termin_vorlaeufig',
  'termin_bestaetigung',
  'termin_aenderung',
  'termin_erinnerung',
  'termin_absage',
] as const satisfies readonly LetterKind[]
export type AppointmentLetterKind = (typeof APPOINTMENT_LETTERS)[number]

export function isAppointmentLetter(kind: LetterKind): kind is AppointmentLetterKind {
  return APPOINTMENT_LETTERS.some((known) => known === kind)
}

/** Letters of this kind say that it is settled, or that it is not; those about an appointment that is off say neither. */
export function isOfRequest(kind: AppointmentLetterKind): boolean {
  return kind === 'termin_vorlaeufig'
}

/** How a letter is meant to reach the person: by post it needs an address, by hand it needs none. */
export const LETTER_WAYS = ['post', 'hand'] as const
export type LetterWay = (typeof LETTER_WAYS)[number]

/** How it did reach them. */
export const DISPATCH_METHODS = ['uebergabe', 'post', 'postzustellung', 'elektronisch'] as const
export type DispatchMethod = (typeof DISPATCH_METHODS)[number]

/** Why the post brought it back, as on its label. */
export const RETURN_REASONS = [
  'unbekannt_verzogen',
  'empfaenger_nicht_zu_ermitteln',
  'anschrift_unvollstaendig',
  'annahme_verweigert',
  'nicht_abgeholt',
  'sonstiges',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** Lines of the information block beside the window, in this order. */
export const INFO_FIELDS = ['nummer', 'ansprechperson', 'telefon', 'e_mail', 'datum'] as const
export type InfoField = (typeof INFO_FIELDS)[number]

/** Why a letter is not part of a print run. */
export const SKIP_REASONS = [
  'termin_vorbei',
  'vorlaeufig',
  'zugesagt',
  'brief_nicht_sicher',
  'anschrift_fehlt',
  'auskunftssperre',
  'zu_lang',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]
