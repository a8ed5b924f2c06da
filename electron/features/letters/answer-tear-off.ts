import { formatToken } from '../../../shared/answer-token.ts'
import { type Html, html, trusted } from './html.ts'
import { TICK } from './page.ts'
import { qrCode, qrSvg } from './qr-code.ts'

/** Last on the slip, where there is room: below the translation, or else below the German text. */
export const answerStyle = `
.answer { margin: 4mm 20mm 0 25mm; border-top: 0.3mm dashed #000; padding-top: 2mm; display: grid; grid-template-columns: 28mm 1fr; column-gap: 4mm; }
.answer.translated { page: translation; }
.answer .number { font-size: 15pt; font-weight: 700; font-kerning: none; letter-spacing: 0.03em; line-height: 1.2; }
.answer .boxes { display: grid; grid-template-columns: 58mm 1fr; }
.answer .boxes span { white-space: nowrap; }
`

const ANSWERS = [
  'aufgenommen',
  'Warteliste bis ________',
  'erster Kontakt am ________',
  '2 Kontakte oder 4 Wochen',
  'kein freier Platz',
  'nicht zuständig, passt nicht',
  'nicht gekommen',
] as const

/**
 * For the partner to fill in and send back: the number says which referral it was, and nothing about anybody.
 * @param translated whether it stands on the page of the translation
 */
export function answerTearOff(token: string, site: { readonly name: string; readonly phone: string } | null, translated: boolean): Html {
  const shown = formatToken(token)
  const call = site?.phone ? html` Telefon: ${site.phone}` : null
  return html`<section class="answer${translated ? ' translated' : ''}">${code(shown)}<div><p class="number">Rückmeldung ${shown}</p>
<p>Für das Angebot: bitte abtrennen, ohne Namen zurückgeben.${call}</p>
<p class="boxes">${ANSWERS.map((answer) => html`<span>${TICK}${answer}</span>`)}</p></div></section>`
}

/** The number as a QR code, beside the number itself; a torn corner does not harm it. */
function code(text: string): Html | null {
  const modules = qrCode(text, 'Q')
  return modules ? trusted(qrSvg(modules, 28, 'QR-Code mit der Nummer')) : null
}
