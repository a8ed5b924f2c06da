import type { Lane } from '../../../shared/value-lists.ts'
import { html } from './html.ts'
import { page } from './page.ts'

type TicketSlip = {
  readonly number: string
  readonly lane: Lane
  readonly siteName: string
  /** When it was given out, as it is to be read. */
  readonly arrived: string
}

/** What the lanes mean to somebody who has just come in. */
const LANE_WORDS: Readonly<Record<Lane, string>> = {
  notfall: 'Dringende Hilfe',
  kurz: 'Kurze Frage',
  beratung: 'Beratung',
  abgabe: 'Unterlagen abgeben',
}

const CSS = `
@page { size: A6; margin: 10mm 0 8mm; }
main { padding: 0 10mm; text-align: center; }
h1 { font-size: 64pt; line-height: 1.1; margin: 6mm 0 2mm; white-space: nowrap; }
.lane { font-size: 20pt; font-weight: 700; }
.next { font-size: 16pt; margin: 8mm 0; padding: 4mm 0; border-top: 0.4mm solid #000; border-bottom: 0.4mm solid #000; }
`

/** A quarter of a sheet with the number, for a pocket; it says nothing about whoever holds it. */
export function ticketSlip({ number, lane, siteName, arrived }: TicketSlip): string {
  return page({
    title: 'Wartenummer',
    css: CSS,
    body: html`<main><p>Ihre Nummer</p><h1>${number}</h1><p class="lane">${LANE_WORDS[lane]}</p>
<p class="next">Sie werden aufgerufen.</p><p>${siteName}</p><p>${arrived}</p></main>`,
  })
}
