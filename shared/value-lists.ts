/**
 * Value lists of the domain model. The codes are the German terms of the trade, because they go into statistics and
 * hand-over files unchanged; their wording on screen is in the renderer's texts (`values.<list>.<code>`).
 */
export const TOPICS = [
  'notfall_geld',
  'leistung_antrag',
  'leistung_bescheid',
  'wohnen',
  'energie_heizung',
  'finanzen_schulden',
  'familie_partner',
  'kinderbetreuung_kita',
  'schule',
  'ausbildung',
  'arbeit',
  'sprache',
  'anerkennung_abschluss',
  'struktur_alltag',
  'behoerden',
  'gesundheit',
  'psychisch',
  'sucht',
  'gewalt',
  'aufenthalt',
  'bildung_teilhabe',
  'mobilitaet_oepnv',
  'freizeit',
  'krankenversicherung',
  'pflege',
  'digital',
  'sonstiges',
] as const
export type Topic = (typeof TOPICS)[number]

/** Topics of Art. 9 DSGVO; they are kept for statistics of anonymous contacts only and never bound to a person without consent. */
export const SENSITIVE_TOPICS: readonly Topic[] = ['gesundheit', 'psychisch', 'sucht', 'gewalt']

export const CHANNELS = [
  'persoenlich_sprechstunde',
  'persoenlich_gs',
  'hausbesuch',
  'aufsuchend_oeffentlich',
  'begleitung',
  'telefon',
  'video',
  'messenger',
  'e_mail',
  'brief',
  'gruppe',
] as const
export type Channel = (typeof CHANNELS)[number]

export const CONTACT_RESULTS = [
  'information',
  'formularhilfe',
  'antrag_protokolliert',
  'unterlagen_angenommen',
  'termin',
  'verweis',
  'begleitung',
  'notfallhilfe',
  'kein_ergebnis',
] as const
export type ContactResult = (typeof CONTACT_RESULTS)[number]

/** What stood in the way, as far as it became clear in the talk. */
export const BARRIERS = [
  'systemwissen',
  'sprache',
  'lesen_schreiben',
  'antragshuerde',
  'fehlende_plaetze',
  'zustaendigkeit_unklar',
  'keine_vermittlung_behoerde',
  'fehlende_abstimmung',
  'mobilitaet',
  'kinderbetreuung',
  'digital',
  'angst_scham',
  'gesundheit',
] as const
export type Barrier = (typeof BARRIERS)[number]

/** Barriers of Art. 9 DSGVO, kept for statistics of anonymous contacts only. */
export const SENSITIVE_BARRIERS: readonly Barrier[] = ['gesundheit']

/** Going along (Begleitung), or help with an authority from here: a call, a letter, a form (Unterstützung). */
export const ACCOMPANIMENT_KINDS = ['begleitung', 'unterstuetzung'] as const
export type AccompanimentKind = (typeof ACCOMPANIMENT_KINDS)[number]

export const AUTHORITIES = [
  'jobcenter',
  'agentur_fuer_arbeit',
  'familienkasse',
  'jugendamt',
  'sozialamt',
  'wohngeldstelle',
  'auslaenderbehoerde',
  'buergeramt',
  'krankenkasse',
  'rentenversicherung',
  'schule_schulamt',
  'kita',
  'gericht',
  'vermieter_versorger',
  'sonstige',
] as const
export type Authority = (typeof AUTHORITIES)[number]

export const INTERPRETER_KINDS = ['begleitperson', 'kollegin', 'ehrenamt_ki', 'professionell', 'telefon_video', 'gebaerden'] as const
export type InterpreterKind = (typeof INTERPRETER_KINDS)[number]

/** Coarse on purpose: nobody shall be recognised by it in a small place. */
export const AGE_CLASSES = ['unter_18', 'ab_18', 'ab_25', 'ab_40', 'ab_55'] as const
export type AgeClass = (typeof AGE_CLASSES)[number]

/** Why no offer fitted. */
export const UNMET_REASONS = ['fehlt', 'voll', 'sprache', 'entfernung', 'zeiten', 'kosten', 'zielgruppe', 'barrieren'] as const
export type UnmetReason = (typeof UNMET_REASONS)[number]

/** Lists that an office fills itself. */
export const FUNDING_KINDS = ['kostentraeger', 'projekt'] as const
export type FundingKind = (typeof FUNDING_KINDS)[number]

