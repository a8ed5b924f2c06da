import type { BrochureChoice, BrochureQuarter } from '../../../shared/brochure.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import { TOPIC_WORDS } from '../../../shared/topic-words.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { type Html, html } from './html.ts'
import { facts, lines, page } from './page.ts'
import { wayLines } from './way.ts'

type Brochure = {
  readonly office: string
  readonly date: LocalDate
  readonly choice: BrochureChoice
  readonly quarters: readonly BrochureQuarter<{ readonly id: string }>[]
  readonly offers: ReadonlyMap<string, Offer>
  /** Stale entries that were left out. */
  readonly leftOut: number
}
type Topics = BrochureQuarter<{ readonly id: string }>['topics'][number]

const CSS = `
@page { margin: 15mm 0 14mm; }
main { padding: 0 20mm 0 25mm; }
h1 { font-size: 28pt; }
.cover p { font-size: 14pt; margin-top: 2mm; }
.contents { margin-top: 8mm; }
.contents > ul { columns: 2; column-gap: 10mm; }
.contents ul { list-style: none; padding: 0; }
.contents > ul > li { margin-bottom: 4mm; }
.contents > ul > li > strong { display: block; break-after: avoid; }
.contents li li { display: flex; justify-content: space-between; gap: 4mm; border-bottom: 0.2mm solid #bbb; break-inside: avoid; line-height: 1.3; }
.contents li span { flex: none; }
.contents a { color: #000; text-decoration: none; }
.quarter { break-before: page; break-inside: auto; columns: 2; column-gap: 9mm; }
.quarter > h2 { font-size: 22pt; border-bottom: 0.6mm solid #000; padding-bottom: 1mm; margin-bottom: 4mm; column-span: all; }
.topic { break-inside: auto; margin-bottom: 6mm; }
.topic > h3 { font-size: 15pt; font-weight: 700; margin-bottom: 2mm; background: #e6e6e6; padding: 0.5mm 2mm; }
.offer { margin-bottom: 5mm; line-height: 1.32; break-inside: auto; orphans: 4; widows: 4; }
.offer h4 { font-size: 13pt; font-weight: 700; margin: 0; break-inside: avoid; }
.offer h4, .offer h4 + p { break-after: avoid; }
.offer .facts { display: block; border: 0; padding: 0; margin-top: 1mm; break-inside: auto; }
.offer .facts dt, .offer .facts dd, .offer .facts dd p { display: inline; }
.offer .facts dt::after { content: ': '; }
.offer .facts dd::after { content: '\\A'; white-space: pre; }
.offer .facts dd p + p::before { content: '\\00a0· '; }
.again { margin: 0 0 2mm; }
.stale { border: 0.4mm solid #000; padding: 1mm 2.5mm; margin-top: 1.5mm; font-weight: 700; }
.about { margin-top: 8mm; }
`

const quarterName = (quarter: string) => quarter || 'In allen Quartieren'
const OTHERS = new Intl.DisplayNames(['de'], { type: 'language' })
const LONGEST_DESCRIPTION = 400

/**
 * Offers by quarter and topic as a booklet, with contents that lead to each part and a number for each offer. About places
 * and never about persons: also the names of contact persons and at doors stay away,
 * because paper outlives them.
 *
 * @returns HTML for the printing service, as many A4 pages as it takes
 */
export function brochure({ office, date, choice, quarters, offers, leftOut }: Brochure): string {
  return page({
    title: 'Angebote im Quartier',
    css: CSS,
    body: html`<main><section class="cover"><h1>Angebote im Quartier</h1>
<p>${choice.quarters.length > 0 ? quarters.map(({ quarter }) => quarterName(quarter)).join(', ') : 'Alle Quartiere'}</p>
${choice.languages.length > 0 ? html`<p>Auf ${choice.languages.map(languageName).join(', ')}</p>` : null}
<p><strong>Stand: ${formatDate(date)}</strong></p>
<p>${office}</p></section>
<nav class="contents"><h2>Inhalt</h2><ul>${quarters.map((quarter, index) => contents(quarter, index))}</ul></nav>
<section class="about"><h2>So finden Sie ein Angebot</h2>
<p>Jedes Angebot steht einmal ausführlich da und hat eine Nummer. Passt es auch zu einem anderen Thema oder Quartier, steht dort die Nummer.</p>
<p>Alle Angebote sind freiwillig. Angaben können sich ändern. Rufen Sie am besten vorher an.</p>
${leftOut > 0 ? html`<p>Nicht aufgenommen, weil lange niemand die Angaben geprüft hat: ${leftOut}.</p>` : null}</section>
${quarters.map((quarter, index) => part(quarter, index, offers))}</main>`,
  })
}

