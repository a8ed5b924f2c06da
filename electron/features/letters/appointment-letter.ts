import { addMinutes, formatDate, type LocalDate } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import type { AppointmentLetterKind } from '../../../shared/letter-kinds.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { type Html, html, trusted } from './html.ts'
import type { LetterValues } from './letter-body.ts'
import { facts, lines } from './page.ts'
import { type QrCode, qrSvg } from './qr-code.ts'
import type { Facts } from './translation.ts'
import type { SheetKind } from './translations/translation-type.ts'
import { weekday } from './words.ts'

export type AppointmentFacts = {
  readonly personName: string
  readonly staffName: string
  readonly office: string
  readonly date: LocalDate
  readonly number: string
  readonly site: {
    readonly name: string
    readonly street: string
    readonly town: string
    readonly quarter: string
    readonly phone: string
    readonly stepFree: boolean
  }
  readonly start: string
  readonly minutes: number
  readonly purpose: string
  readonly interpreterLanguage: Language | null
  /** Beyond the slots of its site: not agreed before the branch has said yes. */
  readonly provisional: boolean
  /** The appointment itself, for the calendar of a telephone; null when it does not fit. */
  readonly code: QrCode | null
}

/** Which page in the person's language says the same. */
export const APPOINTMENT_SHEETS: Readonly<Record<AppointmentLetterKind, SheetKind>> = {
  termin_einladung: 'termin',
  termin_vorlaeufig: 'termin_vorlaeufig',
  termin_bestaetigung: 'termin',
  termin_erinnerung: 'termin',
  termin_aenderung: 'termin_aenderung',
  termin_absage: 'termin_absage',
}

/**
 * What a letter about a voluntary appointment can say. It threatens nothing and asks for nothing; a miss has no
 * consequence. What it is about stands in the body only, never in the window.
 */
export function appointmentValues(appointment: AppointmentFacts, kind: AppointmentLetterKind): LetterValues {
  const { personName, staffName, office, date, number, site, start, purpose } = appointment
  return {
    name: personName,
    ansprechperson: staffName,
    melden: melden(site),
    telefon: site.phone,
    behoerde: office,
    heute: formatDate(date),
    nummer: number,
    wochentag: weekday(start),
    datum: formatDate(start.slice(0, 10)),
    uhrzeit: start.slice(11),
    ort: site.name,
    adresse: filled([site.street, site.town]).join(', '),
    thema: purpose,
    blocks: { termin: box(appointment, kind) },
  }
}

/** The same for the page in the person's language. */
export function translatedFacts({ site, start }: AppointmentFacts): Facts {
  const place = filled([site.name, site.street, site.town]).join(', ')
  return { date: start.slice(0, 10), time: start.slice(11), place, phone: site.phone }
}

/** How to reach somebody, as a sentence: by phone, or in the drop-in session where there is none. */
export function melden({ phone, name }: Pick<AppointmentFacts['site'], 'phone' | 'name'>): Html {
  return phone ? html`Rufen Sie an: <strong>${phone}</strong>.` : html`Sagen Sie in der Sprechstunde Bescheid: ${name}.`
}

export function filled(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== '')
}

function box(appointment: AppointmentFacts, kind: AppointmentLetterKind): Html | null {
  const { site, purpose, interpreterLanguage, code } = appointment
  const takesPlace = kind !== 'termin_absage'
  const said = facts([
    ['Wann', when(appointment, takesPlace)],
    ['Wo', where(site, takesPlace)],
    ['Thema', purpose ? html`<p>${purpose}</p>` : null],
    ['Sprache', takesPlace && interpreterLanguage ? interpreter(interpreterLanguage) : null],
  ])
  if (!takesPlace) return said
  const request = appointment.provisional && html`<p>Dieser Termin ist angefragt. Er gilt erst, wenn Sie eine Zusage bekommen.</p>`
  return html`${request}${code ? html`<div class="with-code">${said}${codeBox(code)}</div>` : said}`
}

/** Beside the facts, where the sheet is empty anyway. */
function codeBox(code: QrCode): Html {
  return html`<div class="code">${trusted(qrSvg(code, 35, 'QR-Code mit dem Termin'))}<p>Termin fürs Telefon</p></div>`
}

function when({ start, minutes }: AppointmentFacts, takesPlace: boolean): Html {
  const moment = html`<strong>${weekday(start)}, ${formatDate(start.slice(0, 10))}, ${start.slice(11)} Uhr</strong>`
  return takesPlace ? html`<p>${moment} bis ungefähr ${addMinutes(start, minutes).slice(11)} Uhr</p>` : html`<p>${moment}</p>`
}

function where(site: AppointmentFacts['site'], takesPlace: boolean): Html {
  const quarter = site.quarter ? `Stadtteil ${site.quarter}` : ''
  const entrance = site.stepFree
    ? 'Der Eingang hat keine Stufen.'
    : 'Am Eingang gibt es Stufen. Bitte sagen Sie Bescheid, wenn Sie Hilfe brauchen.'
  const way = [site.street, filled([site.town, quarter]).join(', '), entrance]
  return html`<p><strong>${site.name}</strong></p>${takesPlace && lines(way)}`
}

function interpreter(language: Language): Html {
  return html`<p>Jemand übersetzt für Sie: ${LANGUAGE_NAMES[language]}. Das kostet nichts.</p>`
}