/**
 * Compartments of notes (Fächer): who reads one depends on role, authorship and deputies, see shared/record-rights.ts.
 * `geschuetzt` holds what was entrusted (§ 65 SGB VIII, § 203 StGB).
 */
export const COMPARTMENTS = ['allgemein', 'jobcenter', 'coaching', 'jugendhilfe', 'geschuetzt'] as const
export type Compartment = (typeof COMPARTMENTS)[number]

export const SITE_KINDS = [
  'familienzentrum',
  'bewohnertreff',
  'kita',
  'schule',
  'stadtteilservice',
  'beratungsstelle',
  'unterkunft',
  'geschaeftsstelle',
  'sonstige',
] as const
export type SiteKind = (typeof SITE_KINDS)[number]

export const SESSION_STATES = ['geplant', 'laufend', 'abgeschlossen', 'ausgefallen'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** What a visitor comes for, as far as the queue has to know. */
export const LANES = ['notfall', 'kurz', 'beratung', 'abgabe'] as const
export type Lane = (typeof LANES)[number]

export const URGENCIES = ['notfall', 'frist', 'normal'] as const
export type Urgency = (typeof URGENCIES)[number]

export const CONCERN_STATES = ['offen', 'in_arbeit', 'erledigt', 'uebergeben', 'zurueckgezogen'] as const
export type ConcernState = (typeof CONCERN_STATES)[number]

export const SEXES = ['w', 'm', 'd', 'x'] as const

export const MEMBER_ROLES = ['eLb', 'partner', 'kind', 'nef_leistungsberechtigt', 'sonstige'] as const

export const UNIT_KINDS = ['alleinstehend', 'alleinerziehend', 'paar_ohne_kind', 'paar_mit_kind', 'sonstige'] as const

export const INTERPRETER_NEEDS = ['nein', 'hilfreich', 'noetig'] as const

export const LANGUAGE_LEVELS = ['muttersprache', 'gut', 'wenig'] as const

/** Whether a language can also be read: a letter helps only then. */
export const READING = ['ja', 'wenig', 'nein'] as const
export type Reading = (typeof READING)[number]

/** ISO 639-3 codes with the variants that matter when an interpreter is booked. */
export const LANGUAGES = [
  'deu',
  'ukr',
  'rus',
  'arb',
  'kmr',
  'ckb',
  'pes',
  'prs',
  'pus',
  'tur',
  'ron',
  'bul',
  'pol',
  'sqi',
  'hrv',
  'srp',
  'bos',
  'mkd',
  'tir',
  'som',
  'rmy',
  'fra',
  'eng',
  'spa',
  'ita',
  'por',
  'ell',
  'hun',
  'urd',
  'tam',
  'hin',
  'ben',
  'zho',
  'vie',
  'gsg',
] as const
export type Language = (typeof LANGUAGES)[number]

/** What may be passed on with a referral, from nothing to a plan. */
export const DATA_CATEGORIES = ['name', 'kontaktdaten', 'anliegen', 'sprache', 'familiensituation', 'kurzbericht'] as const
export type DataCategory = (typeof DATA_CATEGORIES)[number]

export const REFERRAL_KINDS = ['information', 'verweis', 'vermittlung_termin', 'warme_uebergabe', 'begleitung'] as const
export type ReferralKind = (typeof REFERRAL_KINDS)[number]

/** Why an offer did not take somebody. */
export const REFUSAL_REASONS = ['voll', 'nicht_zustaendig', 'kriterien', 'sprache'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** How a connection ended. */
export const END_REASONS = [
  'ziel_erreicht',
  'regulaer',
  'abbruch_person',
  'abbruch_angebot',
  'wegzug',
  'weiterverwiesen',
  'unbekannt',
] as const
export type EndReason = (typeof END_REASONS)[number]

/** What a transfer without consent may rest on; nothing else does. */
export const LEGAL_BASES = ['sgb_x_69_1_1', 'sgb_ii_50', 'sgb_viii_8a', 'kkg_4'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

export const ATTEMPT_WAYS = ['rueckzettel', 'telefon', 'e_mail', 'brief', 'persoenlich'] as const
export type AttemptWay = (typeof ATTEMPT_WAYS)[number]

export const ATTEMPT_RESULTS = ['nicht_erreicht', 'rueckruf', 'erreicht'] as const
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number]

export const CANCEL_REASONS = ['abgesagt_person', 'abgesagt_jc'] as const
