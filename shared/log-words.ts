/**
 * German words for what the logs hold: on screen by the texts of the renderer, in a file by main. One phrase per
 * procedure that can concern a person; what earlier versions knew and this one does not is shown in general words.
 */
export const PROCEDURE_WORDS = {
  people: {
    search: 'bei einer Suche als Treffer gesehen',
    hit: 'als ausgewählte Person gesehen',
    get: 'Angaben zur Person geöffnet',
    create: 'Person aufgenommen',
    update: 'Angaben zur Person geändert',
    history: 'Verlauf der Angaben angesehen',
    memberships: 'Bedarfsgemeinschaft angesehen',
    foundUnit: 'Bedarfsgemeinschaft angelegt',
    joinUnit: 'einer Bedarfsgemeinschaft zugeordnet',
    leaveUnit: 'Zuordnung zur Bedarfsgemeinschaft beendet',
  },
  contacts: {
    record: 'Kontakt erfasst',
    ofPerson: 'Kontakte der Person angesehen',
    ofSession: 'in der Kontaktliste einer Sprechstunde gesehen',
    remove: 'Kontakt zurückgenommen',
  },
  concerns: {
    ofPerson: 'Anliegen angesehen',
    create: 'Anliegen aufgenommen',
    setState: 'Stand eines Anliegens geändert',
  },
  appointments: {
    between: 'im Kalender gesehen',
    get: 'Termin geöffnet',
    ofPerson: 'Termine der Person angesehen',
    conflictsWith: 'bei der Suche nach Überschneidungen gesehen',
    book: 'Termin vereinbart',
    move: 'Termin verschoben',
    cancel: 'Termin abgesagt',
    restore: 'Absage oder Vermerk zum Termin zurückgenommen',
    markAttended: 'Termin als wahrgenommen vermerkt',
  },
  letters: {
    appointment: 'Brief zum Termin angesehen',
    referral: 'Verweisungszettel angesehen',
    consent: 'Einwilligung zum Unterschreiben angesehen',
    print: 'Schriftstück gedruckt',
    save: 'Schriftstück als Datei gespeichert',
    saveCalendar: 'Kalenderdatei gespeichert',
  },
  consents: {
    ofPerson: 'Einwilligungen angesehen',
    give: 'Einwilligung aufgenommen',
    withdraw: 'Widerruf einer Einwilligung vermerkt',
  },
  referrals: {
    ofPerson: 'Verweisungen der Person angesehen',
    get: 'Verweisung geöffnet',
    open: 'in der Liste offener Verweisungen gesehen',
    create: 'Verweisung angelegt',
    advance: 'Stand einer Verweisung geändert',
    undo: 'Schritt einer Verweisung zurückgenommen',
    setFollowUp: 'Wiedervorlage einer Verweisung geändert',
    attachConsent: 'Einwilligung einer Verweisung zugeordnet',
  },
  today: { overview: 'auf der Seite Heute gesehen' },
  staff: {
    handOvers: 'in der Übergabeliste gesehen',
    handOver: 'Fall übergeben',
    undoHandOver: 'Fallübergabe zurückgenommen',
  },
  breakGlass: {
    open: 'mit Notfallzugriff geöffnet',
    toReview: 'in der Prüfliste der Notfallzugriffe gesehen',
    markReviewed: 'Notfallzugriff geprüft',
  },
  logs: {
    findPersons: 'bei der Suche im Protokoll als Treffer gesehen',
    accesses: 'Zugriffe im Protokoll angesehen',
    changes: 'Änderungen im Protokoll angesehen',
    events: 'im Protokoll der Verwaltung gesehen',
    exportAccesses: 'Zugriffsprotokoll als Datei gespeichert',
    exportChanges: 'Änderungsprotokoll als Datei gespeichert',
    sheet: 'Auskunft über Zugriffe angesehen',
    print: 'Auskunft über Zugriffe gedruckt',
    save: 'Auskunft über Zugriffe als Datei gespeichert',
  },
} as const

export const ACCESS_WORDS = { read: 'gesehen', write: 'geändert', print: 'gedruckt', export: 'als Datei gespeichert' } as const

export const ACTION_WORDS = { insert: 'angelegt', update: 'geändert', delete: 'gelöscht' } as const

export const TABLE_WORDS = {
  person: 'Person',
  benefit_unit: 'Bedarfsgemeinschaft',
  benefit_unit_member: 'Mitgliedschaft in einer Bedarfsgemeinschaft',
  contact: 'Kontakt',
  contact_topic: 'Thema eines Kontakts',
  contact_barrier: 'Hürde in einem Kontakt',
  contact_concern: 'Anliegen in einem Kontakt',
  accompaniment: 'Begleitung oder Unterstützung',
  funding: 'Kostenträger oder Projekt',
  concern: 'Anliegen',
  appointment: 'Termin',
  consent: 'Einwilligung',
  referral: 'Verweisung',
  referral_step: 'Schritt einer Verweisung',
  break_glass: 'Notfallzugriff',
  staff: 'Konto',
  deputy: 'Vertretung',
  key_slot: 'Schlüsselzugang',
  site: 'Standort',
  drop_in_session: 'Sprechstunde',
  branch: 'Geschäftsstelle',
  admin_event: 'Vorgang der Verwaltung',
  access_checkpoint: 'Aufbewahrung des Zugriffsprotokolls',
} as const

