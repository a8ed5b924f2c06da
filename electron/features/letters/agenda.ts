import type { AbsenceKind, BlockKind } from '../../../shared/calendar-lists.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays, formatDate, formatDateTime, formatDay, type LocalDate } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'

export type AgendaEntries = {
  readonly entries: readonly CalendarEntry[]
  readonly holidays: readonly { readonly day: LocalDate; readonly name: string }[]
}
type Agenda = AgendaEntries & {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly names: boolean
  readonly staffName: string
  readonly office: string
  readonly date: LocalDate
}

const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  fahrzeit: 'Fahrzeit',
  puffer: 'Pause',
  besprechung: 'Besprechung',
  sperrzeit: 'Gesperrt',
}
const ABSENCE_WORDS: Readonly<Record<AbsenceKind, string>> = {
  abwesend: 'Abwesend',
  urlaub: 'Urlaub',
  fortbildung: 'Fortbildung',
  dienstlich: 'Dienstlich unterwegs',
}

const CSS = `
@page { margin: 15mm 0; }
main { padding: 0 18mm; }
h1 { font-size: 18pt; }
.sub { margin-bottom: 5mm; }
h2 { margin-top: 5mm; border-bottom: 0.4mm solid #000; padding-bottom: 1mm; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; }
td { padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; border-bottom: 0.2mm solid #000; }
td:first-child { width: 34mm; white-space: nowrap; font-weight: 700; }
td:last-child { width: 30mm; }
.note { margin-top: 6mm; }
`

/** One's own days as a list with room for a note by hand. Without names it says only when and where. @returns HTML for the printing service */
export function agendaSheet({ entries, holidays, from, to, names, staffName, office, date }: Agenda): string {
  const days = daysFrom(from, to)
    .map((day) => ({
      day,
      holiday: holidays.find((one) => one.day === day)?.name ?? '',
      list: entries.filter((entry) => isOn(entry, day)),
    }))
    .filter(({ list, holiday }) => list.length > 0 || holiday !== '')
  return page({
    title: 'Terminliste',
    css: CSS,
    body: html`<main><h1>Terminliste</h1>
<p class="sub">${staffName}, ${formatDay(from)}${from === to ? '' : ` bis ${formatDay(to)}`}</p>
${days.length === 0 && html`<p>In dieser Zeit steht nichts im Kalender.</p>`}
${days.map(
  ({ day, holiday, list }) =>
    html`<section><h2>${formatDay(day)}${holiday && `, ${holiday}`}</h2><table><tbody>${list.map((entry) => row(entry, names))}</tbody></table></section>`,
)}
<p class="note">${office}, Stand: ${formatDate(date)}. ${names ? 'Enthält Namen: nicht liegen lassen, nach Gebrauch vernichten.' : 'Ohne Namen gedruckt.'}</p></main>`,
  })
}

function daysFrom(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: 45 }, (_, index) => addDays(from, index)).filter((day) => day <= to)
}

function isOn({ start, end }: CalendarEntry, day: LocalDate): boolean {
  return start < `${day}T24:00` && end > `${day}T00:00`
}

function row(entry: CalendarEntry, names: boolean): Html {
  const { allDay, start, end, siteName } = entry
  const when = allDay ? 'ganztägig' : `${start.slice(11)}–${end.slice(11)} Uhr`
  return html`<tr><td>${when}</td><td>${what(entry, names)}${siteName && html`<br>${siteName}`}${
    entry.language && html`<br>Sprachmittlung: ${[LANGUAGE_NAMES[entry.language], howFar(entry)].filter(Boolean).join(', ')}`
  }</td><td></td></tr>`
}

function howFar({ start, interpreting }: CalendarEntry): string {
  if (!interpreting) return ''
  if (interpreting.start !== start) return `bestellt für ${formatDateTime(interpreting.start)}`
  return interpreting.state === 'bestaetigt' || interpreting.state === 'durchgefuehrt' ? 'zugesagt' : 'noch nicht zugesagt'
}

/** Without names there is neither a note, which could hold one, nor what would tell an onlooker what somebody is here for. */
function what({ source, title, blockKind, absenceKind }: CalendarEntry, names: boolean): string {
  const named = (kind: string) => [kind, names ? title : ''].filter(Boolean).join(': ')
  switch (source) {
    case 'appointment':
      return names && title ? title : 'Termin'
    case 'summons':
      return names ? named('Meldeaufforderung') : 'Belegt'
    case 'interpreter':
      return named('Gespräch mit Sprachmittlung')
    case 'session':
      return 'Offene Sprechstunde'
    case 'absence':
      return ABSENCE_WORDS[absenceKind ?? 'abwesend']
    case 'busy':
      return 'Belegt'
    case 'block':
      return named(BLOCK_WORDS[blockKind ?? 'sperrzeit'])
  }
}
