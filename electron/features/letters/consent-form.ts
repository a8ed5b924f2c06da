import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import type { DataCategory, Language } from '../../../shared/value-lists.ts'
import { type Html, html } from './html.ts'
import { facts, ownScript, page } from './page.ts'
import { CATEGORY_WORDS } from './words.ts'

export type ConsentForm = {
  readonly office: string
  readonly proofNumber: string
  readonly person: { readonly name: string; readonly originalScript: string }
  readonly purpose: string
  readonly categories: readonly DataCategory[]
  readonly recipientOrganization: string
  readonly recipientPerson: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate
  readonly language: Language
  readonly interpreterPresent: boolean
  readonly withdrawnOn: LocalDate | null
}

const CSS = `
@page { margin: 16mm 0 10mm; }
body { line-height: 1.36; }
main { padding: 0 20mm 0 25mm; }
main + main { break-before: page; }
.head { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 5mm; }
h1 { font-size: 19pt; margin-bottom: 3mm; }
.facts { grid-template-columns: 42mm 1fr; row-gap: 1.8mm; padding: 3.5mm 0; margin-top: 3.5mm; }
.facts ul { padding-left: 5mm; }
section { margin-top: 4mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; column-gap: 12mm; row-gap: 1mm; margin-top: 2mm; }
.signatures p { border-top: 0.3mm solid #000; margin-top: 14mm; padding-top: 1mm; line-height: 1.25; }
.withdrawn { border: 0.6mm solid #000; padding: 2mm 4mm; margin-bottom: 3mm; font-weight: 700; }
`

const COPIES = ['Exemplar für Sie', 'Exemplar für die Akte'] as const

/**
 * Consent to pass data on, twice: one sheet to keep, one for the file (§ 67b Abs. 2 SGB X, Art. 7 DSGVO:
 * purpose, categories, recipient, end, consequence of a refusal and withdrawal are named before the signature).
 */
export function consentForm(consent: ConsentForm): string {
  return page({ title: 'Einwilligung', css: CSS, body: html`${COPIES.map((copy) => sheet(consent, copy))}` })
}

function sheet(consent: ConsentForm, copy: string): Html {
  const { person } = consent
  return html`<main><div class="head"><p>${copy}</p><p>Nachweis-Nr. <strong>${consent.proofNumber}</strong></p></div>
<h1>Einwilligung: Daten weitergeben</h1>
${consent.withdrawnOn && html`<p class="withdrawn">Widerrufen am ${formatDate(consent.withdrawnOn)}</p>`}
<p>Ich bin einverstanden, dass die unten genannten Angaben weitergegeben werden.</p>
${facts([
  ['Person', html`<p><strong>${person.name}</strong>${ownScript(person)}</p>`],
  ['Wer gibt weiter', html`<p>${consent.office}</p>`],
  ['An wen', html`<p><strong>${consent.recipientOrganization}</strong></p><p>${consent.recipientPerson}</p>`],
  ['Wozu', html`<p>${consent.purpose}</p>`],
  ['Welche Angaben', html`<ul>${consent.categories.map((category) => html`<li>${CATEGORY_WORDS[category]}</li>`)}</ul>`],
  ['Gültig', html`<p>vom ${formatDate(consent.validFrom)} bis zum ${formatDate(consent.validUntil)}</p>`],
  ['Sprache', html`<p>${spoken(consent)}</p>`],
])}
<section><h2>Freiwillig</h2>
<p>Ich muss nicht unterschreiben. Wenn ich nicht unterschreibe, habe ich dadurch keine Nachteile.</p></section>
<section><h2>Widerruf</h2>
<p>Ich kann die Einwilligung jederzeit und ohne Grund widerrufen, mündlich oder schriftlich. Ab dann wird nichts mehr weitergegeben. Was vorher weitergegeben wurde, bleibt erlaubt.</p></section>
<section><p>Alles wurde mir in einer Sprache erklärt, die ich verstehe. Rechtsgrundlage: § 67b Absatz 2 SGB X, Artikel 7 DSGVO.</p></section>
<section><div class="signatures"><p>Ort, Datum</p><p>Unterschrift ${person.name}</p>
<p>Unterschrift Beratung</p>${consent.interpreterPresent && html`<p>Unterschrift Sprachmittlung</p>`}</div></section></main>`
}

function spoken({ language, interpreterPresent }: ConsentForm): string {
  return `${LANGUAGE_NAMES[language]}, ${interpreterPresent ? 'mit Dolmetschen' : 'ohne Dolmetschen'}`
}
