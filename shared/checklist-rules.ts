import type { LocalDate } from './dates.ts'

export const CHECKLIST_STATES = ['fehlt', 'gesehen', 'weitergeleitet', 'nachreichen_bis', 'nicht_erforderlich'] as const
export type ChecklistState = (typeof CHECKLIST_STATES)[number]

/** One key per state; letters of their German words, so that they need no learning. */
export const STATE_KEYS = {
  fehlt: 'F',
  gesehen: 'G',
  weitergeleitet: 'W',
  nachreichen_bis: 'N',
  nicht_erforderlich: 'X',
} as const satisfies Readonly<Record<ChecklistState, string>>

type Standing = { readonly state: ChecklistState; readonly dueOn: LocalDate | null }

/** The state a key stands for, whatever the case; null for other keys. */
export function stateOfKey(key: string): ChecklistState | null {
  return CHECKLIST_STATES.find((state) => STATE_KEYS[state] === key.toUpperCase()) ?? null
}

/** Whether something still has to come. */
export function isMissing(state: ChecklistState): boolean {
  return state === 'fehlt' || state === 'nachreichen_bis'
}

/** How many are there of those that are needed; what is not required counts nowhere. */
export function progressOf(items: readonly Standing[]): { there: number; needed: number } {
  const needed = items.filter(({ state }) => state !== 'nicht_erforderlich')
  return { there: needed.filter(({ state }) => !isMissing(state)).length, needed: needed.length }
}

/** The first day on which something is due, or null. */
export function nextDue(items: readonly Standing[]): LocalDate | null {
  const days = items.flatMap(({ state, dueOn }) => (state === 'nachreichen_bis' && dueOn ? [dueOn] : []))
  return days.sort()[0] ?? null
}

/** Overdue begins the day after: the day itself still counts. */
export function isOverdue(dueOn: LocalDate | null, today: LocalDate): boolean {
  return dueOn !== null && dueOn < today
}

/**
 * Why a state cannot be set, as the key of its sentence, or null. Only a promise has a date, and it lies ahead.
 */
export function refusalOf({ state, dueOn }: Standing, today: LocalDate): 'due_missing' | 'in_past' | null {
  if (state !== 'nachreichen_bis') return null
  if (dueOn === null) return 'due_missing'
  return dueOn < today ? 'in_past' : null
}
