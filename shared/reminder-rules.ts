import type { LocalDateTime } from './dates.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import type { Language } from './value-lists.ts'

/** What came of a call; it says something about the call and nothing about the person. */
export const CALL_OUTCOMES = ['erreicht', 'nachricht', 'nicht_erreicht'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

type SafeContact = { readonly phoneAllowed: boolean; readonly phone: string }

/** The number to call, or null where calling is not agreed as a safe way; then no list shows one. */
export function safePhone({ phoneAllowed, phone }: SafeContact): string | null {
  return phoneAllowed && phone.trim() !== '' ? phone : null
}

/** Language a call is made in: German where it is spoken well, else what the person named first. */
export function callLanguage(
  spoken: readonly { readonly code: Language; readonly level: string }[],
  interpreterLanguage: Language | null,
): Language {
  if (interpreterLanguage) return interpreterLanguage
  const [first] = spoken
  if (!first) return 'deu'
  const german = spoken.find(({ code }) => code === 'deu')
  return german && german.level !== 'wenig' ? 'deu' : first.code
}

type Callable = { readonly language: Language; readonly start: LocalDateTime }

/** Whoever speaks a language calls its block in one go: German first, then by name, each by time. */
export function byLanguage<Call extends Callable>(calls: readonly Call[]): { language: Language; calls: Call[] }[] {
  const languages = [...new Set(calls.map(({ language }) => language))].sort((one, other) =>
    one === 'deu' || other === 'deu' ? (one === 'deu' ? -1 : 1) : LANGUAGE_NAMES[one].localeCompare(LANGUAGE_NAMES[other], 'de'),
  )
  return languages.map((language) => ({
    language,
    calls: calls.filter((call) => call.language === language).sort((one, other) => one.start.localeCompare(other.start)),
  }))
}

/** Still to be called: nobody has tried yet, or nobody was there. */
export function isToCall(outcome: CallOutcome | null): boolean {
  return outcome === null || outcome === 'nicht_erreicht'
}
