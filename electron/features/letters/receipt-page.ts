import { formatDateTime } from '../../../shared/dates.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'
import type { ReceiptContent, ReceiptPerson } from '../../../shared/receipt-content.ts'
import { CLOCK_SENTENCES, RECEIPT_WORDS } from '../../../shared/receipt-words.ts'
import { type Html, html } from './html.ts'
import { lines, ownScript, page } from './page.ts'
import { translationPage } from './translation.ts'
import type { SheetKind } from './translations/translation-type.ts'

/** The sheet's number, whether the first one has already gone out, and the language of its second page. */
export type Sheet = { readonly number: string; readonly secondCopy: boolean; readonly language: SheetLanguage }

const TRANSLATED: Readonly<Record<ReceiptContent['kind'], SheetKind>> = {
  eingang: 'eingangsbestaetigung',
  vorsprache: 'vorsprachebestaetigung',
  notfall: 'notfall_schritte',
}

const CSS = `
@page { margin: 16mm 0 14mm; }
body { font-size: 14pt; line-height: 1.35; }
main { padding: 0 20mm 0 25mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; font-weight: 700; }
.head div { text-align: right; flex: none; }
.copy { border: 0.6mm solid #000; padding: 1.5mm 4mm; margin-top: 4mm; font-weight: 700; }
h1 { font-size: 26pt; margin: 7mm 0 3mm; }
.plain { font-size: 16pt; line-height: 1.35; margin-bottom: 5mm; }
h2 { font-size: 16pt; margin-bottom: 1mm; }
.facts { grid-template-columns: 54mm 1fr; row-gap: 2.4mm; padding: 4mm 0; }
.wording { white-space: pre-wrap; }
section { margin-top: 5mm; }
section p + p { margin-top: 1.5mm; }
.steps { list-style: none; padding: 0; }
.steps li { display: grid; grid-template-columns: 10mm 1fr; align-items: start; margin-top: 2.5mm; font-size: 15pt; line-height: 1.3; }
.box { width: 5.5mm; height: 5.5mm; border: 0.5mm solid #000; margin-top: 0.6mm; }
.signature { border-top: 0.3mm solid #000; margin-top: 20mm; padding-top: 1mm; width: 85mm; }
`

/** The frame of a numbered sheet: office, number and time on top, plain language next, a remark on the clock when there is one. */
export function receiptPage(
  content: ReceiptContent,
  { number, secondCopy, language }: Sheet,
  plain: Html,
  body: Html,
  signed: boolean,
): string {
  const title = RECEIPT_WORDS[content.kind]
  const clock = CLOCK_SENTENCES[content.clock]
  return page({
    title: 'Bestätigung',
    css: CSS,
    body: html`<main><div class="head"><p>${content.office}</p><div><p>Nr. ${number}</p><p>${formatDateTime(content.at)}</p></div></div>
${secondCopy && html`<p class="copy">Zweitausfertigung</p>`}
<h1>${title}</h1>
<div class="plain">${plain}</div>
${body}
${clock && html`<section><h2>Hinweis zur Uhrzeit</h2><p>${clock}</p></section>`}
${signed && html`<section><p class="signature">Unterschrift ${content.staffName}</p></section>`}</main>${translationPage(TRANSLATED[content.kind], language, factsOf(content, number))}`,
  })
}

function factsOf({ at, site, office }: ReceiptContent, number: string) {
  return { number, date: at.slice(0, 10), time: at.slice(11), place: site?.name ?? office, phone: site?.phone ?? '' }
}

export function personLines({ name, originalScript, birthDate }: ReceiptPerson): Html {
  const born = birthDate ? html`<p>geboren ${formatPartialDate(birthDate)}</p>` : null
  return html`<p><strong>${name}</strong>${ownScript({ originalScript })}</p>${born}`
}

/** Where the sheet was made; without a session it was at the office itself. */
export function placeLines({ site, office }: ReceiptContent): Html | null {
  return site ? lines([site.name, site.address]) : lines([office])
}
