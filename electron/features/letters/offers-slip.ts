import type { Offer } from '../../../shared/contract/directory.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { freshness } from '../../../shared/offer-freshness.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { type Html, html } from './html.ts'
import { facts, lines, page } from './page.ts'
import { type Entry, translationPage } from './translation.ts'
import { slipHead, slipHeadStyle, wayLines } from './way.ts'

type Slip = {
  readonly offers: readonly Offer[]
  readonly site: { readonly name: string; readonly phone: string } | null
  readonly date: LocalDate
  /** Name of the authority on top; null without letterhead. */
  readonly letterhead: string | null
  /** Language of the page behind. */
  readonly language: SheetLanguage
}

const CSS = `
@page { margin: 15mm 0 12mm; }
body { line-height: 1.3; }
main { padding: 0 20mm 0 25mm; }
h1 { font-size: 22pt; }
h2 { font-size: 15pt; }
.provider { font-size: 13pt; margin-bottom: 2mm; }
.offer { margin-top: 6mm; }
.facts { grid-template-columns: 38mm 1fr; row-gap: 1.6mm; padding: 2.5mm 0; }
.close { margin-top: 6mm; }
${slipHeadStyle}
`

/**
 * Several addresses on one slip, in the order in which they were chosen. Without a name, and without letterhead
 * unless it is wished, like the slip of a referral.
 *
 * @returns HTML for the printing service, as many A4 pages as it takes
 */
export function offersSlip({ offers, site, date, letterhead, language }: Slip): string {
  return page({
    title: 'Adressen',
    css: CSS,
    body: html`<main>${slipHead(letterhead, site)}<h1>Adressen für Sie</h1>
<p>Alle Angebote sind freiwillig. Sie entscheiden selbst, wohin Sie gehen.</p>
${offers.map((offer) => entry(offer, date))}
<section class="close"><p>Fragen dazu? ${site ? html`Kommen Sie gern in die Sprechstunde: ${site.name}.` : html`Kommen Sie gern wieder.`}${site?.phone ? html` Telefon: <strong>${site.phone}</strong>.` : null}</p>
<p>Gedruckt am ${formatDate(date)}.</p></section></main>${translationPage('adressen', language, {
      place: site?.name ?? '',
      phone: site?.phone ?? '',
      lists: { referrals: offers.map(translated) },
    })}`,
  })
}

function where({ locations }: Offer): Html | null {
  const [place] = locations
  return place ? lines([[place.name, place.address].filter((text) => text !== '').join(', '), ...wayLines(place)]) : null
}

function translated({ name, providerName, locations: [place], schedules, phones }: Offer): Entry {
  const details = [providerName, place?.address ?? '', ...(place ? wayLines(place) : []), ...schedules]
  return { text: name, details, phone: phones[0]?.number ?? '' }
}

/** Whoever goes there has to know when nobody has checked the entry for a long time. */
function warning(offer: Offer, date: LocalDate): string {
  const state = offer.review === 'open' ? 'unknown' : freshness(offer, date)
  return state === 'fresh' ? '' : 'Bitte vorher anrufen: Die Angaben sind nicht neu geprüft.'
}

function entry(offer: Offer, date: LocalDate): Html {
  const costs = offer.costs.length > 0 ? offer.costs : [offer.fees]
  return html`<section class="offer"><h2>${offer.name}</h2><p class="provider">${offer.providerName}</p>
${facts([
  ['Wo', where(offer)],
  ['Telefon', lines(offer.phones.slice(0, 2).map(({ number }) => number))],
  ['Geöffnet', lines(offer.schedules)],
  ['Fragen Sie nach', lines(offer.contactPersons.slice(0, 1))],
  ['Das kostet es', lines(costs)],
  ['Mitbringen', lines(offer.requiredDocuments)],
  ['Bitte beachten', lines([offer.active ? '' : 'Zurzeit nicht geöffnet.', offer.alert, warning(offer, date)])],
])}</section>`
}
