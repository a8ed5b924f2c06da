import type { ChecklistItemKey } from './checklist-items.ts'
import type { LocalDate } from './dates.ts'

export type ShippedTemplate = {
  readonly key: string
  readonly name: string
  /** True when the list is made for one child, whose name in words tells two of them apart. */
  readonly perChild: boolean
  readonly validFrom: LocalDate
  /** Last day; null while nothing newer is shipped. */
  readonly validTo: LocalDate | null
  readonly items: readonly ChecklistItemKey[]
}

/** The law in the version these lists were written for (13. SGB II-ÄndG). */
const SINCE = '2026-07-01'

function template(key: string, name: string, items: readonly ChecklistItemKey[], perChild = false): ShippedTemplate {
  return { key, name, perChild, validFrom: SINCE, validTo: null, items }
}

/** Typical evidence by matter; a house adapts them in the app, where they stay dated and the shipped text can come back. */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  template('erstantrag', 'Erstantrag', [
    'antrag',
    'ausweis',
    'aufenthaltstitel',
    'meldebescheinigung',
    'kontoauszuege',
    'einkommen',
    'mietvertrag',
    'nebenkosten',
    'krankenversicherung',
    'bankverbindung',
    'kindergeld',
    'unterhalt',
  ]),
  template('weiterbewilligung', 'Weiterbewilligung', [
    'antrag',
    'kontoauszuege',
    'einkommen',
    'nebenkosten',
    'kindergeld',
    'unterhalt',
    'schulbescheinigung',
  ]),
  template('veraenderung', 'Veränderung', ['veraenderung', 'arbeitsvertrag', 'einkommen', 'krankenversicherung', 'elterngeld']),
  template('erstausstattung', 'Erstausstattung', ['antrag', 'fehlende_dinge', 'mietvertrag', 'geburtstermin', 'geburtsurkunde']),
  template('umzug', 'Umzug', ['antrag', 'umzugsgrund', 'wohnungsangebot', 'mietvertrag', 'umzugskosten', 'kaution']),
  template('schulden', 'Miet- und Energieschulden', [
    'antrag',
    'mahnung',
    'rueckstand',
    'energieabschlag',
    'ratenzahlung',
    'mietvertrag',
    'kontoauszuege',
  ]),
  template(
    'bildung_teilhabe',
    'Bildung und Teilhabe',
    ['but_ausfluege', 'but_schulbedarf', 'but_befoerderung', 'but_lernfoerderung', 'but_mittagessen', 'but_teilhabe'],
    true,
  ),
  template('kita', 'Kita-Anmeldung', ['kita_anmeldung', 'geburtsurkunde', 'impfschutz', 'elternbeitrag', 'meldebescheinigung'], true),
  template('schule', 'Schule', ['schulanmeldung', 'geburtsurkunde', 'meldebescheinigung', 'zeugnis', 'impfschutz', 'sorgerecht'], true),
  template('kinderzuschlag_wohngeld', 'Kinderzuschlag und Wohngeld', [
    'kinderzuschlag',
    'wohngeld',
    'einkommen',
    'mietvertrag',
    'nebenkosten',
    'kindergeld',
    'leistungsbescheid',
  ]),
  template('paragraf_24', 'Schutz nach § 24 Aufenthaltsgesetz', [
    'aufenthaltstitel',
    'erste_bescheinigung',
    'ausweis',
    'meldebescheinigung',
    'unterkunft',
    'krankenversicherung',
    'bankverbindung',
    'bisherige_leistungen',
    'kitabescheinigung',
    'schulbescheinigung',
  ]),
]

/** Those in force on a day: of each key the newest that has begun and not ended. */
export function shippedOn(day: LocalDate, templates: readonly ShippedTemplate[] = SHIPPED_TEMPLATES): ShippedTemplate[] {
  const inForce = templates.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
  return inForce.filter(({ key, validFrom }) => !inForce.some((other) => other.key === key && other.validFrom > validFrom))
}
