import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { html } from './html.ts'
import { page } from './page.ts'

type Slip = {
  readonly displayName: string
  readonly login: string
  readonly password: string
  readonly office: string
  readonly date: LocalDate
}

const CSS = `
@page { margin: 25mm 0 20mm; }
body { font-size: 14pt; }
main { padding: 0 20mm 0 25mm; }
h1 { font-size: 24pt; margin-bottom: 2mm; }
h2 { font-size: 16pt; margin-bottom: 1mm; }
section { margin-top: 8mm; }
dl { margin: 8mm 0; padding: 6mm 0; border-top: 0.4mm solid #000; border-bottom: 0.4mm solid #000; }
dt { font-weight: 700; }
dd { font-size: 20pt; margin-bottom: 5mm; }
dd:last-child { margin-bottom: 0; }
li { margin-top: 1.5mm; }
`

/**
 * Slip that lets a new colleague in for the first time; it is worth nothing after the first sign-in.
 *
 * @returns HTML for the printing service
 */
export function initialPasswordSlip({ displayName, login, password, office, date }: Slip): string {
  return page({
    title: 'Erste Anmeldung',
    css: CSS,
    body: html`<main><h1>Erste Anmeldung am Quartierlotsen</h1>
<p>Für ${displayName}, ${office}</p>
<p>Ausgestellt am ${formatDate(date)}</p>
<dl><dt>Anmeldename</dt><dd>${login}</dd><dt>Anfangspasswort</dt><dd>${password}</dd></dl>
<section><h2>So geht es weiter</h2>
<ul><li>Den Quartierlotsen starten und beides genau so eintippen, mit den Strichen und der Zahl.</li>
<li>Gleich danach wird nach einem eigenen Passwort gefragt. Ein kurzer Satz ist gut zu merken.</li>
<li>Danach gilt das Anfangspasswort nicht mehr: Bitte dieses Blatt vernichten.</li></ul></section>
<section><h2>Bis dahin</h2>
<p>Dieses Blatt nur persönlich weitergeben und nicht fotografieren. Wer es hat, kann sich anmelden. Ist es verloren, stellt die Administration ein neues Anfangspasswort aus; dieses gilt dann nicht mehr.</p></section></main>`,
  })
}
