import type { ConsentKind } from '../../../shared/consent-rules.ts'
import type { GuardianRelation, Signer } from '../../../shared/consent-signers.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import { isPaperLanguage } from '../../../shared/paper-languages.ts'
import type { DataCategory, Language } from '../../../shared/value-lists.ts'
import { consentTexts } from './consent-texts.ts'
import { type Html, html } from './html.ts'
import { facts, ownScript, page } from './page.ts'
import { translationPage } from './translation.ts'
import { CATEGORY_WORDS } from './words.ts'

export type ConsentForm = {
  readonly kind: ConsentKind
  readonly office: string
  readonly proofNumber: string
  readonly person: { readonly name: string; readonly originalScript: string }
  readonly purpose: string
  readonly categories: readonly DataCategory[]
  readonly recipientOrganization: string
  readonly recipientPerson: string
  readonly releasedPerson: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate
  readonly language: Language
  readonly interpreterPresent: boolean
  readonly signedBy: Signer
  readonly guardians: readonly { readonly name: string; readonly relation: GuardianRelation }[]
  /** Number of the paper that ends with this one. */
  readonly replaces: string | null
  readonly withdrawnOn: LocalDate | null
  readonly refusedOn: LocalDate | null
  readonly replacedOn: LocalDate | null
}

const CSS = `
@page { margin: 16mm 0 10mm; }
body { line-height: 1.36; }
main { padding: 0 20mm 0 25mm; }
main:not(:first-child) { break-before: page; }
.head { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 5mm; }
h1 { font-size: 19pt; margin-bottom: 3mm; }
.facts { grid-template-columns: 42mm 1fr; row-gap: 1.8mm; padding: 3.5mm 0; margin-top: 3.5mm; }
.facts ul { padding-left: 5mm; }
section { margin-top: 4mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; column-gap: 12mm; row-gap: 1mm; margin-top: 2mm; }
.signatures p { border-top: 0.3mm solid #000; margin-top: 13mm; padding-top: 1mm; line-height: 1.25; }
.ended { border: 0.6mm solid #000; padding: 2mm 4mm; margin-bottom: 3mm; font-weight: 700; }
`

const RELATION_WORDS: Readonly<Record<GuardianRelation, string>> = {
  mutter: 'Mutter',
  vater: 'Vater',
  vormund: 'Vormund',
  betreuung: 'rechtliche Betreuung',
  pflegeperson: 'Pflegeperson',
  sonstige: 'vertritt die Person',
}

/**
 * The paper, twice: one to keep, with a translation behind it where there is one, and one for the file (§ 67b Abs. 2
 * SGB X, Art. 7 DSGVO, § 203 StGB: purpose, categories, recipient, end, consequence of a refusal and withdrawal are
 * named before the signature).
 */
export function consentForm(consent: ConsentForm): string {
  const { title } = consentTexts(consent.kind)
  const language = isPaperLanguage(consent.language) ? consent.language : 'deu'
  return page({
    title,
    css: CSS,
    body: html`${sheet(consent, 'Exemplar für Sie')}${translationPage(sheetKind(consent.kind), language, translated(consent))}${sheet(consent, 'Exemplar für die Akte')}`,
  })
}

const sheetKind = (kind: ConsentKind) => (kind === 'uebermittlung' ? 'einwilligung' : 'schweigepflichtentbindung')

function translated(consent: ConsentForm) {
  return {
    place: `${consent.recipientOrganization}, ${consent.recipientPerson}`,
    person: consent.releasedPerson,
    purpose: consent.purpose,
    date: consent.validUntil,
    number: consent.proofNumber,
    lists: { data: consent.categories.map((category) => ({ text: CATEGORY_WORDS[category], category })) },
  }
}

function sheet(consent: ConsentForm, copy: string): Html {
  const { person } = consent
  const texts = consentTexts(consent.kind)
  return html`<main><div class="head"><p>${copy}</p><p>Nachweis-Nr. <strong>${consent.proofNumber}</strong></p></div>
<h1>${texts.title}</h1>
${ended(consent)}
<p>${texts.intro}</p>
${consent.signedBy === 'guardians' && html`<p>Unterschrieben wird für ${person.name}. „Ich“ meint auf diesem Blatt diese Person.</p>`}
${facts([
  ['Person', html`<p><strong>${person.name}</strong>${ownScript(person)}</p>`],
  [texts.from, html`<p>${consent.releasedPerson || consent.office}</p>`],
  [texts.to, html`<p><strong>${consent.recipientOrganization}</strong></p><p>${consent.recipientPerson}</p>`],
  ['Wozu', html`<p>${consent.purpose}</p>`],
  [texts.what, html`<ul>${consent.categories.map((category) => html`<li>${CATEGORY_WORDS[category]}</li>`)}</ul>`],
  ['Gültig', html`<p>vom ${formatDate(consent.validFrom)} bis zum ${formatDate(consent.validUntil)}</p>`],
  ['Ersetzt', consent.replaces && html`<p>Nachweis-Nr. ${consent.replaces}</p>`],
  ['Sprache', html`<p>${spoken(consent)}</p>`],
])}
<section><h2>Freiwillig</h2>
<p>Ich muss nicht unterschreiben. Wenn ich nicht unterschreibe, habe ich dadurch keine Nachteile.</p></section>
<section><h2>Widerruf</h2>
<p>${texts.withdrawal}</p></section>
<section><p>Alles wurde mir in einer Sprache erklärt, die ich verstehe. Rechtsgrundlage: ${texts.law}.</p></section>
<section><div class="signatures"><p>Ort, Datum</p>${signers(consent)}
<p>Unterschrift Beratung</p>${consent.interpreterPresent && html`<p>Unterschrift Sprachmittlung</p>`}</div></section></main>`
}

/** Guardians sign in place of the person, each for themselves. */
function signers({ signedBy, guardians, person }: ConsentForm): Html[] {
  if (signedBy === 'person') return [html`<p>Unterschrift ${person.name}</p>`]
  return guardians.map(({ name, relation }) => html`<p>Unterschrift ${name} (${RELATION_WORDS[relation]}), für ${person.name}</p>`)
}

function ended({ withdrawnOn, refusedOn, replacedOn }: ConsentForm): Html | null {
  if (withdrawnOn) return html`<p class="ended">Widerrufen am ${formatDate(withdrawnOn)}</p>`
  if (refusedOn) return html`<p class="ended">Nicht erteilt (${formatDate(refusedOn)})</p>`
  return replacedOn ? html`<p class="ended">Durch eine neue ersetzt am ${formatDate(replacedOn)}</p>` : null
}

function spoken({ language, interpreterPresent }: ConsentForm): string {
  return `${LANGUAGE_NAMES[language]}, ${interpreterPresent ? 'mit Dolmetschen' : 'ohne Dolmetschen'}`
}
