import type { OfferHit } from '../../../shared/contract/directory.ts'
import type { ProviderInput } from '../../../shared/contract/provider-work.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { PROVIDER_KIND_WORDS } from '../../../shared/offer-words.ts'
import { DATA_CATEGORIES } from '../../../shared/value-lists.ts'
import { html } from './html.ts'
import { facts, lines, page } from './page.ts'
import { CATEGORY_WORDS } from './words.ts'

type PartnerSheet = {
  readonly office: string
  readonly date: LocalDate
  readonly site: { readonly name: string; readonly phone: string } | null
  readonly provider: ProviderInput
  readonly offers: readonly OfferHit[]
}

const CSS = `
@page { margin: 12mm 0 10mm; }
body { line-height: 1.25; }
main { padding: 0 20mm 0 25mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; }
h1 { font-size: 20pt; margin: 3mm 0; }
section { margin-top: 3mm; }
.facts { grid-template-columns: 38mm 1fr; row-gap: 1mm; padding: 2mm 0; }
ul { margin: 0; }
.two { display: grid; grid-template-columns: 1.25fr 1fr; column-gap: 8mm; }
.signed { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 11mm; }
.signed p { border-top: 0.3mm solid #000; padding-top: 1mm; }
`

/** More would not fit on the one page it is meant to be. */
const OFFERS_SHOWN = 6
const LONGEST_AGREEMENT = 260

/**
 * One page for and about a partner: what it offers, whom to ask, and how answers come back without a name. Holds nothing of
 * a person who is helped.
 *
 * @returns HTML for the printing service
 */
export function partnerSheet({ office, date, site, provider, offers }: PartnerSheet): string {
  const more = offers.length - OFFERS_SHOWN
  const person = [provider.contactName, provider.contactRole].filter((text) => text !== '').join(', ')
  const place = [office, site?.name ?? ''].filter((text) => text !== '').join(', ')
  const phone = html` oder telefonisch unter <strong>${site?.phone || '____________________'}</strong>`
  return page({
    title: 'Trägerblatt',
    css: CSS,
    body: html`<main><div class="head"><p>${office}</p><p>Stand: ${formatDate(date)}</p></div>
<h1>${provider.name}</h1>
${facts([
  ['Träger', lines([provider.kind ? PROVIDER_KIND_WORDS[provider.kind] : ''])],
  ['Ansprechperson', lines([person || 'noch nicht benannt'])],
  ['Erreichbar', lines([[provider.phone, provider.email, provider.website].filter((text) => text !== '').join(' · ')])],
  ['Vereinbarung', lines([provider.agreement ? short(provider.agreement) : 'noch keine festgehalten'])],
])}
<section><h2>Angebote (${offers.length})</h2>${
      offers.length > 0
        ? html`<ul>${offers.slice(0, OFFERS_SHOWN).map(({ name, quarters }) => html`<li>${[name, ...quarters.slice(0, 3)].join(', ')}</li>`)}
${more > 0 ? html`<li>und ${more} weitere</li>` : null}</ul>`
        : html`<p>Zurzeit steht kein Angebot im Verzeichnis.</p>`
    }</section>
<section><h2>So kommt die Antwort zurück</h2>
<p>Unten auf jedem Verweisungszettel ist ein Abschnitt mit Nummer und QR-Code. Die Nummer sagt nur, welche Verweisung es war. Sie enthält keinen Namen und lässt sich nur hier zuordnen.</p>
<ul><li>Ankreuzen, was daraus geworden ist: aufgenommen, Warteliste, erster Kontakt, angebunden, kein Platz, nicht zuständig, nicht gekommen.</li>
<li>Den Abschnitt ohne Namen zurückgeben: ${place}${phone}. Am Telefon genügen Nummer und Antwort.</li>
<li>Bitte keine Namen, Diagnosen oder Leistungen dazuschreiben, auch nicht per E-Mail.</li>
<li>Gut ist eine Antwort nach dem ersten Kontakt und noch eine nach 8 Wochen.</li></ul></section>
<section class="two"><div><h2>Was weitergegeben wird</h2>
<p>Nur mit Einwilligung, nur an die darin genannte Stelle, und nur was darin steht. Möglich sind:</p>
<ul>${DATA_CATEGORIES.map((category) => html`<li>${CATEGORY_WORDS[category]}</li>`)}</ul></div>
<div><h2>Was nie weitergegeben wird</h2><ul>
<li>ob und welche Leistungen jemand bekommt</li><li>Meldetermine und ihre Folgen</li>
<li>Notizen aus der Beratung</li><li>eine gesperrte Adresse</li></ul></div></section>
<section><h2>Freiwillig</h2><p>Alle Angebote sind freiwillig. Wer nicht kommt oder aufhört, hat dadurch keine Nachteile. Antworten dienen dazu, weiterzuhelfen und zu zählen, nie zum Bewerten von Menschen.</p></section>
<div class="signed"><p>Datum, Unterschrift ${provider.name.length > 40 ? 'Träger' : provider.name}</p><p>Datum, Unterschrift ${office}</p></div></main>`,
  })
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST_AGREEMENT ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_AGREEMENT))} …`
}
