import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { html } from './html.ts'
import { page } from './page.ts'
import { type Facts, germanTexts, listCss, translationPage } from './translation.ts'

type Sheet = {
  readonly kind: 'nachreichliste' | 'naechste_schritte' | 'informationsblatt'
  readonly language: SheetLanguage
  readonly facts: Facts
  /** Empty on sheets that name nobody. */
  readonly person: string
  /** What it is about, as the name of a checklist; may be empty. */
  readonly subject: string
  readonly office: string
  readonly date: LocalDate
}

const CSS = `
@page { margin: 16mm 0 14mm; }
body { line-height: 1.36; }
main { padding: 0 20mm 0 25mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 6mm; }
.model { border: 0.4mm solid #000; padding: 1.5mm 4mm; margin-bottom: 4mm; }
h1 { font-size: 22pt; margin-bottom: 2mm; }
h2 { font-size: 14pt; margin: 4mm 0 1mm; }
section p + p { margin-top: 1.5mm; }
${listCss('main')}
`

/** A sheet in plain German whose second page says the same in the person's language. */
export function takeHomeSheet({ kind, language, facts, person, subject, office, date }: Sheet): string {
  const sample = kind === 'informationsblatt'
  return page({
    title: sample ? 'Informationsblatt' : 'Liste',
    css: CSS,
    body: html`<main>${sample && html`<p class="model">Mustertext, vor Gebrauch vom Haus zu prüfen.</p>`}
<div class="head"><div>${person && html`<p><strong>${person}</strong></p>`}${subject && html`<p>${subject}</p>`}</div><p>${office}, ${formatDate(date)}</p></div>
${germanTexts(kind, facts)}</main>${translationPage(kind, language, facts)}`,
  })
}
