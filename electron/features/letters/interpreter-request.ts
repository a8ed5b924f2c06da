import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { type InterpreterRequest, requestLines } from '../../../shared/interpreter-request.ts'
import { html } from './html.ts'
import { facts, page, TICK } from './page.ts'

type Sheet = InterpreterRequest & { readonly poolName: string; readonly contactName: string; readonly date: LocalDate }

const CSS = `
@page { margin: 18mm 0 14mm; }
main { padding: 0 20mm 0 25mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 12mm; }
.head div + div { text-align: right; flex: none; max-width: 75mm; }
.head p + p { margin-top: 0; }
h1 { font-size: 22pt; margin: 10mm 0 4mm; }
.facts { grid-template-columns: 46mm 1fr; margin: 5mm 0; font-size: 13pt; }
p + p { margin-top: 2.5mm; }
.answer { border: 0.4mm solid #000; padding: 4mm 5mm 6mm; margin-top: 8mm; }
.answer .line { display: grid; grid-template-columns: 46mm 1fr; margin-top: 7mm; align-items: end; }
.answer .line span + span { border-bottom: 0.3mm solid #000; height: 6mm; }
`

/** Request to a pool of interpreters with room for the answer, ready to be faxed or handed over. It names nobody it is for. @returns HTML for the printing service */
export function interpreterRequest({ poolName, contactName, date, ...request }: Sheet): string {
  const blank = (label: string) => html`<div class="line"><span>${label}</span><span></span></div>`
  return page({
    title: 'Anfrage',
    css: CSS,
    body: html`<main><div class="head"><div><p><strong>${poolName}</strong></p>${contactName && html`<p>${contactName}</p>`}</div>
<div><p>${request.office}</p><p>${formatDate(date)}</p></div></div>
<h1>Anfrage: Sprachmittlung für ein Gespräch</h1>
<p>Für ein Beratungsgespräch wird Sprachmittlung gebraucht. Ist das möglich?</p>
${facts(requestLines(request).map(([label, text]) => [label, html`<p>${text}</p>`] as const))}
<p>Aus Gründen des Datenschutzes nennt diese Anfrage keinen Namen. Bitte auch in der Antwort keine Namen von Ratsuchenden. Wer kommt, unterschreibt vor dem Gespräch eine Erklärung zur Verschwiegenheit.</p>
<section class="answer"><h2>Antwort</h2><p>${TICK}Ja, es ist möglich. &nbsp; ${TICK}Nein, es ist nicht möglich.</p>${['Wer kommt', 'Telefon', 'Datum, Unterschrift'].map(blank)}</section></main>`,
  })
}
