import { QUICK_TOPICS } from '../../../shared/topics.ts'
import { CONTACT_RESULTS, type ContactResult, type Topic } from '../../../shared/value-lists.ts'

/** First letter of each result's own word; the same key for years, so nobody has to look. */
export const RESULT_KEYS: Readonly<Record<ContactResult, string>> = {
  information: 'I',
  formularhilfe: 'F',
  antrag_protokolliert: 'A',
  unterlagen_angenommen: 'U',
  termin: 'T',
  verweis: 'V',
  begleitung: 'B',
  notfallhilfe: 'N',
  kein_ergebnis: 'K',
}

export type QuickAction =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'more_topics' }
  | { readonly kind: 'result'; readonly result: ContactResult }
  | { readonly kind: 'minutes'; readonly direction: 1 | -1 }
  | { readonly kind: 'person' }
  | { readonly kind: 'follow_up' }
  | { readonly kind: 'more' }
  | { readonly kind: 'save' }
  | { readonly kind: 'save_and_next' }

/** What one key means on the contact screen, or null when it means nothing there. */
export function quickAction(key: string, shift = false): QuickAction | null {
  const upper = key.toUpperCase()
  const topic = /^[1-9]$/.test(key) ? QUICK_TOPICS[Number(key) - 1] : undefined
  if (topic) return { kind: 'topic', topic }
  const result = CONTACT_RESULTS.find((code) => RESULT_KEYS[code] === upper)
  if (result) return { kind: 'result', result }
  switch (upper) {
    case '0':
      return { kind: 'more_topics' }
    case '+':
      return { kind: 'minutes', direction: 1 }
    case '-':
      return { kind: 'minutes', direction: -1 }
    case 'P':
      return { kind: 'person' }
    case 'E':
      return { kind: 'follow_up' }
    case 'M':
      return { kind: 'more' }
    case 'ENTER':
      return { kind: shift ? 'save_and_next' : 'save' }
    default:
      return null
  }
}

/** Steps a talk's length is told in; between them the exact number can be typed. */
const STEPS = [2, 5, 10, 15, 20, 30, 45, 60, 90, 120] as const
export const DEFAULT_MINUTES = 5
export const MINUTE_PRESETS = [5, 15, 30] as const

/** The next step up or down from any number of minutes; an empty field starts at the default. */
export function stepMinutes(minutes: number | string, direction: 1 | -1): number {
  if (typeof minutes !== 'number') return DEFAULT_MINUTES
  const next = direction === 1 ? STEPS.find((step) => step > minutes) : STEPS.findLast((step) => step < minutes)
  return next ?? minutes
}

/** Puts a topic at the end, or takes it out again; the first one left is the main topic. */
export function toggleTopic(topics: readonly Topic[], topic: Topic): Topic[] {
  return topics.includes(topic) ? topics.filter((one) => one !== topic) : [...topics, topic]
}

/** Makes a chosen topic the main one; the others keep their order. */
export function toMainTopic(topics: readonly Topic[], main: Topic): Topic[] {
  return [main, ...topics.filter((topic) => topic !== main)]
}
