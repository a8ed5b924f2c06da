import type { Appointment } from '../../shared/contract/appointments.ts'
import { addDays, addMinutes } from '../../shared/dates.ts'

export type Span = Pick<Appointment, 'start' | 'minutes'>
type Keys = { readonly key: string; readonly altKey: boolean; readonly shiftKey: boolean }

export const STEP_MINUTES = 15
const LONGEST = 480

function otherDay({ start, minutes }: Span, days: number): Span {
  return { start: `${addDays(start.slice(0, 10), days)}${start.slice(10)}`, minutes }
}

function resized({ start, minutes }: Span, by: number): Span | null {
  const changed = minutes + by
  return changed >= STEP_MINUTES && changed <= LONGEST ? { start, minutes: changed } : null
}

/**
 * Where an appointment goes by a key: Alt+up and down by a quarter of an hour, Alt+left and right by a day,
 * Alt+Shift+up and down make it shorter and longer. Null for every other key.
 */
export function spanAfterKey(span: Span, { key, altKey, shiftKey }: Keys): Span | null {
  if (!altKey) return null
  switch (key) {
    case 'ArrowUp':
      return shiftKey ? resized(span, -STEP_MINUTES) : { ...span, start: addMinutes(span.start, -STEP_MINUTES) }
    case 'ArrowDown':
      return shiftKey ? resized(span, STEP_MINUTES) : { ...span, start: addMinutes(span.start, STEP_MINUTES) }
    case 'ArrowLeft':
      return shiftKey ? null : otherDay(span, -1)
    case 'ArrowRight':
      return shiftKey ? null : otherDay(span, 1)
    default:
      return null
  }
}
