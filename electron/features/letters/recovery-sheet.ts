import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { html } from './html.ts'
import { page } from './page.ts'

const CSS = `
@page { margin: 25mm 0 20mm; }
body { font-size: 14pt; }
main { padding: 0 20mm 0 25mm; }
h1 { font-size: 26pt; margin-bottom: 2mm; }
h2 { font-size: 16pt; margin-bottom: 1mm; }
section { margin-top: 8mm; }
.code { list-style: none; padding: 6mm 0; margin: 8mm 0; display: grid; grid-template-columns: repeat(2, 1fr); gap: 5mm 12mm; border-top: 0.4mm solid #000; border-bottom: 0.4mm solid #000; }
.code li { display: flex; align-items: baseline; gap: 5mm; font-size: 26pt; font-weight: 700; letter-spacing: 0.12em; line-height: 1.2; }
.code span { font-size: 14pt; font-weight: 400; letter-spacing: 0; width: 8mm; text-align: right; }
li { margin-top: 1.5mm; }
`

/**
 * Sheet with the recovery code of the vault, in numbered groups that can be read aloud. Names the office, no person.
 *
 * @returns HTML for the printing service
 */
export function recoverySheet(groups: readonly string[], office: string, date: LocalDate): string {
  return page({
    title: 'Wiederherstellung',
    css: CSS,
    body: html`<main><h1>Wiederherstellungscode</h1>
<p>Quartierlotse, ${office}</p>
<p>Ausgestellt am ${formatDate(date)}</p>
<ol class="code">${groups.map((group, index) => html`<li><span>${index + 1}.</span>${group}</li>`)}</ol>
<p>Mit diesem Code lassen sich die Daten öffnen, wenn das Passwort verloren ist. Ohne Passwort und ohne Code sind die Daten für immer verschlossen.</p>
<section><h2>So wird das Blatt aufbewahrt</h2>
<ul><li>In einem verschlossenen Umschlag in einem Tresor oder abschließbaren Schrank der Geschäftsstelle.</li>
<li>Nie beim Laptop und nie in der Laptoptasche.</li>
<li>Nicht fotografieren, nicht abtippen, nicht per E-Mail schicken.</li></ul></section>
<section><h2>Wenn das Blatt verloren geht</h2>
<p>Bitte gleich einen neuen Code ausstellen. Der alte Code gilt dann nicht mehr.</p></section></main>`,
  })
}
