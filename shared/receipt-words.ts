import type { ClockFinding } from './clock-check.ts'
import type { ApplicationKind, EmergencyKind, EmergencyStep, HandoverKind, ImportantReason, ReceiptKind } from './receipt-lists.ts'

/** German words that stand on receipts as well as on screen, so that both say the same. */
export const APPLICATION_WORDS: Readonly<Record<ApplicationKind, string>> = {
  wba: 'Weiterbewilligung',
  erstantrag: 'Erstantrag auf Grundsicherungsgeld',
  darlehen_24_1: 'Darlehen (§ 24 Absatz 1 SGB II)',
  mietschulden: 'Übernahme von Mietschulden oder Energieschulden',
  erstausstattung: 'Erstausstattung',
  but: 'Bildung und Teilhabe',
  umzug: 'Zusicherung zum Umzug',
  veraenderung: 'Veränderungsmitteilung',
  sonstiger: 'anderer Antrag',
}

export const EMERGENCY_WORDS: Readonly<Record<EmergencyKind, string>> = {
  kein_geld: 'Kein Geld',
  stromsperre: 'Strom oder Heizung gesperrt',
  wohnungsverlust: 'Wohnung in Gefahr',
  kv_fehlt: 'Krankenversicherung fehlt',
  sonstiges: 'Anderer Notfall',
}

export const STEP_WORDS: Readonly<Record<EmergencyStep, string>> = {
  antrag_protokoll: 'Antrag hier aufnehmen lassen',
  leistung_anrufen: 'Die Beratung ruft die zuständige Stelle an',
  lebensmittel: 'Lebensmittel: Adresse einer Ausgabestelle mitnehmen',
  energie_anrufen: 'Mit dem Energieversorger sprechen, Sperre anhalten',
  vermieter_anrufen: 'Mit der Vermieterin oder dem Vermieter sprechen',
  krankenkasse_anrufen: 'Mit der Krankenkasse sprechen',
  unterlagen_bringen: 'Fehlende Unterlagen bringen',
  wiederkommen: 'Zur nächsten Sprechstunde wiederkommen',
}

export const REASON_WORDS: Readonly<Record<ImportantReason, string>> = {
  krankheit_au: 'krank, mit oder ohne Bescheinigung',
  wegeunfaehig: 'konnte den Weg nicht schaffen',
  kind_krank_betreuung_fehlt: 'Kind krank oder ohne Betreuung',
  vorstellungsgespraech_arbeit: 'Vorstellungsgespräch oder Arbeit',
  schule_kurs: 'Schule oder Kurs',
  behoerden_gerichtstermin: 'anderer Termin bei Behörde oder Gericht',
  todesfall_notfall: 'Todesfall oder Notfall in der Familie',
  verkehrsstoerung: 'Bus, Bahn oder Straße gestört',
  einladung_nicht_erhalten: 'Schreiben nicht erhalten',
  nicht_verstanden_sprache: 'Schreiben nicht verstanden',
  sonstiger: 'anderer Grund',
}

export const RECEIPT_WORDS: Readonly<Record<ReceiptKind, string>> = {
  eingang: 'Eingangsbestätigung',
  vorsprache: 'Vorsprachebestätigung',
  notfall: 'Ihre nächsten Schritte',
}

export const HANDOVER_WORDS: Readonly<Record<HandoverKind, string>> = {
  antrag: 'Antrag zu Protokoll',
  meldung: 'Persönliche Meldung',
  notfall: 'Notfall',
}

/** One sentence on a clock that does not look right; null when there is nothing to say. */
export const CLOCK_SENTENCES: Readonly<Record<ClockFinding, string | null>> = {
  gut: null,
  zurueckgestellt:
    'Die Uhr des Laptops zeigte eine frühere Zeit als ein Eintrag, der schon gespeichert war. Die Nummer zeigt die richtige Reihenfolge.',
  gesprungen: 'Die Uhr des Laptops wurde kurz vorher verstellt. Die Nummer zeigt die richtige Reihenfolge.',
}
