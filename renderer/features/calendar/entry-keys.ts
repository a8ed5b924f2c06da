import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays } from '../../../shared/dates.ts'
import { DAY_MINUTES } from '../../../shared/wall-minutes.ts'
import { type Span, spanAfterKey } from '../../components/move-keys.ts'

type Keys = { readonly key: string; readonly altKey: boolean; readonly shiftKey: boolean }

/** As for appointments; whole days go by days only, and are made shorter and longer by Alt+Shift+left and right. */
export function entryAfterKey(entry: Pick<CalendarEntry, 'start' | 'minutes' | 'allDay'>, keys: Keys): Span | null {
  if (!entry.allDay) return spanAfterKey(entry, keys)
  if (!keys.altKey || (keys.key !== 'ArrowLeft' && keys.key !== 'ArrowRight')) return null
  const by = keys.key === 'ArrowRight' ? 1 : -1
  if (!keys.shiftKey) return { start: `${addDays(entry.start.slice(0, 10), by)}T00:00`, minutes: entry.minutes }
  const minutes = entry.minutes + by * DAY_MINUTES
  return minutes >= DAY_MINUTES ? { start: entry.start, minutes } : null
}
