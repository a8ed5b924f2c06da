/** What people put on record (§ 16 SGB I, § 37 SGB II); the codes go into hand-over lists unchanged. */
export const APPLICATION_KINDS = [
  'wba',
  'erstantrag',
  'darlehen_24_1',
  'mietschulden',
  'erstausstattung',
  'but',
  'umzug',
  'veraenderung',
  'sonstiger',
] as const
export type ApplicationKind = (typeof APPLICATION_KINDS)[number]

export const EMERGENCY_KINDS = ['kein_geld', 'stromsperre', 'wohnungsverlust', 'kv_fehlt', 'sonstiges'] as const
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number]

/** What is done next in an emergency, in the order in which it is done. */
export const EMERGENCY_STEPS = [
  'antrag_protokoll',
  'leistung_anrufen',
  'lebensmittel',
  'energie_anrufen',
  'vermieter_anrufen',
  'krankenkasse_anrufen',
  'unterlagen_bringen',
  'wiederkommen',
] as const
export type EmergencyStep = (typeof EMERGENCY_STEPS)[number]

/** Why somebody missed an appointment, as they say it. Kept as a fact; whether it counts is decided elsewhere. */
export const IMPORTANT_REASONS = [
  'krankheit_au',
  'wegeunfaehig',
  'kind_krank_betreuung_fehlt',
  'vorstellungsgespraech_arbeit',
  'schule_kurs',
  'behoerden_gerichtstermin',
  'todesfall_notfall',
  'verkehrsstoerung',
  'einladung_nicht_erhalten',
  'nicht_verstanden_sprache',
  'sonstiger',
] as const
export type ImportantReason = (typeof IMPORTANT_REASONS)[number]

/** Numbered sheets that are made when something is put on record. */
export const RECEIPT_KINDS = ['eingang', 'vorsprache', 'notfall'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

/** What a branch is told about: an application, a personal report after a missed appointment, an emergency. */
export const HANDOVER_KINDS = ['antrag', 'meldung', 'notfall'] as const
export type HandoverKind = (typeof HANDOVER_KINDS)[number]

const STEPS_FOR: Readonly<Record<EmergencyKind, readonly EmergencyStep[]>> = {
  kein_geld: ['antrag_protokoll', 'leistung_anrufen', 'lebensmittel', 'unterlagen_bringen'],
  stromsperre: ['leistung_anrufen', 'energie_anrufen'],
  wohnungsverlust: ['leistung_anrufen', 'vermieter_anrufen'],
  kv_fehlt: ['leistung_anrufen', 'krankenkasse_anrufen'],
  sonstiges: ['leistung_anrufen'],
}

/** Steps that suit these emergencies, as a proposal to tick off and change. */
export function usualSteps(kinds: readonly EmergencyKind[]): EmergencyStep[] {
  const wanted = new Set(kinds.flatMap((kind) => STEPS_FOR[kind]))
  return EMERGENCY_STEPS.filter((step) => wanted.has(step))
}

/** False for a notice of change: it is put on record the same way, but asks for nothing. */
export function isApplication(kind: ApplicationKind): boolean {
  return kind !== 'veraenderung'
}
