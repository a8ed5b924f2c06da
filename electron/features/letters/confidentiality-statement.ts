import { html } from './html.ts'
import { facts, page } from './page.ts'

type Statement = {
  readonly office: string
  /** Empty when it is not known yet: then it is written by hand. */
  readonly interpreterName: string
  readonly language: string
  readonly when: string
  readonly number: string
}

const CSS = `
@page { margin: 18mm 0 14mm; }
main { padding: 0 20mm 0 25mm; }
.head { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 8mm; }
.head p + p { margin-top: 0; }
h1 { font-size: 21pt; margin-bottom: 4mm; }
.facts { grid-template-columns: 46mm 1fr; margin: 5mm 0; }
.blank { border-bottom: 0.3mm solid #000; height: 7mm; }
li { margin-bottom: 2.2mm; }
main > p + p { margin-top: 2.5mm; }
ul + p { margin-top: 2.5mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; column-gap: 12mm; margin-top: 6mm; }
.signatures p { border-top: 0.3mm solid #000; margin-top: 18mm; padding-top: 1mm; }
`

/** What an interpreter signs before the talk (§ 35 SGB I, § 78 SGB X); it names nobody else. @returns HTML for the printing service */
export function confidentialityStatement({ office, interpreterName, language, when, number }: Statement): string {
  return page({
    title: 'Erklärung',
    css: CSS,
    body: html`<main><div class="head"><p>${office}</p><p>Zeichen <strong>${number}</strong></p></div>
<h1>Erklärung zur Verschwiegenheit</h1>
${facts([
  ['Name', interpreterName ? html`<p><strong>${interpreterName}</strong></p>` : html`<p class="blank"></p>`],
  ['Sprache', html`<p>${language}</p>`],
  ['Gespräch', html`<p>${when}</p>`],
])}
<p>Ich dolmetsche in diesem Gespräch. Ich verpflichte mich:</p>
<ul>
<li>Ich erzähle niemandem, was ich in dem Gespräch höre und wer daran teilnimmt. Das gilt auch gegenüber meiner Familie und nach dem Ende der Tätigkeit.</li>
<li>Ich übersetze vollständig und genau. Ich lasse nichts weg, füge nichts hinzu und gebe keine eigenen Ratschläge.</li>
<li>Ich bin unparteiisch. Kenne ich eine der beteiligten Personen näher, sage ich es vor dem Gespräch.</li>
<li>Ich mache keine Aufnahmen. Notizen gebe ich nach dem Gespräch ab, damit sie vernichtet werden.</li>
<li>Was ich erfahre, verwende ich für nichts anderes (§ 78 SGB X).</li>
</ul>
<p>Es geht um Sozialdaten. Wer sie unbefugt weitergibt, kann sich strafbar machen (§ 35 SGB I, § 85 SGB X).</p>
<section><div class="signatures"><p>Ort, Datum</p><p>Unterschrift Sprachmittlung</p></div></section></main>`,
  })
}
