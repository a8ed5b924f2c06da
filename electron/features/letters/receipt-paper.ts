import { formatDate, formatDateTime } from '../../../shared/dates.ts'
import type { ApplicationContent, AttendanceContent, EmergencyContent, ReceiptContent } from '../../../shared/receipt-content.ts'
import { isApplication } from '../../../shared/receipt-lists.ts'
import { APPLICATION_WORDS, EMERGENCY_WORDS, STEP_WORDS } from '../../../shared/receipt-words.ts'
import { type Html, html } from './html.ts'
import { facts, lines } from './page.ts'
import { personLines, placeLines, receiptPage, type Sheet } from './receipt-page.ts'
import { weekday } from './words.ts'

/** A numbered sheet as it was put on record, as HTML to print. */
export function receiptPaper(content: ReceiptContent, sheet: Sheet): string {
  switch (content.kind) {
    case 'eingang':
      return application(content, sheet)
    case 'vorsprache':
      return attendance(content, sheet)
    case 'notfall':
      return emergency(content, sheet)
  }
}

const day = (date: string) => `${weekday(date)}, ${formatDate(date.slice(0, 10))}`

/** § 37 SGB II, § 16 SGB I: form-free, taken down where it was said, forwarded. Nothing is said about whether it will succeed. */
function application(content: ApplicationContent, sheet: Sheet): string {
  const { person, at, staffName, branchName, forwardBy, wording } = content
  const asked = isApplication(content.application)
  const plain = asked
    ? html`<p>Sie haben heute einen Antrag gestellt. Er ist angekommen. Bitte heben Sie dieses Blatt auf.</p>`
    : html`<p>Sie haben heute eine Änderung mitgeteilt. Die Mitteilung ist angekommen. Bitte heben Sie dieses Blatt auf.</p>`
  return receiptPage(
    content,
    sheet,
    plain,
    html`${facts([
      ['Person', personLines(person)],
      [asked ? 'Antrag' : 'Mitteilung', html`<p><strong>${APPLICATION_WORDS[content.application]}</strong></p>`],
      ['Mit diesen Worten', html`<p class="wording">${wording}</p>`],
      ['Eingang am', html`<p><strong>${formatDateTime(at)}</strong></p>`],
      ['Ort', placeLines(content)],
      ['Aufgenommen von', lines([staffName])],
      ['Geht an', html`<p>${branchName}</p><p>spätestens am ${day(forwardBy)}</p>`],
    ])}
<section><h2>So geht es weiter</h2>
<p>Die zuständige Stelle prüft und meldet sich bei Ihnen. Sie sagt Ihnen auch, welche Unterlagen fehlen.</p>
${asked && html`<p>Der Antrag wirkt auf den Monatsersten zurück – Prüfung durch die zuständige Stelle.</p>`}</section>`,
    true,
  )
}

function attendance(content: AttendanceContent, sheet: Sheet): string {
  const { person, from, to, purpose, staffName, missed } = content
  const times = from === to ? `${from.slice(11)} Uhr` : `${from.slice(11)} bis ${to.slice(11)} Uhr`
  return receiptPage(
    content,
    sheet,
    html`<p>Sie waren heute persönlich da. Dieses Blatt bestätigt das. Bitte heben Sie es auf.</p>`,
    html`${facts([
      ['Person', personLines(person)],
      ['Tag', html`<p><strong>${day(from)}</strong></p>`],
      ['Uhrzeit', html`<p><strong>${times}</strong></p>`],
      ['Ort', placeLines(content)],
      ['Worum es ging', lines([purpose])],
      ['Bestätigt von', lines([staffName])],
    ])}
${missed && html`<section><p>Zu einem verpassten Termin haben Sie einen Grund genannt. Er ist aufgenommen und geht an die zuständige Stelle. Sie prüft ihn.</p></section>`}`,
    true,
  )
}

function emergency(content: EmergencyContent, sheet: Sheet): string {
  const { person, kinds, missing, since, children, steps, branchName, site } = content
  const list = (words: readonly string[]): Html =>
    html`<ul class="steps">${words.map((word) => html`<li><span class="box" aria-hidden="true"></span><span>${word}</span></li>`)}</ul>`
  return receiptPage(
    content,
    sheet,
    html`<p>Das ist heute besprochen. Haken Sie ab, was erledigt ist.</p>`,
    html`${facts([
      ['Person', person && personLines(person)],
      ['Worum es geht', html`<p><strong>${kinds.map((kind) => EMERGENCY_WORDS[kind]).join(', ')}</strong></p>`],
      ['Was fehlt', lines([missing])],
      ['Seit', since && lines([day(since)])],
      ['Kinder', children !== null && children > 0 && lines([String(children)])],
      ['Ort', placeLines(content)],
      ['Besprochen mit', lines([content.staffName])],
    ])}
${steps.length > 0 && html`<section><h2>Nächste Schritte</h2>${list(steps.map((step) => STEP_WORDS[step]))}</section>`}
<section><h2>Gut zu wissen</h2>
${branchName && html`<p>Die Beratung gibt den Notfall heute weiter an: <strong>${branchName}</strong>.</p>`}
<p>Es klappt nicht oder es wird schlimmer? Kommen Sie wieder${site !== null && site.phone !== '' && html` oder rufen Sie an: <strong>${site.phone}</strong>`}.</p></section>`,
    false,
  )
}
