import type { Gaps, Period } from '../../../shared/contract/unmet-needs.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import type { GapMatrix } from '../../../shared/gap-matrix.ts'
import { GAP_WORDS, gapText, quarterText } from '../../../shared/gap-words.ts'
import { PHASE_WORDS } from '../../../shared/life-phases.ts'
import { TOPIC_WORDS } from '../../../shared/topic-words.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'

type Report = { readonly office: string; readonly printedOn: LocalDate; readonly period: Period; readonly gaps: Gaps }

/** Quarters side by side on one sheet; more go onto a table below. */
const PER_TABLE = 8

const CSS = `
@page { size: A4 landscape; margin: 12mm 0; }
main { padding: 0 15mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; }
h1 { font-size: 20pt; margin: 4mm 0 1mm; }
h2 { margin-top: 5mm; }
table { width: 100%; border-collapse: collapse; margin-top: 2mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1.2mm 2mm; text-align: right; font-size: 12pt; }
th:first-child { text-align: left; width: 72mm; }
tr:last-child, td:last-child { font-weight: 700; }
tbody th { font-weight: 400; }
tbody tr:last-child th { font-weight: 700; }
.legend { margin-top: 4mm; max-width: 200mm; }
`

/** What is missing where, for the network meeting and for tenders: counts by topic and by phase of life, nobody in it. @returns HTML for the printing service */
export function gapReport({ office, printedOn, period, gaps: { topics, phases } }: Report): string {
  const n = topics.cells.at(-1)?.at(-1)
  return page({
    title: GAP_WORDS.title,
    css: CSS,
    body: html`<main><div class="head"><p>${office}</p><p>Stand: ${formatDate(printedOn)}</p></div>
<h1>${GAP_WORDS.title}: was im Quartier fehlt</h1>
<p>Meldungen „Kein passendes Angebot“ vom ${formatDate(period.from)} bis ${formatDate(period.to)}, n = ${n ? gapText(n) : '0'}</p>
<h2>${GAP_WORDS.byTopic}</h2>${tables(topics, GAP_WORDS.topic, (topic) => TOPIC_WORDS[topic])}
<section><h2>${GAP_WORDS.byPhase}</h2>${tables(phases, GAP_WORDS.phase, (phase) => PHASE_WORDS[phase])}
<p class="legend">${GAP_WORDS.legend} ${GAP_WORDS.phaseNote}</p></section></main>`,
  })
}

function tables<Row extends string>(matrix: GapMatrix<Row>, corner: string, nameOf: (row: Row) => string): Html[] {
  const parts: Html[] = []
  for (let from = 0; from < matrix.columns.length; from += PER_TABLE) {
    const shown = matrix.columns.slice(from, from + PER_TABLE).map((_, index) => from + index)
    parts.push(table(matrix, shown, corner, nameOf))
  }
  return parts
}

function table<Row extends string>(
  { rows, columns, cells }: GapMatrix<Row>,
  shown: readonly number[],
  corner: string,
  nameOf: (row: Row) => string,
): Html {
  const row = (name: string, index: number) =>
    html`<tr><th scope="row">${name}</th>${[...shown, columns.length].map((column) => {
      const cell = cells[index]?.[column]
      return html`<td>${cell ? gapText(cell) : ''}</td>`
    })}</tr>`
  return html`<table><thead><tr><th scope="col">${corner}</th>${shown.map(
    (column) => html`<th scope="col">${quarterText(columns[column] ?? '')}</th>`,
  )}<th scope="col">${GAP_WORDS.total}</th></tr></thead>
<tbody>${rows.map((each, index) => row(nameOf(each), index))}${row(GAP_WORDS.total, rows.length)}</tbody></table>`
}
