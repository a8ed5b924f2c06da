import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { formatDateTime, formatDay, type LocalDate, type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { needsCall } from '../../../shared/handover-rules.ts'
import { HANDOVER_WORDS } from '../../../shared/receipt-words.ts'
import { type Html, html } from './html.ts'
import { facts, page } from './page.ts'

const CSS = `
@page { margin: 15mm 0; }
main { padding: 0 20mm 0 25mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; }
h1 { font-size: 20pt; margin: 6mm 0 1mm; }
.count { font-size: 14pt; font-weight: 700; margin-top: 3mm; }
.facts { grid-template-columns: 42mm 1fr; row-gap: 1.2mm; border: 0; padding: 1.5mm 0 0; }
section { border-top: 0.4mm solid #000; margin-top: 5mm; padding-top: 2.5mm; }
.title { display: flex; justify-content: space-between; gap: 6mm; align-items: baseline; }
.urgent { border: 0.5mm solid #000; padding: 0 2mm; margin-right: 2mm; font-weight: 700; }
.summary { white-space: pre-wrap; }
.taken { display: grid; grid-template-columns: 42mm 1fr 26mm 20mm; column-gap: 3mm; margin-top: 6mm; font-size: 12pt; }
.taken span { border-top: 0.3mm solid #000; }
.taken b { font-weight: 700; }
`

type List = {
  readonly office: string
  readonly branchName: string
  readonly siteName: string
  readonly day: LocalDate
  readonly printedAt: LocalDateTime
  readonly staffName: string
  readonly items: readonly HandoverItem[]
  readonly withheld: number
}

const when = (instant: string) => formatDateTime(toLocalDateTime(Date.parse(instant)))

/**
 * What one branch has to do after a session, with a line to sign for each item. The number on top tells whoever takes
 * the sheet whether all of it has arrived.
 *
 * @returns HTML for the printing service
 */
export function handoverList({ office, branchName, siteName, day, printedAt, staffName, items, withheld }: List): string {
  return page({
    title: 'Weitergabeliste',
    css: CSS,
    body: html`<main><div class="head"><p>${office}</p><p>${formatDateTime(printedAt)}</p></div>
<h1>Weitergabe an ${branchName}</h1>
<p>Sprechstunde ${siteName}, ${formatDay(day)}. Zusammengestellt von ${staffName}.</p>
<p class="count">Anzahl: ${items.length}, davon eilig: ${items.filter(({ urgent }) => urgent).length}</p>
${withheld > 0 && html`<p>Dazu ${withheld} weitere, die auf diesem Blatt nicht stehen: Dafür ist eine andere Person zuständig. Sie druckt ihre eigene Liste.</p>`}
${items.map(entry)}</main>`,
  })
}

function entry(item: HandoverItem, index: number): Html {
  const { kind, urgent, personId, personName, receiptNumber, summary, dueOn, createdAt, createdByName } = item
  return html`<section><div class="title"><h2>${index + 1}. ${urgent && html`<span class="urgent">Eilig</span>`}${HANDOVER_WORDS[kind]}</h2>
<p>${receiptNumber && `Nr. ${receiptNumber}`}</p></div>
${facts([
  ['Person', personId ? html`<strong><bdi>${personName}</bdi></strong>` : html`ohne Namen`],
  ['Worum es geht', html`<p class="summary"><bdi>${summary}</bdi></p>`],
  ['Zu erledigen bis', html`${formatDay(dueOn)}`],
  ['Aufgenommen', html`${when(createdAt)}, ${createdByName}`],
  ['Angerufen', calledOf(item)],
])}
${takenOf(item)}</section>`
}

function calledOf(item: HandoverItem): Html | null {
  if (item.phonedAt) return html`${when(item.phonedAt)}, gesprochen mit ${item.phonedWith}`
  return needsCall(item) ? html`noch nicht angerufen` : null
}

function takenOf({ acknowledgedAt, acknowledgedBy }: HandoverItem): Html | null {
  if (acknowledgedAt) return facts([['Übernommen', html`${when(acknowledgedAt)} von ${acknowledgedBy}`]])
  return html`<div class="taken"><b>Übernommen von</b><span>Name</span><span>Datum</span><span>Uhrzeit</span></div>`
}
