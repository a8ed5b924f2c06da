import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'
import type { DataCategory } from '../../../shared/value-lists.ts'
import { html } from './html.ts'
import { page } from './page.ts'
import { CATEGORY_WORDS } from './words.ts'

const CSS = `
@page { margin: 20mm 0; }
main { padding: 0 20mm 0 25mm; }
h1 { font-size: 20pt; margin-bottom: 2mm; }
h2 { font-size: 14pt; margin: 8mm 0 2mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th:nth-child(2) { width: 35%; }
th:nth-child(3) { width: 27%; }
.day { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 2mm 3mm 2mm 0; border-bottom: 0.3mm solid #000; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
p + p { margin-top: 2mm; }
`

/** Functions in words that a visitor understands. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  drop_in_clerk: 'Beratung in der Sprechstunde',
  benefits_clerk: 'Sachbearbeitung Leistung',
  case_manager: 'Beratung und Vermittlung',
  family_coach: 'Familiencoaching',
  youth_welfare_worker: 'Jugendamt',
  project_coordinator: 'Projektkoordination',
  branch_head: 'Leitung der Geschäftsstelle',
  controller: 'Controlling',
  network_editor: 'Netzwerkpflege',
  data_protection_officer: 'Datenschutz',
  administrator: 'Technische Verwaltung',
  trainee: 'Vertretung oder Ausbildung',
}
const TIMES = { read: 'gesehen', write: 'geändert', print: 'gedruckt', export: 'als Datei gespeichert' } as const

type Sheet = {
  readonly office: string
  readonly date: LocalDate
  readonly person: { readonly name: string; readonly birthDate: string }
  readonly functions: readonly {
    readonly roles: readonly string[]
    readonly count: Readonly<Record<keyof typeof TIMES, number>>
    readonly first: LocalDate
    readonly last: LocalDate
  }[]
  readonly recipients: readonly { readonly name: string; readonly on: LocalDate; readonly categories: readonly DataCategory[] }[]
}

/**
 * "Wer hat meine Daten gesehen": accesses by function and recipients, in plain German, for the person (Art. 15 DSGVO,
 * § 83 SGB X). Names no member of staff.
 *
 * @returns HTML for the printing service
 */
export function accessSheet({ office, date, person, functions, recipients }: Sheet): string {
  const born = person.birthDate ? `, geboren ${formatPartialDate(person.birthDate)}` : ''
  return page({
    title: 'Auskunft',
    css: CSS,
    body: html`<main><h1>Wer hat meine Daten gesehen?</h1>
<p><strong>${person.name}</strong>${born}</p>
<p>Auskunft vom ${formatDate(date)}, ${office}</p>
<p>Dieses Blatt zeigt, wer mit Ihren Daten im Programm Quartierlotse gearbeitet hat. Es geht um die letzten 12 Monate. Ältere Einträge werden gelöscht.</p>
<h2>In der Behörde</h2>
${functions.length > 0 ? functionTable(functions) : html`<p>Niemand hat in dieser Zeit Ihre Daten gesehen.</p>`}
<h2>Außerhalb der Behörde</h2>
${recipients.length > 0 ? recipientTable(recipients) : html`<p>Ihre Daten wurden an niemanden weitergegeben.</p>`}
<h2>Ihre Rechte</h2>
<ul><li>Sie können verlangen, dass falsche Angaben berichtigt werden.</li>
<li>Sie können verlangen, dass Daten gelöscht werden, die nicht mehr gebraucht werden.</li>
<li>Sie können eine Einwilligung jederzeit widerrufen. Das hat keine Nachteile für Sie.</li>
<li>Sie können sich bei der Aufsicht für den Datenschutz beschweren.</li></ul>
<p>Grundlage dieser Auskunft sind Artikel 15 der Datenschutz-Grundverordnung und § 83 des Zehnten Buches Sozialgesetzbuch.</p></main>`,
  })
}

function functionTable(functions: Sheet['functions']) {
  return html`<table><thead><tr><th>Aufgabe</th><th>Was geschah</th><th>Wann</th></tr></thead><tbody>
${functions.map(
  ({ roles, count, first, last }) => html`<tr><td>${wordsOf(roles)}</td><td>${timesOf(count)}</td><td>${period(first, last)}</td></tr>`,
)}</tbody></table>`
}

function recipientTable(recipients: Sheet['recipients']) {
  return html`<table><thead><tr><th>An wen</th><th>Welche Daten</th><th>Wann</th></tr></thead><tbody>
${recipients.map(
  ({ name, on, categories }) =>
    html`<tr><td>${name}</td><td>${categories.map((category) => CATEGORY_WORDS[category]).join(', ')}</td><td>${day(on)}</td></tr>`,
)}</tbody></table>`
}

function wordsOf(roles: readonly string[]): string {
  return (
    roles
      .map((role) => FUNCTION_WORDS[role] ?? '')
      .filter(Boolean)
      .join(', ') || 'nicht mehr bekannt'
  )
}

function timesOf(count: Sheet['functions'][number]['count']): string {
  const kinds = ['read', 'write', 'print', 'export'] as const
  return kinds
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind] === 1 ? 'einmal' : `${count[kind]}-mal`} ${TIMES[kind]}`)
    .join(', ')
}

/** Never broken in the middle. */
function day(date: LocalDate) {
  return html`<span class="day">${formatDate(date)}</span>`
}

function period(first: LocalDate, last: LocalDate) {
  return first === last ? day(first) : html`${day(first)} bis ${day(last)}`
}
