import { type ChecklistItemKey, isShippedItem } from '../../../shared/checklist-items.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { isPaperLanguage, type PaperLanguage, type SheetLanguage } from '../../../shared/paper-languages.ts'
import type { DataCategory } from '../../../shared/value-lists.ts'
import { type Html, html, trusted } from './html.ts'
import { arb } from './translations/arb.ts'
import { eng } from './translations/eng.ts'
import { GERMAN, GERMAN_WORDS } from './translations/german.ts'
import { rus } from './translations/rus.ts'
import type { SheetKind, Translation } from './translations/translation-type.ts'
import { tur } from './translations/tur.ts'
import { ukr } from './translations/ukr.ts'

export const TRANSLATIONS: Readonly<Record<PaperLanguage, Translation>> = { ukr, rus, arb, tur, eng }

type Words = Pick<Translation, 'words'> & {
  readonly items: Translation['items'] | null
  readonly categories: Translation['categories'] | null
}
const GERMAN_VOICE: Words = { words: GERMAN_WORDS, items: null, categories: null }

/** One entry of a list: what it is, and what helps with it. */
export type Entry = {
  readonly text: string
  /** Key of a shipped item, which is translated while its German text is the shipped one. */
  readonly key?: string
  /** What is passed on, as named on the German page. */
  readonly category?: DataCategory
  readonly until?: LocalDate | null
  /** An appointment. */
  readonly at?: { readonly date: LocalDate; readonly time: string }
  /** Not agreed to yet, so that it may not be relied on. */
  readonly tentative?: boolean
  readonly phone?: string
  /** Names and addresses, which stay as they are. */
  readonly details?: readonly string[]
}

/** What goes into the texts of a sheet. A line that asks for something else is left out, as is a list without entries. */
export type Facts = {
  readonly number?: string
  readonly date?: LocalDate
  readonly time?: string
  readonly place?: string
  readonly phone?: string
  readonly address?: string
  /** Stop, entrance, bell. */
  readonly way?: string
  readonly hours?: string
  readonly bring?: string
  readonly purpose?: string
  readonly person?: string
  readonly lists?: Readonly<Partial<Record<'missing' | 'appointments' | 'referrals' | 'data', readonly Entry[]>>>
}

/** Numbers, times and telephone numbers run from left to right also within Arabic; names decide for themselves. */
const RUNS_LEFT_TO_RIGHT: readonly string[] = ['number', 'date', 'time', 'phone']

const CSS = `
@page translation { margin: 16mm 0 14mm; }
.translation { page: translation; break-before: page; break-inside: auto; padding: 0 20mm 0 25mm; margin: 0; }
.translation[dir=rtl] { padding: 0 25mm 0 20mm; line-height: 1.6; }
.translation h1 { font-size: 20pt; margin: 3mm 0 4mm; }
.translation h2 { margin: 4mm 0 1mm; }
.translation p + p { margin-top: 1.5mm; }
.translation .binding { border: 0.4mm solid #000; padding: 2mm 4mm; font-weight: 700; }
.translation .sample { margin-top: 6mm; border-top: 0.3mm solid #000; padding-top: 2mm; }
${listCss('.translation')}
`

/** Lists of a sheet, the same on the German and on the translated page. */
export function listCss(within: string): string {
  return `${within} .entries { padding-inline-start: 6mm; margin: 1.5mm 0; }
${within} .entries li { break-inside: avoid; margin-bottom: 2mm; }
${within} .entries li p + p { margin-top: 0; }`
}

/**
 * The second page of a sheet to take home: its fixed texts in the language of the person, as a translation beside the
 * binding German page (§ 19 SGB X). Goes to the end of the body of any print; its style comes with it. Null for German.
 */
export function translationPage(kind: SheetKind, language: SheetLanguage, facts: Facts): Html | null {
  if (!isPaperLanguage(language)) return null
  const voice = TRANSLATIONS[language]
  return html`<style>${trusted(CSS)}</style>
<section class="translation" lang="${voice.tag}" dir="${voice.direction}"><p class="binding">${voice.notice}</p>
${body(voice.sheets[kind], voice, facts)}
<p class="sample" lang="de" dir="ltr">Übersetzung. Verbindlich ist der deutsche Text. Mustertext, vor Gebrauch vom Haus zu prüfen.</p></section>`
}

/** The German texts of a sheet, with the same facts. */
export function germanTexts(kind: SheetKind, facts: Facts): Html {
  return body(GERMAN[kind], GERMAN_VOICE, facts)
}

type Part = { readonly head: Html; readonly content: Html[] }

function body(texts: Readonly<Record<string, string>>, voice: Words, facts: Facts): Html {
  const parts: Part[] = []
  for (const [key, text] of Object.entries(texts)) {
    if (key === 'title') parts.push({ head: html`<h1>${text}</h1>`, content: [html``] })
    else if (key.endsWith('Head')) parts.push({ head: html`<h2>${text}</h2>`, content: entries(listOf(key, facts), voice) })
    else parts.at(-1)?.content.push(...sentence(text, facts))
  }
  const filled = parts.filter(({ content }) => content.length > 0)
  return html`${filled.map(({ head, content }) => html`<section>${head}${content}</section>`)}`
}

function listOf(key: string, { lists }: Facts): readonly Entry[] {
  const found = Object.entries(lists ?? {}).find(([name]) => key === `${name}Head`)
  return found?.[1] ?? []
}

function entries(list: readonly Entry[], voice: Words): Html[] {
  if (list.length === 0) return []
  return [html`<ul class="entries">${list.map((entry) => html`<li>${entryLines(entry, voice)}</li>`)}</ul>`]
}

function entryLines(
  { text, key, category, until, at, tentative, phone, details = [] }: Entry,
  { words, items, categories }: Words,
): Html[] {
  const item: ChecklistItemKey | null = key !== undefined && isShippedItem(key, text) ? key : null
  const own = (item && items?.[item]) ?? (category && categories?.[category]) ?? null
  const german = html`<bdi lang="de">${text}</bdi>`
  return [
    html`<p><strong>${own ?? german}</strong></p>`,
    // Whoever receives the documents looks for the German word.
    ...(own ? [html`<p>${german}</p>`] : []),
    ...(at ? filledIn(words.at, at) : []),
    ...(tentative ? filledIn(words.tentative, {}) : []),
    ...(until ? filledIn(words.until, { date: until }) : []),
    ...details.filter((detail) => detail.trim() !== '').map((detail) => html`<p><bdi lang="de">${detail}</bdi></p>`),
    ...(phone ? filledIn(words.phone, { phone }) : []),
  ]
}

function sentence(text: string, facts: Facts): Html[] {
  const { lists: _, ...values } = facts
  return filledIn(text, values)
}

/** The line with its facts, or nothing when one of them is not known. */
function filledIn(text: string, values: Readonly<Record<string, string>>): Html[] {
  const parts = text.split(/\{(\w+)\}/)
  const pieces = parts.map((part, index) => (index % 2 === 0 ? html`${part}` : fact(part, values[part] ?? '')))
  return pieces.includes(null) ? [] : [html`<p>${pieces}</p>`]
}

function fact(name: string, value: string): Html | null {
  if (value.trim() === '') return null
  const shown = name === 'date' ? formatDate(value) : value
  return RUNS_LEFT_TO_RIGHT.includes(name) ? html`<bdi dir="ltr">${shown}</bdi>` : html`<bdi lang="de" dir="auto">${shown}</bdi>`
}
