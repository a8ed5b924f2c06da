import type { Offer } from '../../../shared/contract/directory.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import type { DataCategory, LegalBasis } from '../../../shared/value-lists.ts'
import { answerStyle, answerTearOff } from './answer-tear-off.ts'
import { type Html, html } from './html.ts'
import { facts, lines, page } from './page.ts'
import { translationPage } from './translation.ts'
import { inOneLine, slipHead, slipHeadStyle, wayLines } from './way.ts'
import { CATEGORY_WORDS, weekday } from './words.ts'

export type ReferralSlip = {
  readonly offerName: string
  readonly providerName: string
  /** The offer as the directory has it today; null when it is no longer there. */
  readonly offer: Offer | null
  readonly dataShared: readonly DataCategory[]
  /** Who receives the data; null while there is no consent. */
  readonly recipient: string | null
  /** Set when it rests on no consent. */
  readonly legalBasis?: LegalBasis | null
  /** Signed number of the tear-off; no tear-off without one. */
  readonly answerToken?: string | null
  readonly followUpOn: LocalDate | null
  readonly staffName: string
  readonly site: { readonly name: string; readonly phone: string } | null
  /** Name of the authority on top; null without letterhead. */
  readonly letterhead?: string | null
  /** Language of the second page. */
  readonly language: SheetLanguage
}

const CSS = `
@page { margin: 15mm 0 12mm; }
body { line-height: 1.28; }
main { padding: 0 20mm 0 25mm; }
h1 { font-size: 24pt; }
.provider { font-size: 16pt; margin: 1mm 0 4mm; }
h2 { font-size: 14pt; margin-bottom: 0.5mm; }
section { margin-top: 3.4mm; }
section p + p, section ul + p { margin-top: 1mm; }
.facts { grid-template-columns: 44mm 1fr; row-gap: 1.8mm; padding: 3mm 0; }
${slipHeadStyle}
${answerStyle}`

/**
 * Slip in plain language for the person who is referred. Without the person's name, and without letterhead unless it is
 * wished: whoever finds it on the table learns an address, not who was sent there, nor by whom.
 */
export function referralSlip(slip: ReferralSlip): string {
  const { offer } = slip
  return page({
    title: 'Adresse',
    css: CSS,
    body: html`<main>${slipHead(slip.letterhead ?? null, slip.site)}<h1>${slip.offerName}</h1>
<p class="provider">${slip.providerName}</p>
${describe(offer)}
${offer && bring(offer)}
${passedOn(slip)}
${next(slip)}</main>${translationPage('verweisungszettel', slip.language, translated(slip))}
${slip.answerToken ? answerTearOff(slip.answerToken, slip.site, slip.language !== 'deu') : null}`,
  })
}

function translated({ offerName, providerName, offer, followUpOn }: ReferralSlip) {
  const named = {
    place: `${offerName}, ${providerName}`,
    address: offer?.locations[0]?.address ?? '',
    phone: offer?.phones[0]?.number ?? '',
    way: offer?.locations[0] ? inOneLine(wayLines(offer.locations[0])) : '',
    hours: inOneLine(offer?.schedules ?? []),
    bring: inOneLine(offer?.requiredDocuments ?? []),
  }
  return followUpOn ? { ...named, date: followUpOn } : named
}

function describe(offer: Offer | null): Html | null {
  if (!offer) return html`<p>Die Adresse steht gerade nicht im Verzeichnis. Bitte lassen Sie sich die Adresse aufschreiben.</p>`
  return facts([
    ['Wo', where(offer)],
    ['So kommen Sie hin', offer.locations.length === 1 && lines(offer.locations.flatMap(wayLines))],
    ['Telefon', lines(offer.phones.map(({ number, description }) => (description ? `${number} (${description})` : number)))],
    ['Geöffnet', lines(offer.schedules)],
    ['Fragen Sie nach', lines(offer.contactPersons)],
    ['Anmeldung', lines([offer.applicationProcess])],
    ['Das kostet es', lines(offer.costs.length > 0 ? offer.costs : [offer.fees])],
    ['Übersetzung', lines([offer.interpretation])],
    ['Wartezeit', lines([offer.waitTime])],
    ['Internet', lines([offer.website])],
    ['Bitte beachten', lines([offer.alert])],
  ])
}

function where(offer: Offer): Html | null {
  const several = offer.locations.length > 1
  const places = offer.locations.map((place) => {
    const name = place.name && place.name !== place.address ? html`<p><strong>${place.name}</strong></p>` : null
    return html`${name}${lines(several ? [place.address, ...wayLines(place)] : [place.address])}`
  })
  return places.length > 0 ? html`${places}` : null
}

function bring({ requiredDocuments }: Offer): Html {
  if (requiredDocuments.length === 0) return html``
  return html`<section><h2>Bitte mitbringen</h2><ul>${requiredDocuments.map((document) => html`<li>${document}</li>`)}</ul></section>`
}

function passedOn({ dataShared, recipient, providerName, legalBasis }: ReferralSlip): Html {
  if (dataShared.length === 0)
    return html`<section><h2>Ihre Daten</h2><p>Es werden keine Daten weitergegeben. Sie entscheiden selbst, was Sie dort erzählen.</p></section>`
  if (legalBasis)
    return html`<section><h2>Ihre Daten</h2><p>Nur diese Angaben gehen an ${providerName}. Das Gesetz erlaubt es hier ohne Ihre Einwilligung:</p>
<ul>${dataShared.map((category) => html`<li>${CATEGORY_WORDS[category]}</li>`)}</ul></section>`
  return html`<section><h2>Ihre Daten</h2>
<p>Nur diese Angaben gehen an ${recipient ?? providerName}, und nur mit Ihrer Einwilligung:</p>
<ul>${dataShared.map((category) => html`<li>${CATEGORY_WORDS[category]}</li>`)}</ul>
<p>Sie können die Einwilligung jederzeit widerrufen.</p></section>`
}

function next({ followUpOn, staffName, site }: ReferralSlip): Html {
  const call = site?.phone ? html` Telefon: <strong>${site.phone}</strong>.` : null
  const help = html`<p>Hat es nicht geklappt? Kommen Sie gern wieder${site ? html` in die Sprechstunde: ${site.name}` : null}.${call}</p>`
  const follow =
    followUpOn && html`<p>Am ${weekday(followUpOn)}, ${formatDate(followUpOn)}, fragt ${staffName} nach, ob es geklappt hat.</p>`
  return html`<section><h2>So geht es weiter</h2>
<p>Das Angebot ist freiwillig. Wenn Sie nicht hingehen, haben Sie dadurch keine Nachteile.</p>${follow}${help}</section>`
}
