import { addDays, formatDate } from '../../../shared/dates.ts'
import { IMPORTANT_REASONS } from '../../../shared/receipt-lists.ts'
import { REASON_WORDS } from '../../../shared/receipt-words.ts'
import type { HearingOfferContent, SummonsContent, SummonsLetterContent } from '../../../shared/summons-content.ts'
import type { HearingChannel, SummonsTextKind } from '../../../shared/summons-lists.ts'
import { PLAIN_PURPOSES, PURPOSE_WORDS } from '../../../shared/summons-words.ts'
import { dinLetter } from './din-5008.ts'
import { type Html, html, trusted } from './html.ts'
import { facts, lines } from './page.ts'
import { weekday } from './words.ts'

/** A black bar and a frame, which no friendly letter has: nobody can take one for the other. */
const CSS = `
.bar { background: #000; color: #fff; font-weight: 700; font-size: 13pt; padding: 2mm 4mm; margin-bottom: 4mm; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@page legal { margin: 16mm 0 14mm; }
.legal { page: legal; break-before: page; padding: 0 20mm 0 25mm; }
.legal section { break-inside: auto; margin-top: 5mm; }
.legal h1 { font-size: 15pt; margin: 4mm 0; }
.legal .law { border-left: 1.2mm solid #000; padding-left: 4mm; }
.legal .law p + p { margin-top: 1.5mm; }
.version { font-weight: 700; }
.strip { break-inside: avoid; border-top: 0.4mm dashed #000; margin-top: 8mm; padding-top: 4mm; }
.sign { display: grid; grid-template-columns: 1fr 1.6fr; column-gap: 10mm; margin-top: 15mm; }
.sign p { border-top: 0.3mm solid #000; padding-top: 1mm; }
.boxes { list-style: none; padding: 0; columns: 2; column-gap: 8mm; }
.boxes li { break-inside: avoid; margin-bottom: 1.5mm; padding-left: 8mm; position: relative; }
.boxes li::before { content: ''; position: absolute; left: 0; top: 1mm; width: 4mm; height: 4mm; border: 0.4mm solid #000; }
`

const TITLES: Readonly<Record<SummonsTextKind, string>> = { rechtsfolgen: 'Rechtsfolgenbelehrung', rechtsbehelf: 'Rechtsbehelfsbelehrung' }

/** A sheet of a Meldeaufforderung as it was kept, as HTML to print. */
export function summonsPaper(content: SummonsContent): string {
  return content.kind === 'aufforderung' ? summonsLetter(content) : hearingOffer(content)
}

const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '')
const when = (moment: string) => `${weekday(moment)}, ${formatDate(moment.slice(0, 10))}, ${moment.slice(11)} Uhr`

function head({ kind, office, site, person, staffName, date, number }: SummonsContent) {
  return {
    sender: office,
    returnAddress: filled([site.street, site.town]).join(' · '),
    recipient: filled([person.addressee, person.street, person.town]),
    information: [
      [kind === 'aufforderung' ? 'Ihr Termin mit' : 'Für Sie da', staffName],
      ...(site.phone ? [['Telefon', site.phone] as const] : []),
      ['Nummer', number],
      ['Datum', formatDate(date)],
    ] as const,
  }
}

function where({ site }: SummonsContent): Html {
  const entrance = site.stepFree
    ? 'Der Eingang hat keine Stufen.'
    : 'Am Eingang gibt es Stufen. Bitte sagen Sie Bescheid, wenn Sie Hilfe brauchen.'
  return html`<p><strong>${filled([site.name, site.room]).join(', ')}</strong></p>${lines([filled([site.street, site.town]).join(', '), entrance])}`
}

function call({ site }: SummonsContent): Html {
  return site.phone ? html`Rufen Sie an: <strong>${site.phone}</strong>.` : html`Sagen Sie in der Sprechstunde Bescheid: ${site.name}.`
}

