import { addMinutes, formatDateTime, type LocalDateTime } from './dates.ts'
import type { GENDER_WISHES, PoolKind } from './interpreter-rules.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import type { Language } from './value-lists.ts'

/** What leaves the house when interpreters are asked: language, time and place, and who asks. Never who it is for, nor what about. */
export type InterpreterRequest = {
  /** Number of the booking, by which both sides find it again. */
  readonly number: string
  readonly language: Language
  /** Dialect or region, as it was said. */
  readonly variant: string
  readonly genderWish: (typeof GENDER_WISHES)[number]
  readonly kind: PoolKind
  readonly start: LocalDateTime
  readonly minutes: number
  readonly place: string
  readonly office: string
  readonly staffName: string
  readonly phone: string
}

const WISHES = { egal: '', frau: 'möglichst eine Frau', mann: 'möglichst ein Mann' } as const
const WAYS: Readonly<Record<PoolKind, string>> = {
  telefon_video: 'am Telefon oder per Video',
  ehrenamt_ki: 'vor Ort, eine Fachkraft ist die ganze Zeit dabei',
  professionell: 'vor Ort',
  kollegin: 'vor Ort oder am Telefon',
  gebaerden: 'vor Ort oder per Video',
}

/** Label and words, in the order of the sheet; the same on paper and in the mail. */
export function requestLines(request: InterpreterRequest): (readonly [label: string, text: string])[] {
  const { language, variant, genderWish, kind, start, minutes, place, number, staffName, office, phone } = request
  const lines: (readonly [string, string])[] = [
    ['Sprache', [LANGUAGE_NAMES[language], variant].filter(Boolean).join(', ')],
    ['Wann', `${formatDateTime(start)} bis ${addMinutes(start, minutes).slice(11)} Uhr (${minutes} Minuten)`],
    ['Wo', place],
    ['Wie', WAYS[kind]],
    ['Wunsch', WISHES[genderWish]],
    ['Art', 'einzelnes Beratungsgespräch'],
    ['Unser Zeichen', number],
    ['Rückmeldung an', [staffName, office, phone && `Telefon ${phone}`].filter(Boolean).join(', ')],
  ]
  return lines.filter(([, text]) => text !== '')
}

/** Plain text for a mail: subject first, then what is asked. */
export function requestMail(request: InterpreterRequest): { subject: string; body: string } {
  const body = requestLines(request)
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n')
  return {
    subject: `Anfrage Sprachmittlung ${LANGUAGE_NAMES[request.language]}, ${formatDateTime(request.start)}`,
    body: `Guten Tag,\n\nfür ein Gespräch wird Sprachmittlung gebraucht:\n\n${body}\n\nBitte teilen Sie mit, ob das möglich ist und wer kommt. Aus Gründen des Datenschutzes nennt diese Anfrage keinen Namen. Bitte auch in der Antwort keine Namen von Ratsuchenden.\n\nMit freundlichen Grüßen\n${request.staffName}`,
  }
}