/** Columns mean the same in every table, so one word each will do. */
export const COLUMN_WORDS = {
  access_needs: 'Was den Zugang erleichtert',
  active: 'Aktiv',
  age_class: 'Altersgruppe',
  at: 'Zeitpunkt',
  authority: 'Behörde oder Stelle',
  barrier: 'Hürde',
  birth_date: 'Geburtsdatum',
  birth_name: 'Geburtsname',
  branch_id: 'Geschäftsstelle',
  cancel_note: 'Vermerk zur Absage',
  categories: 'Datenarten',
  channel: 'Kanal',
  city: 'Ort',
  closed_at: 'Abgeschlossen',
  code_word: 'Codewort am Telefon',
  compartment: 'Fach',
  confidential_room: 'Vertraulicher Raum',
  contact_times: 'Gute Zeiten',
  created_at: 'Angelegt',
  data_shared: 'Weitergegebene Daten',
  day: 'Tag',
  deadline: 'Frist',
  deputy_id: 'Vertretung durch',
  disclosure_blocked: 'Auskunftssperre',
  display_name: 'Name',
  email: 'E-Mail-Adresse',
  email_allowed: 'E-Mail',
  ended_at: 'Ende',
  ends_at: 'Ende',
  entry_at: 'Entfernt bis',
  family_name: 'Familienname',
  first: 'Erstkontakt',
  follow_up_on: 'Wiedervorlage',
  from_day: 'Von',
  given_at: 'Erteilt',
  given_names: 'Vornamen',
  handed_over_at: 'Übergeben',
  hash: 'Prüfsumme',
  interpreter_kind: 'Art der Sprachmittlung',
  interpreter_language: 'Sprachmittlung in',
  interpreter_need: 'Sprachmittlung',
  interpreter_present: 'Sprachmittlung dabei',
  kind: 'Art',
  language: 'Sprache',
  languages: 'Sprachen',
  left_on: 'Ausgeschieden',
  letter_allowed: 'Brief an die Anschrift',
  login: 'Anmeldename',
  made_at: 'Eingerichtet',
  minutes: 'Minuten',
  must_change: 'Passwort noch zu ändern',
  name: 'Name',
  note: 'Notiz',
  offer_name: 'Angebot',
  opened_at: 'Geöffnet',
  original_script: 'Name in eigener Schrift',
  patronymic: 'Vatersname',
  person_id: 'Person',
  phone: 'Telefon',
  phone_allowed: 'Anruf',
  postal_code: 'PLZ',
  professional_secrecy: 'Berufsgeheimnis (§ 203 StGB)',
  proof_number: 'Nummer des Nachweises',
  provider_name: 'Träger',
  purpose: 'Zweck',
  quarter: 'Quartier',
  reason: 'Begründung',
  recipient_organization: 'Empfangende Stelle',
  recipient_person: 'Empfangende Person',
  remark: 'Prüfvermerk',
  removed: 'Anzahl',
  responsible: 'Zuständig',
  result: 'Ergebnis',
  reviewed_at: 'Geprüft',
  reviewed_by: 'Geprüft von',
  role: 'Rolle',
  roles: 'Aufgaben',
  seq: 'Letzte Nummer',
  sex: 'Geschlecht',
  site_id: 'Standort',
  sms_allowed: 'SMS',
  staff_id: 'Von wem',
  started_at: 'Beginn',
  starts_at: 'Beginn',
  state: 'Stand',
  step_free: 'Stufenlos',
  street: 'Straße und Hausnummer',
  subject: 'Betrifft',
  summary: 'Worum es geht',
  to_day: 'Bis',
  topic: 'Thema',
  topics: 'Themen',
  urgency: 'Dringlichkeit',
  valid_from: 'Gültig ab',
  valid_to: 'Gültig bis',
  valid_until: 'Gültig bis',
  wifi: 'WLAN',
  withdrawal_note: 'Vermerk zum Widerruf',
  withdrawn_at: 'Widerrufen',
} as const

type Words = typeof PROCEDURE_WORDS
/** `feature.name` of every procedure that has a phrase. */
export type LoggedProcedure = { [F in keyof Words]: `${F}.${keyof Words[F] & string}` }[keyof Words]

/** Null for a procedure of another version. */
export function procedureWord(name: string): string | null {
  const [feature = '', call = ''] = name.split('.')
  const features: Readonly<Record<string, Readonly<Record<string, string>>>> = PROCEDURE_WORDS
  const words = Object.hasOwn(features, feature) ? features[feature] : undefined
  return words && Object.hasOwn(words, call) ? (words[call] ?? null) : null
}
export function isLoggedProcedure(name: string): name is LoggedProcedure {
  return procedureWord(name) !== null
}
export function isLoggedTable(name: string): name is keyof typeof TABLE_WORDS {
  return Object.hasOwn(TABLE_WORDS, name)
}
export function isLoggedColumn(name: string): name is keyof typeof COLUMN_WORDS {
  return Object.hasOwn(COLUMN_WORDS, name)
}
