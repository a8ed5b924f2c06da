/** What a person may be summoned for; the list is closed (§ 59 SGB II, § 309 Abs. 2 SGB III). */
export const SUMMONS_PURPOSES = ['berufsberatung', 'vermittlung', 'aktive_leistungen', 'leistungsverfahren', 'anspruch_pruefen'] as const
export type SummonsPurpose = (typeof SUMMONS_PURPOSES)[number]

/** How it reaches the person. By word of mouth is none of them: it could not be proven. */
export const SUMMONS_DELIVERIES = ['uebergabe_gegen_empfang', 'post', 'postzustellung', 'elektronisch'] as const
export type SummonsDelivery = (typeof SUMMONS_DELIVERIES)[number]

export const HEARING_CHANNELS = ['schriftlich', 'persoenlich', 'telefon', 'aufsuchend'] as const
export type HearingChannel = (typeof HEARING_CHANNELS)[number]

/** Whether there is something to show for a reason; whether it counts is decided elsewhere. */
export const EVIDENCE_STATES = ['nicht_erforderlich', 'vorgelegt', 'angekuendigt'] as const

export const SUMMONS_STATES = [
  'entwurf',
  'ausgestellt',
  'zugestellt',
  'erschienen',
  'erschienen_andere_zeit',
  'verschoben',
  'aufgehoben',
  'nicht_erschienen_offen',
  'geklaert_wichtiger_grund',
  'geklaert_zugang_nicht_nachgewiesen',
  'geklaert_irrtum',
  'an_fachverfahren_gemeldet',
  'nachgemeldet',
] as const
export type SummonsState = (typeof SUMMONS_STATES)[number]

export const CLEARED_STATES = ['geklaert_wichtiger_grund', 'geklaert_zugang_nicht_nachgewiesen', 'geklaert_irrtum'] as const
export type ClearedState = (typeof CLEARED_STATES)[number]

/** Answers of the protection check. Facts and codes only: no diagnosis, no judgement. */
export const RECEIPT_ANSWERS = ['belegt', 'nicht_belegt'] as const
export const INTERPRETER_ANSWERS = ['nicht_noetig', 'beruecksichtigt', 'nicht_beruecksichtigt'] as const
export const HEALTH_ANSWERS = ['kein_hinweis', 'hinweis_geklaert', 'hinweis_offen'] as const
export const REPORT_ANSWERS = ['keine_meldung', 'meldung_gefunden'] as const

/** Texts of the law that a letter carries, each in versions with dates. */
export const SUMMONS_TEXT_KINDS = ['rechtsfolgen', 'rechtsbehelf'] as const
export type SummonsTextKind = (typeof SUMMONS_TEXT_KINDS)[number]

/** Sheets of paper that belong to one. */
export const SUMMONS_SHEETS = ['aufforderung', 'anhoerung'] as const
