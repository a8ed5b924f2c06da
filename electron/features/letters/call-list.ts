import { formatDate, formatDay, type LocalDate, type LocalDateTime } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { type Html, html } from './html.ts'
import { page, TICK } from './page.ts'

type Call = {
  readonly start: LocalDateTime
  readonly personName: string
  readonly phone: string
  readonly times: string
  readonly siteName: string
}
type CallList = {
  readonly office: string
  readonly staffName: string
  readonly date: LocalDate
  readonly groups: readonly { readonly language: Language; readonly calls: readonly Call[] }[]
}

const CSS = `
@page { margin: 14mm 0; }
main { padding: 0 15mm; }
h1 { font-size: 19pt; margin-bottom: 1mm; }
h2 { font-size: 14pt; margin: 6mm 0 1.5mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
th:nth-child(1) { width: 50mm; }
th:nth-child(3) { width: 43mm; }
th:nth-child(4) { width: 38mm; }
td p + p { margin-top: 0.5mm; }
.note { margin-top: 5mm; border: 0.4mm solid #000; padding: 2.5mm 4mm; }
`

/** Who is to be called, by language, with boxes to tick; only numbers that may be called are handed in. @returns HTML for the printing service */
export function callList({ office, staffName, date, groups }: CallList): string {
  return page({
    title: 'Anrufliste',
    css: CSS,
    body: html`<main><h1>Anrufliste</h1><p>${office}, ${staffName}, Stand: ${formatDate(date)}</p>
${groups.map(group)}
<p class="note">Am Telefon zuerst fragen, ob es gerade passt. Nachrichten nur neutral: Name, Rückrufnummer, sonst nichts. Diese Liste nach Gebrauch vernichten.</p></main>`,
  })
}

function group({ language, calls }: CallList['groups'][number]): Html {
  return html`<h2>${LANGUAGE_NAMES[language]}</h2><table><thead><tr><th>Termin</th><th>Name</th><th>Telefon</th><th>Ergebnis</th></tr></thead>
<tbody>${calls.map(row)}</tbody></table>`
}

function row({ start, personName, phone, times, siteName }: Call): Html {
  return html`<tr><td><p>${formatDay(start.slice(0, 10))}</p><p>${start.slice(11)} Uhr, ${siteName}</p></td><td><strong>${personName}</strong></td>
<td><p><strong>${phone}</strong></p>${times && html`<p>${times}</p>`}</td>
<td><p>${TICK}erreicht</p><p>${TICK}Nachricht</p><p>${TICK}nicht erreicht</p></td></tr>`
}
