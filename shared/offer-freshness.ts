import { addDays, type LocalDate } from './dates.ts'

/** An entry that nobody has checked for this long is not to be relied on. */
const STALE_AFTER_DAYS = 180
/** Free places change faster than anything else an entry says. */
const PLACES_COUNT_DAYS = 45

export type Freshness = 'fresh' | 'stale' | 'unknown' | 'expired'

/** How far an entry can be relied on today: by the day it was last checked, and the day up to which it is given. */
export function freshness({ assuredOn, validUntil = '' }: { assuredOn: string; validUntil?: string }, today: LocalDate): Freshness {
  if (validUntil !== '' && validUntil < today) return 'expired'
  if (assuredOn === '') return 'unknown'
  return assuredOn < addDays(today, -STALE_AFTER_DAYS) ? 'stale' : 'fresh'
}

let lastToday = ''
let lastCounting = ''

/** Whether a number of free places is recent enough to send somebody for it. Asked of thousands of offers for one day. */
export function placesCount(asOf: string, today: LocalDate): boolean {
  if (today !== lastToday) {
    lastToday = today
    lastCounting = addDays(today, -PLACES_COUNT_DAYS)
  }
  return asOf !== '' && asOf >= lastCounting
}
