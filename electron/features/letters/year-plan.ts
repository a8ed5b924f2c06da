import type { PlannedDate, Rota } from '../../../shared/contract/rota.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { ruleWords } from '../../../shared/rota-words.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'

export type YearDates = { readonly rotas: readonly Rota[]; readonly dates: readonly PlannedDate[] }
type YearPlan = YearDates & { readonly year: number; readonly office: string; readonly date: LocalDate }

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'] as const

const CSS = `
@page { size: A4 landscape; margin: 10mm 0; }
body { line-height: 1.25; }
main { padding: 0 10mm; }
h1 { font-size: 18pt; margin-bottom: 2mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1mm; text-align: left; vertical-align: top; font-size: 11pt; }
th:first-child, td:first-child { width: 68mm; }
td span { display: inline-block; margin-right: 1.2mm; }
.out { text-decoration: line-through; }
.other { font-weight: 700; }
.legend { margin-top: 3mm; }
`

/** The year of all sites on one sheet if they fit, months across; readable in black and white. @returns HTML for the printing service */
export function yearPlan({ rotas, dates, year, office, date }: YearPlan): string {
  return page({
    title: `Jahresplan ${year}`,
    css: CSS,
    body: html`<main><h1>Sprechstunden ${year}</h1>
<table><thead><tr><th>Ort und Zeit</th>${MONTHS.map((month) => html`<th>${month}</th>`)}</tr></thead><tbody>
${rotas.map((rota) => row(rota, dates))}</tbody></table>
<p class="legend">Durchgestrichen: fällt aus. Mit Pluszeichen: zusätzlich. Mit Pfeil: anderer Tag, andere Zeit oder anderer Ort.</p>
${outOfLine(dates)}
<p>${office}, Stand: ${formatDate(date)}</p></main>`,
  })
}

function row(rota: Rota, dates: readonly PlannedDate[]): Html {
  const own = dates.filter(({ rotaId }) => rotaId === rota.id)
  const inMonth = (index: number) => own.filter(({ day }) => Number(day.slice(5, 7)) === index + 1)
  return html`<tr><td><strong>${rota.siteName}</strong><br>${ruleWords(rota.rule)}, ${rota.from} bis ${rota.to} Uhr</td>
${MONTHS.map((_, index) => html`<td>${inMonth(index).map(cell)}</td>`)}</tr>`
}

function cell({ day, state }: PlannedDate): Html {
  const number = Number(day.slice(8))
  if (state === 'ausfall') return html`<span class="out">${number}</span>`
  if (state === 'geplant') return html`<span>${number}</span>`
  return html`<span class="other">${state === 'zusatz' ? '+' : '→'}${number}</span>`
}

/** What somebody decided, in words; what the calendar decides explains itself. */
function outOfLine(dates: readonly PlannedDate[]): Html | false {
  const decided = dates.filter(({ state, cause }) => state === 'zusatz' || cause === 'absage' || cause === 'verlegt')
  if (decided.length === 0) return false
  return html`<section class="legend"><h2>Abweichungen</h2><ul>${decided.map(
    ({ day, from, to, siteName, state, movedTo, reason }) =>
      html`<li>${formatDate(day)}, ${siteName}: ${movedTo ? `verlegt auf ${formatDate(movedTo)}` : WORDS[state]}${
        state === 'ausfall' ? '' : `, ${from} bis ${to} Uhr`
      } (${reason})</li>`,
  )}</ul></section>`
}

const WORDS = { geplant: 'geplant', ausfall: 'fällt aus', verlegt: 'verlegt', zusatz: 'zusätzlich' } as const