function contents({ quarter, topics }: BrochureQuarter<{ readonly id: string }>, index: number): Html {
  return html`<li><strong><a href="#q${index}">${quarterName(quarter)}</a></strong><ul>${topics.map(
    ({ topic, entries }) => html`<li><a href="#q${index}-${topic}">${TOPIC_WORDS[topic]}</a><span>Nr. ${numbersOf(entries)}</span></li>`,
  )}</ul></li>`
}

/** `3–7, 12`. */
function numbersOf(entries: Topics['entries']): string {
  const sorted = [...new Set(entries.map(({ number }) => number))].sort((one, other) => one - other)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : String(run[0]))).join(', ')
}

function part({ quarter, topics }: BrochureQuarter<{ readonly id: string }>, index: number, offers: Brochure['offers']): Html {
  return html`<section class="quarter" id="q${index}"><h2>${quarterName(quarter)}</h2>${topics.map(
    ({ topic, entries }) => html`<section class="topic" id="q${index}-${topic}"><h3>${TOPIC_WORDS[topic]}</h3>
${entries.map((entry) => (entry.again ? null : described(entry, offers.get(entry.offer.id))))}
${seeAlso(entries, offers)}</section>`,
  )}</section>`
}

/** What is described elsewhere, in one paragraph. */
function seeAlso(entries: Topics['entries'], offers: Brochure['offers']): Html | null {
  const again = entries.filter((entry) => entry.again)
  if (again.length === 0) return null
  const named = again.map(({ number, offer: { id } }) => `Nr. ${number} ${offers.get(id)?.name ?? ''}`)
  return html`<p class="again">→ ${named.join(' · ')}</p>`
}

function described({ number, stale }: Topics['entries'][number], offer: Offer | undefined): Html | null {
  if (!offer) return null
  const costs = offer.costs.length > 0 ? offer.costs : [offer.fees]
  return html`<section class="offer"><h4>${number}. ${offer.name}</h4><p>${offer.providerName}</p>
${offer.description ? html`<p>${short(offer.description)}</p>` : null}
${stale ? html`<p class="stale">Nicht neu geprüft. Bitte vorher anrufen.</p>` : null}
${facts([
  [
    'Wo',
    lines(
      offer.locations.flatMap((place) => [[place.name, place.address].filter(Boolean).join(', '), ...wayLines({ ...place, bell: '' })]),
    ),
  ],
  ['Geöffnet', lines(offer.schedules)],
  ['Telefon', lines(offer.phones.slice(0, 1).map((phone) => phone.number))],
  ['Internet', lines([offer.website])],
  ['Für wen', lines([offer.ages, offer.eligibility])],
  ['Sprachen', lines([offer.languages.map(languageName).join(', ')])],
  ['Anmeldung', lines([offer.applicationProcess])],
  ['Das kostet es', lines(costs)],
  ['Bitte mitbringen', lines(offer.requiredDocuments)],
  ['Bitte beachten', lines([offer.alert])],
  ['Geprüft am', lines([offer.assuredOn ? formatDate(offer.assuredOn) : ''])],
])}</section>`
}

/** A directory may name languages that the app's own list does not have, by code or by name. */
function languageName(code: string): string {
  const known = LANGUAGES.find((one) => one === code)
  if (known) return LANGUAGE_NAMES[known]
  return /^[a-z]{3}$/.test(code) ? (OTHERS.of(code) ?? code) : code
}

function short(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_DESCRIPTION))} …`
}
