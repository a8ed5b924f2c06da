import type { SheetSize } from '../../../shared/contract/letters.ts'
import type { PlannedDate } from '../../../shared/contract/rota.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import type { RotaService } from '../../../shared/rota-rule.ts'
import { ruleWords, SERVICE_WORDS } from '../../../shared/rota-words.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'
import { weekday } from './words.ts'

export type PosterSite = {
  readonly site: {
    readonly name: string
    readonly street: string
    readonly town: string
    readonly quarter: string
    readonly room: string
    readonly phone: string
    readonly stepFree: boolean
    readonly lift: boolean
    readonly accessibleToilet: boolean
    readonly hearingLoop: boolean
    readonly confidentialRoom: boolean
  }
  readonly rules: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
  readonly services: readonly RotaService[]
  readonly next: readonly PlannedDate[]
}
type Poster = PosterSite & { readonly office: string; readonly date: LocalDate; readonly size: SheetSize }

/** Everything is measured in em, so that A3 is the same poster by √2 larger. */
const BODY_POINTS = { A4: 14, A3: 19.8 } as const

const css = (size: SheetSize) => `
@page { size: ${size}; margin: 0; }
body { font-size: ${BODY_POINTS[size]}pt; line-height: 1.35; }
main { padding: 3.2em 3.4em 2em; }
h1 { font-size: 2.9em; line-height: 1.1; }
.when { font-size: 1.7em; font-weight: 700; line-height: 1.25; margin-top: 0.5em; }
.where { font-size: 1.25em; margin-top: 0.8em; padding: 0.7em 0; border-top: 0.12em solid #000; border-bottom: 0.12em solid #000; }
.plain { font-size: 1.15em; margin-top: 0.9em; }
.columns { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2em; margin-top: 1.2em; }
h2 { font-size: 1.3em; margin-bottom: 0.3em; }
.columns section + section { margin-top: 1em; }
.dates { list-style: none; padding: 0; }
.dates li { margin-bottom: 0.45em; line-height: 1.25; }
.out { border-left: 0.3em solid #000; padding-left: 0.5em; }
.foot { margin-top: 1.4em; display: flex; justify-content: space-between; gap: 2em; }
`

/**
 * Poster for the door: when and where anybody may come, in plain language and large type, with what falls out. It names
 * nobody of the staff and no person.
 *
 * @returns HTML for the printing service, A4 or A3
 */
export function poster({ site, rules, services, next, office, date, size }: Poster): string {
  const address = [site.street, site.town, site.quarter && `Stadtteil ${site.quarter}`].filter(Boolean).join(', ')
  return page({
    title: 'Aushang',
    css: css(size),
    body: html`<main><h1>Offene Sprechstunde</h1>
${rules.map(({ rule, from, to }) => html`<p class="when">${capital(ruleWords(rule))}<br>${clock(from)} bis ${clock(to)} Uhr</p>`)}
<div class="where"><p><strong>${site.name}</strong>${site.room && `, ${site.room}`}</p><p>${address}</p></div>
<p class="plain">Kommen Sie einfach vorbei. Sie brauchen keinen Termin. Die Beratung ist freiwillig und kostet nichts. Ihren Namen müssen Sie nicht sagen.</p>
<div class="columns"><div><section><h2>Die nächsten Termine</h2>
<ul class="dates">${next.map(line)}</ul></section></div>
<div>${
      services.length > 0 &&
      html`<section><h2>Das gibt es hier</h2><ul>${services.map((service) => html`<li>${SERVICE_WORDS[service]}</li>`)}</ul></section>`
    }
<section><h2>So kommen Sie hinein</h2><ul>${access(site).map((text) => html`<li>${text}</li>`)}</ul></section>
${site.phone && html`<section><h2>Fragen?</h2><p>Telefon <strong>${site.phone}</strong></p></section>`}</div></div>
<div class="foot"><p>${office}</p><p>Stand: ${formatDate(date)}</p></div></main>`,
  })
}

function line({ day, from, to, state, movedTo, siteName, siteId, homeSiteId, reason, notice, cause }: PlannedDate): Html {
  const when = `${weekday(day)}, ${formatDate(day)}`
  const told = notice && html`<br>${notice}`
  if (state === 'ausfall') {
    // Why staff is missing is nobody's business; a holiday is.
    const why = cause === 'feiertag' || cause === 'ferien' ? ` (${reason})` : ''
    const instead = movedTo && html`<br>Stattdessen: ${weekday(movedTo)}, ${formatDate(movedTo)}`
    return html`<li class="out">${when}<br><strong>Fällt aus</strong>${why}${instead}${told}</li>`
  }
  const place = siteId !== homeSiteId && html`<br><strong>Anderer Ort:</strong> ${siteName}`
  return html`<li>${when}<br><strong>${clock(from)} bis ${clock(to)} Uhr</strong>${place}${told}</li>`
}

function access(site: PosterSite['site']): string[] {
  return [
    site.stepFree ? 'Der Eingang hat keine Stufen.' : 'Am Eingang gibt es Stufen. Bitte rufen Sie, wenn Sie Hilfe brauchen.',
    site.lift && 'Es gibt einen Aufzug.',
    site.accessibleToilet && 'Es gibt eine Toilette für Menschen im Rollstuhl.',
    site.hearingLoop && 'Es gibt eine Anlage für Hörgeräte.',
    site.confidentialRoom && 'Sie können in einem eigenen Raum sprechen.',
  ].filter((text) => text !== false)
}

/** `9:00`: read more easily than `09:00`. */
const clock = (time: string) => time.replace(/^0/, '')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
