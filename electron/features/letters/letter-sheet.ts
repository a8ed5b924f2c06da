import type { LetterheadFields } from '../../../shared/contract/letter-templates.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import type { InfoField, LetterWay } from '../../../shared/letter-kinds.ts'
import type { LetterWords } from '../../../shared/shipped-letters.ts'
import { filled } from './appointment-letter.ts'
import type { Letter } from './din-5008.ts'
import { type Html, html } from './html.ts'
import { type LetterValues, letterBody, letterLine } from './letter-body.ts'

type Parts = {
  readonly words: LetterWords
  readonly head: LetterheadFields
  /** True while words or letterhead are what the app brought along. */
  readonly sample: boolean
  readonly values: LetterValues
  readonly to: { readonly name: string; readonly addressee: string; readonly street: string; readonly town: string }
  readonly way: LetterWay
  readonly number: string
  readonly date: LocalDate
  readonly staffName: string
  /** Where visitors are received; its address and number stand in where the letterhead names none. */
  readonly site: { readonly street: string; readonly town: string; readonly phone: string }
  /** The page in the person's language. */
  readonly translated: Html | null
}

const SAMPLE = 'Mustertext,\nvor Gebrauch vom Haus zu prüfen'

/** A letter of the authority: its words, its head, and who it is to. The page in plain language comes first. */
export function letterSheet({ words, head, sample, values, to, way, site, translated, ...parts }: Parts): Letter {
  const { name, addressee, street, town } = to
  return {
    title: 'Brief',
    sender: head.authority,
    unit: head.unit,
    logo: head.logo,
    returnAddress: head.returnAddress || filled([site.street, site.town]).join(' · '),
    recipient: way === 'hand' ? [name, 'Zur persönlichen Übergabe'] : filled([addressee, street, town]),
    information: information(head, { ...parts, phone: site.phone || head.phone }),
    subject: letterLine(words.subject, values),
    body: html`<p class="mode">In einfacher Sprache</p>${letterBody(words.plain, values)}`,
    further: words.text === '' ? [] : [letterBody(words.text, values)],
    appendix: words.ownLanguage ? translated : null,
    footer: filled(head.footer.split('\n')),
    running: filled([head.authority, parts.number]).join(' · '),
    ...(sample ? { remark: SAMPLE } : {}),
  }
}

/** Pages that it fills when nothing runs over. */
export function meantPages({ further = [], appendix = null }: Letter): number {
  return 1 + further.length + (appendix ? 1 : 0)
}

type Informed = Pick<Parts, 'number' | 'date' | 'staffName'> & { readonly phone: string }

function information({ infoFields, email }: LetterheadFields, { number, date, staffName, phone }: Informed) {
  const lines: Readonly<Record<InfoField, readonly [string, string]>> = {
    nummer: ['Nummer', number],
    ansprechperson: ['Für Sie da', staffName],
    telefon: ['Telefon', phone],
    e_mail: ['E-Mail', email],
    datum: ['Datum', formatDate(date)],
  }
  return Object.entries(lines)
    .filter(([field, [, text]]) => infoFields.some((shown) => shown === field) && text !== '')
    .map(([, line]) => line)
}
