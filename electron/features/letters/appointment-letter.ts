import { addMinutes, formatDate, type LocalDate } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { dinLetter } from './din-5008.ts'
import { type Html, html, trusted } from './html.ts'
import { facts, lines } from './page.ts'
import { type QrCode, qrSvg } from './qr-code.ts'
import { translationPage } from './translation.ts'
import { weekday } from './words.ts'

export type AppointmentLetter = {
  readonly office: string
  readonly date: LocalDate
  readonly staffName: string
  /** The letter speaks to the person; the window may show somebody who takes it in. */
  readonly person: { readonly name: string; readonly addressee?: string; readonly street: string; readonly town: string }
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
  /** Language of the second page. */
  readonly language: SheetLanguage
}

/**
 * Invitation to a talk that the person wants. It threatens nothing and asks for nothing; a miss has no consequence.
 * What it is about stands in the body only, never in the window.
 */
export function appointmentLetter(letter: AppointmentLetter): string {
  const { person, site, staffName, office, start } = letter
  const place = filled([site.name, site.street, site.town]).join(', ')
  const facing = { date: start.slice(0, 10), time: start.slice(11), place, phone: site.phone }
  return dinLetter({
    title: 'Termin',
    sender: office,
    returnAddress: filled([site.street, site.town]).join(' · '),
    recipient: filled([person.addressee ?? person.name, person.street, person.town]),
    information: [
      ['Ihr Termin mit', staffName],
      ...(site.phone ? [['Telefon', site.phone] as const] : []),
      ['Datum', formatDate(letter.date)],
    ],
    subject: 'Einladung zum Gespräch',
    appendix: translationPage('termin', letter.language, facing),
    body: html`<p>Guten Tag ${person.name},</p>
<p>${letter.provisional ? 'für Sie ist dieser Termin angefragt. Er gilt erst, wenn Sie eine Zusage bekommen:' : 'für Sie ist dieser Termin reserviert:'}</p>
<div class="with-code">${facts([
      ['Wann', when(letter)],
      ['Wo', where(site)],
      ['Thema', letter.purpose ? html`<p>${letter.purpose}</p>` : null],
      ['Sprache', letter.interpreterLanguage ? interpreter(letter.interpreterLanguage) : null],
    ])}${letter.code && codeBox(letter.code)}</div>
<section><h2>Das Gespräch ist freiwillig</h2>
<p>Sie entscheiden selbst, ob Sie kommen. Wenn Sie nicht kommen, haben Sie dadurch keine Nachteile.</p></section>
<section><h2>Sie möchten einen anderen Termin?</h2>
<p>${rebook(site)}</p></section>
<section><h2>Das können Sie mitbringen</h2>
<p>Sie müssen nichts mitbringen. Gut sind Briefe und Unterlagen, über die Sie sprechen möchten. Gern kann eine Person mitkommen, der Sie vertrauen.</p></section>
<section><p>Freundliche Grüße</p><p>${staffName}</p></section>`,
  })
}

/** Beside the facts, where the sheet is empty anyway: nothing on it moves down. */
function codeBox(code: QrCode): Html {
  return html`<div class="code">${trusted(qrSvg(code, 35, 'QR-Code mit dem Termin'))}<p>Termin fürs Telefon</p></div>`
}

function filled(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== '')
}

function when({ start, minutes }: AppointmentLetter): Html {
  const end = addMinutes(start, minutes)
  return html`<p><strong>${weekday(start)}, ${formatDate(start.slice(0, 10))}, ${start.slice(11)} Uhr</strong> bis ungefähr ${end.slice(11)} Uhr</p>`
}

function where(site: AppointmentLetter['site']): Html {
  const quarter = site.quarter ? `Stadtteil ${site.quarter}` : ''
  const entrance = site.stepFree
    ? 'Der Eingang hat keine Stufen.'
    : 'Am Eingang gibt es Stufen. Bitte sagen Sie Bescheid, wenn Sie Hilfe brauchen.'
  return html`<p><strong>${site.name}</strong></p>${lines([site.street, filled([site.town, quarter]).join(', '), entrance])}`
}

function interpreter(language: Language): Html {
  return html`<p>Jemand übersetzt für Sie: ${LANGUAGE_NAMES[language]}. Das kostet nichts.</p>`
}

function rebook(site: AppointmentLetter['site']): Html {
  const call = site.phone
    ? html`Rufen Sie an: <strong>${site.phone}</strong>.`
    : html`Sagen Sie in der Sprechstunde Bescheid: ${site.name}.`
  return html`${call} Sie können den Termin verschieben oder absagen. Einen Grund brauchen Sie nicht.`
}
