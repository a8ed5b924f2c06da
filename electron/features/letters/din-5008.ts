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
  readonly subject: string | Html
  readonly body: Html
  /** A further page behind the letter. */
  readonly appendix?: Html | null
  /** Second line of the sender, as the branch. */
  readonly unit?: string
  /** A PNG as `data:` address, upper right. */
  readonly logo?: string
  /** Small lines at the foot of each page. */
  readonly footer?: readonly string[]
  /** A word in the lower margin, as that the text is a sample. */
  readonly remark?: string
  /** Pages of their own behind the first, under the head of the letter. */
  readonly further?: readonly Html[]
  /** Who and which letter, on every page but the first. */
  readonly running?: string
  /** Set where a page runs over: head and number then stand on whatever pages there are. Not for several letters in one print. */
  readonly runsOver?: boolean
}

/** Characters of 12 pt that are sure to fit into the 80 mm of the window; longer addresses are set smaller. */
const LONG_LINE = 36

/** Distances of DIN 5008:2020 form B in millimetres from the upper left corner of the sheet, whose page area begins at 20 mm. */
const CSS = `
.sheet { page: letter; position: relative; }
.sheet:not(:first-child) { break-before: page; }
.mark { position: absolute; left: 0; height: 0; border-top: 0.25mm solid #000; }
.fold { width: 7mm; }
.hole { width: 10mm; }
.sender { position: absolute; left: 25mm; right: 75mm; top: 0; font-size: 14pt; line-height: 1.25; }
.logo { position: absolute; right: 20mm; top: -10mm; max-width: 50mm; max-height: 32mm; }
.window { position: absolute; left: 20mm; top: calc(45mm - 20mm); width: 85mm; height: 45mm; padding-left: 5mm; overflow: hidden; }
.return { position: absolute; left: 5mm; right: 0; top: 11.5mm; font-size: 8pt; line-height: 1.2; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.recipient { position: absolute; left: 5mm; right: 0; top: 17.7mm; height: 27.3mm; line-height: 1.25; display: flex; flex-direction: column; }
.recipient p { overflow: hidden; }
/* Whatever is too long, the town stays: without it nothing arrives. */
.recipient p:last-child { flex: none; }
.narrow { font-size: 10pt; }
.information { position: absolute; left: 125mm; top: calc(50mm - 20mm); width: 67mm; max-height: 48mm; overflow: hidden; display: grid; grid-template-columns: 22mm 1fr; align-content: start; row-gap: 1.4mm; font-size: 10.5pt; line-height: 1.25; }
.information dt { font-weight: 700; }
.letter { padding: calc(103.46mm - 20mm) 20mm 0 25mm; line-height: 1.34; }
.letter .facts { row-gap: 1.6mm; padding: 2.5mm 0; }
.further .letter { padding-top: 0; }
.running { display: flex; justify-content: space-between; padding: 0 20mm 3mm 25mm; font-size: 10pt; }
.letter > h1 { font-size: 16pt; margin-bottom: 2mm; }
.letter > p, .letter > ul, .letter > .facts, .letter > .with-code { margin-bottom: 3mm; }
.letter section { margin-top: 3mm; }
.letter section p + p { margin-top: 3mm; }
.letter .mode { font-weight: 700; border-bottom: 0.4mm solid #000; width: fit-content; }
.with-code { display: flex; gap: 4mm; align-items: flex-start; }
.letter .with-code .facts { flex: 1; grid-template-columns: 20mm 1fr; }
.code { flex: none; width: 35mm; text-align: center; font-size: 10pt; line-height: 1.2; }
.code svg { display: block; }
`

const SMALL = "font: 400 9pt/1.3 'Print', 'Noto Sans', sans-serif; color: #000; white-space: pre-line;"

/** Text for a style sheet, in which nothing can end the text or the sheet. */
function cssText(text: string): string {
  return [...text].map((letter) => (/[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `)).join('')
}

function box(place: string, content: string, more = ''): string {
  return `@${place} { content: ${content}; ${SMALL} ${more} }`
}

function pages({ footer = [], remark = '', running = '', runsOver = false }: Letter): string {
  const foot = footer.length > 0 ? box('bottom-left', `"${cssText(footer.join('\n'))}"`, 'margin-left: 25mm; width: 110mm;') : ''
  const word = remark ? box('bottom-right', `"${cssText(remark)}"`, 'margin-right: 20mm; text-align: right;') : ''
  const number = box('top-right', '"Seite " counter(page) " von " counter(pages)', 'margin-right: 20mm; text-align: right;')
  const head = runsOver ? box('top-left', `"${cssText(running)}"`, 'margin-left: 25mm; width: 110mm;') + number : ''
  return `@page letter { margin: 20mm 0 ${footer.length > 0 ? 24 : 14}mm; ${head}${foot}${word} }
@page letter:first { @top-left { content: none } @top-right { content: none } }`
}

function furtherPage(letter: Letter, content: Html, number: number, count: number): Html {
  const head = html`<div class="running"><p>${letter.running ?? letter.sender}</p><p>Seite ${number} von ${count}</p></div>`
  return html`<article class="sheet further">${!letter.runsOver && head}<div class="letter">${content}</div></article>`
}

function sheets(letter: Letter): Html {
  const { sender, unit = '', logo = '', returnAddress, recipient, information, subject, body, further = [], appendix = null } = letter
  const count = 1 + further.length + (appendix ? 1 : 0)
  return html`<article class="sheet"><div class="mark fold" style="top:calc(105mm - 20mm)" aria-hidden="true"></div>
<div class="mark hole" style="top:calc(148.5mm - 20mm)" aria-hidden="true"></div>
<div class="mark fold" style="top:calc(210mm - 20mm)" aria-hidden="true"></div>
<div class="sender"><p><strong>${sender}</strong></p>${unit && html`<p>${unit}</p>`}</div>
${logo && html`<img class="logo" src="${logo}" alt="">`}
<div class="window"><p class="return">${returnAddress}</p>
<div class="recipient${recipient.some((line) => line.length > LONG_LINE) && ' narrow'}">${recipient.map((line) => html`<p>${line}</p>`)}</div></div>
<dl class="information">${information.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
<div class="letter"><h1>${subject}</h1>
${body}</div></article>${further.map((content, index) => furtherPage(letter, content, index + 2, count))}${appendix}`
}

/** The sheet of a business letter: window, fold and hole marks, information block, subject (DIN 5008 form B). */
export function dinLetter(letter: Letter): string {
  return dinLetters([letter])
}

/** Several letters under one letterhead as one print. None of them may run over. */
export function dinLetters(letters: readonly Letter[]): string {
  const [first] = letters
  if (!first) throw new Error('a print holds at least one letter')
  return page({ title: first.title, css: CSS + pages(first), body: html`${letters.map(sheets)}` })
}
