import { type Html, html } from './html.ts'
import { page } from './page.ts'

export type Letter = {
  readonly title: string
  /** Stands above the window zone, inside the envelope. */
  readonly sender: string
  /** Small line in the window; an address only, so that nobody at the letter box learns who writes. */
  readonly returnAddress: string
  /** At most six lines: name, street, town. */
  readonly recipient: readonly string[]
  readonly information: readonly (readonly [label: string, text: string])[]
  readonly subject: string
  readonly body: Html
  /** A further page behind the letter. */
  readonly appendix?: Html | null
}

/** Characters of 12 pt that are sure to fit into the 80 mm of the window; longer addresses are set smaller. */
const LONG_LINE = 36

/** Distances of DIN 5008:2020 form B in millimetres from the upper left corner of the sheet. */
const CSS = `
@page :first { margin: 0 0 12mm; }
body { position: relative; }
.mark { position: absolute; left: 0; height: 0; border-top: 0.25mm solid #000; }
.fold { width: 7mm; }
.hole { width: 10mm; }
.sender { position: absolute; left: 25mm; right: 20mm; top: 20mm; font-size: 14pt; font-weight: 700; line-height: 1.25; }
.window { position: absolute; left: 20mm; top: 45mm; width: 85mm; height: 45mm; padding-left: 5mm; overflow: hidden; }
.return { position: absolute; left: 5mm; right: 0; top: 11.5mm; font-size: 8pt; line-height: 1.2; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.recipient { position: absolute; left: 5mm; right: 0; top: 17.7mm; height: 27.3mm; line-height: 1.25; display: flex; flex-direction: column; }
.recipient p { overflow: hidden; }
/* Whatever is too long, the town stays: without it nothing arrives. */
.recipient p:last-child { flex: none; }
.narrow { font-size: 10pt; }
.information { position: absolute; left: 125mm; top: 50mm; width: 65mm; font-size: 12pt; line-height: 1.3; }
.information dt { font-weight: 700; }
.information dd { margin-bottom: 2mm; }
.letter { padding: 103.46mm 20mm 0 25mm; }
.letter > h1 { font-size: 16pt; margin-bottom: 4mm; }
.letter > p, .letter > .facts { margin-bottom: 3.5mm; }
.letter section { margin-top: 3.5mm; }
.with-code { display: flex; gap: 4mm; align-items: flex-start; }
.with-code .facts { flex: 1; grid-template-columns: 20mm 1fr; }
.code { flex: none; width: 35mm; text-align: center; font-size: 10pt; line-height: 1.2; }
.code svg { display: block; }
`

/** The sheet of a business letter: window, fold and hole marks, information block, subject (DIN 5008 form B). */
export function dinLetter(letter: Letter): string {
  return page({
    title: letter.title,
    css: CSS,
    body: html`<div class="mark fold" style="top:105mm" aria-hidden="true"></div>
<div class="mark hole" style="top:148.5mm" aria-hidden="true"></div>
<div class="mark fold" style="top:210mm" aria-hidden="true"></div>
<p class="sender">${letter.sender}</p>
<div class="window"><p class="return">${letter.returnAddress}</p>
<div class="recipient${letter.recipient.some((line) => line.length > LONG_LINE) && ' narrow'}">${letter.recipient.map((line) => html`<p>${line}</p>`)}</div></div>
<dl class="information">${letter.information.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
<main class="letter"><h1>${letter.subject}</h1>
${letter.body}</main>${letter.appendix ?? null}`,
  })
}
