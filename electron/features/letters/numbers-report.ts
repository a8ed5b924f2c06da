import type { NumbersPeriod, NumbersRow, ReferralNumbers } from '../../../shared/contract/referral-numbers.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { gapText } from '../../../shared/gap-words.ts'
import { NUMBERS_NOTES, rowText, shareText, spreadText, NUMBERS_WORDS as WORDS } from '../../../shared/numbers-words.ts'
import { FAILURE_WORDS } from '../../../shared/referral-failures.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'

type Report = {
  readonly office: string
  readonly printedOn: LocalDate
  readonly period: NumbersPeriod
  readonly numbers: ReferralNumbers
}

const CSS = `
@page { size: A4 landscape; margin: 12mm 0; }
main { padding: 0 15mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; }
h1 { font-size: 20pt; margin: 4mm 0 1mm; }
h2 { margin-top: 6mm; }
table { width: 100%; border-collapse: collapse; margin-top: 2mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1mm 1.6mm; text-align: right; font-size: 12pt; line-height: 1.25; }
th:first-child { text-align: left; }
tbody th { font-weight: 400; }
tr.all th, tr.all td { font-weight: 700; }
.figures th:first-child { width: auto; }
.figures td, .figures th:not(:first-child) { white-space: nowrap; overflow-wrap: normal; }
.figures thead th:not(:first-child) { white-space: normal; }
.reasons th:first-child { width: 92mm; }
.reasons td { width: 30mm; }
.notes { margin-top: 6mm; }
.notes li { margin-bottom: 1mm; max-width: 230mm; }
`

/**
 * What became of the referrals of a period, by offer and by kind of provider, with how to read it. Names nobody.
 * @returns HTML for the printing service
 */
export function numbersReport({ office, printedOn, period, numbers: { all, kinds, offers, reasons } }: Report): string {
  const last = all ? [all] : []
  return page({
    title: WORDS.title,
    css: CSS,
    body: html`<main><div class="head"><p>${office}</p><p>Stand: ${formatDate(printedOn)}</p></div>
<h1>${WORDS.title}</h1><p>Übergeben vom ${formatDate(period.from)} bis ${formatDate(period.to)}</p>
<h2>${WORDS.byOffer}</h2>${figures(WORDS.offer, offers, last)}
<h2>${WORDS.byKind}</h2>${figures(WORDS.kind, kinds, last)}
${reasons.length > 0 ? html`<h2>${WORDS.reasons}, nach Art des Trägers</h2>${causes(reasons, kinds, last)}` : null}
${reasons.length > 0 ? html`<h2>${WORDS.reasons}, nach Angebot</h2>${offerCauses(reasons, offers)}` : null}
<section class="notes"><h2>So sind die Zahlen zu lesen</h2><ul>${NUMBERS_NOTES.map((note) => html`<li>${note}</li>`)}</ul></section></main>`,
  })
}

function figures(corner: string, rows: readonly NumbersRow[], last: readonly NumbersRow[]): Html {
  const heads = [WORDS.referred, WORDS.n, WORDS.accepted, WORDS.connected, WORDS.waiting]
  const line = (row: NumbersRow, all: boolean) =>
    html`<tr${all ? html` class="all"` : null}><th scope="row">${rowText(row)}</th><td>${row.referred}</td><td>${row.n}</td>
<td>${shareText(row.accepted)}</td><td>${shareText(row.connected)}</td><td>${spreadText(row.waiting)}</td></tr>`
  return html`<table class="figures"><thead><tr><th scope="col">${corner}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => line(row, false))}${last.map((row) => line(row, true))}</tbody></table>`
}

/** Reasons downwards, because their names are long and the kinds are few. */
function causes(reasons: ReferralNumbers['reasons'], kinds: readonly NumbersRow[], last: readonly NumbersRow[]): Html {
  const columns = [...kinds, ...last]
  const line = (name: string, index: number) =>
    html`<tr><th scope="row">${name}</th>${columns.map(({ failures, failed }) => {
      const cell = failures[index] ?? failed
      return html`<td>${gapText(cell)}</td>`
    })}</tr>`
  return html`<table class="reasons"><thead><tr><th scope="col">Grund</th>${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${[...reasons.map((reason) => FAILURE_WORDS[reason]), WORDS.failed].map(line)}</tbody></table>`
}

/** Only what is there, in words: a table of all offers and all reasons would be empty almost everywhere. */
function offerCauses(reasons: ReferralNumbers['reasons'], offers: readonly NumbersRow[]): Html {
  return html`<table><thead><tr><th scope="col">${WORDS.offer}</th><th scope="col" style="text-align: left">Gründe</th></tr></thead>
<tbody>${offers.map(
    (row) => html`<tr><th scope="row">${rowText(row)}</th><td style="text-align: left">${causesText(reasons, row)}</td></tr>`,
  )}</tbody></table>`
}

function causesText(reasons: ReferralNumbers['reasons'], { failures }: NumbersRow): string {
  const named = reasons.flatMap((reason, index) => {
    const cell = failures[index]
    return !cell || (cell.kind === 'count' && cell.n === 0) ? [] : [`${FAILURE_WORDS[reason]}: ${gapText(cell)}`]
  })
  return named.length > 0 ? named.join('; ') : WORDS.none
}