/** Page one in plain language, page two the order itself with its texts of the law (§ 59 SGB II with § 309 SGB III). */
function summonsLetter(content: SummonsLetterContent): string {
  const { person, staffName, startsAt, purpose, interpreter, replaces } = content
  return dinLetter({
    title: 'Termin',
    ...head(content),
    subject: 'Bitte kommen Sie zu diesem Termin',
    appendix: legalPage(content),
    body: html`<style>${trusted(CSS)}</style><p class="bar">Meldeaufforderung: Zu diesem Termin müssen Sie kommen</p>
<p>Guten Tag ${person.name},</p>
${replaces && html`<p>dieser Termin kommt an die Stelle des Termins Nr. ${replaces}. Der alte Termin gilt nicht mehr.</p>`}
${facts([
  ['Wann', html`<p><strong>${when(startsAt)}</strong></p>`],
  ['Wo', where(content)],
  ['Worum es geht', lines([PLAIN_PURPOSES[purpose], content.purposeNote])],
])}
<section><h2>Sie können nicht kommen?</h2>
<p>${call(content)} Sagen Sie den Grund, zum Beispiel Krankheit oder ein krankes Kind. Dann finden Sie zusammen einen anderen Termin. Sie haben die Uhrzeit verpasst? Kommen Sie am selben Tag trotzdem.</p></section>
<section><h2>Gut zu wissen</h2>
<p>${interpreter ? 'Jemand übersetzt für Sie. Das kostet nichts.' : 'Sie brauchen jemanden zum Übersetzen? Sagen Sie Bescheid. Das kostet nichts.'} Die Fahrt kann bezahlt werden, wenn Sie es beantragen. Eine Person, der Sie vertrauen, kann mitkommen.</p></section>
<section><p>Freundliche Grüße</p><p>${staffName}</p></section>`,
  })
}

function legalPage(content: SummonsLetterContent): Html {
  const { number, startsAt, purpose, purposeNote, person, texts, delivery, site, replaces } = content
  return html`<div class="legal"><p class="bar">Meldeaufforderung Nr. ${number}</p>
<h1>Aufforderung zur persönlichen Meldung nach § 59 SGB II in Verbindung mit § 309 SGB III</h1>
<p>${person.name}, Sie werden aufgefordert, sich persönlich zu melden.${replaces && html` Die Aufforderung Nr. ${replaces} ist damit aufgehoben.`}</p>
<section>${facts([
    ['Meldezweck', html`<p><strong>${PURPOSE_WORDS[purpose]}</strong></p>${lines([purposeNote])}`],
    ['Meldeort', html`<p>${filled([site.name, site.room, site.street, site.town]).join(', ')}</p>`],
    ['Meldetermin', html`<p><strong>${when(startsAt)}</strong></p>`],
  ])}</section>
${texts.map(({ kind, version, body }) => html`<section class="law"><h2>${TITLES[kind]}</h2>${lines(body.replaceAll('§ ', '§\u00a0').split('\n'))}<p class="version">Fassung: ${version}</p></section>`)}
${delivery === 'uebergabe_gegen_empfang' && strip(content)}</div>`
}

/** To be cut off and kept: who hands over has to show that it was received. */
function strip({ number, person }: SummonsLetterContent): Html {
  return html`<div class="strip"><h2>Empfangsbestätigung</h2>
<p>Ich habe die Meldeaufforderung Nr. ${number} mit Rechtsfolgenbelehrung erhalten. Die Unterschrift bestätigt nur den Empfang.</p>
<div class="sign"><p>Ort, Datum</p><p>Unterschrift ${person.name}</p></div></div>`
}

const WAYS: Readonly<Record<HearingChannel, string>> = {
  schriftlich: 'Schreiben Sie auf dieses Blatt oder einen eigenen Brief.',
  persoenlich: 'Kommen Sie zu einem Gespräch. Ein Termin ist auch kurzfristig möglich.',
  telefon: 'Rufen Sie an. Das Gespräch wird aufgeschrieben.',
  aufsuchend: 'Jemand kommt zu Ihnen, wenn Sie das möchten.',
}
/** Days for an answer, long enough for a letter there and back. */
const ANSWER_DAYS = 14

/** § 24 SGB X: what happened, that nothing is decided, and every way to answer, the one that was chosen first. */
function hearingOffer(content: HearingOfferContent): string {
  const { person, startsAt, summonsNumber, channel, date, staffName } = content
  const ways = [WAYS[channel], ...Object.values(WAYS).filter((way) => way !== WAYS[channel])]
  return dinLetter({
    title: 'Anhörung',
    ...head(content),
    subject: 'Was ist passiert? Bitte melden Sie sich',
    body: html`<style>${trusted(CSS)}</style><p class="bar">Anhörung zur Meldeaufforderung Nr. ${summonsNumber}</p>
<p>Guten Tag ${person.name},</p>
<p>am ${when(startsAt)} war ein Termin für Sie. Es ist nicht bekannt, dass Sie da waren. <strong>Entschieden ist noch nichts.</strong> Wenn Sie doch da waren oder einen wichtigen Grund hatten, sagen Sie es bitte bis ${formatDate(addDays(date, ANSWER_DAYS))}.</p>
<section><h2>So können Sie antworten</h2><ul>${ways.map((way) => html`<li>${way}</li>`)}</ul><p>${call(content)} Übersetzung ist kostenlos.</p></section>
<section><h2>Das war der Grund</h2><ul class="boxes">${IMPORTANT_REASONS.map((reason) => html`<li>${REASON_WORDS[reason]}</li>`)}</ul></section>
<section><p>Freundliche Grüße</p><p>${staffName}</p></section>`,
  })
}
