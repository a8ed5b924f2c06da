import { addDays, addMinutes, type LocalDate, type LocalDateTime } from './dates.ts'

type Span = { readonly start: LocalDateTime; readonly end: LocalDateTime }
type Wanted = {
  readonly start: LocalDateTime
  readonly minutes: number
  readonly now: LocalDateTime
  /** What is taken, for the staff member or the person. */
  readonly taken: readonly Span[]
  /** False on days without appointments: weekends and holidays. */
  readonly opens: (day: LocalDate) => boolean
}
/** `same`: weekday and time as before; `next`: those were taken. */
export type Proposal = { readonly start: LocalDateTime; readonly minutes: number; readonly kind: 'same' | 'next' }

/** How far ahead is looked; after that somebody has to look themselves. */
export const PROPOSAL_DAYS = 56
const STEP = 15
const DAY_FROM = '08:00'
const DAY_TO = '17:00'

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** Beginnings of a day, the wanted time first and then those nearest to it. */
function timesOf(day: LocalDate, time: string, minutes: number): LocalDateTime[] {
  const wanted = `${day}T${time}`
  const times: LocalDateTime[] = []
  for (let at = `${day}T${DAY_FROM}`; addMinutes(at, minutes) <= `${day}T${DAY_TO}`; at = addMinutes(at, STEP)) times.push(at)
  const away = (at: LocalDateTime) => Math.abs(Date.parse(`${at}:00Z`) - Date.parse(`${wanted}:00Z`))
  return [wanted, ...times.filter((at) => at !== wanted).sort((one, other) => away(one) - away(other) || (one < other ? -1 : 1))]
}

/**
 * A time for a new appointment: same weekday and time in the next week that lies ahead, else the next free time after
 * that, on each day the nearest to the usual one. Null when nothing is free for eight weeks.
 */
export function proposeSlot({ start, minutes, now, taken, opens }: Wanted): Proposal | null {
  const isFree = (at: LocalDateTime) => !taken.some((span) => overlaps(span, { start: at, end: addMinutes(at, minutes) }))
  let first = addDays(start.slice(0, 10), 7)
  while (`${first}${start.slice(10)}` <= now) first = addDays(first, 7)
  const usual = `${first}${start.slice(10)}`
  if (opens(first) && isFree(usual)) return { start: usual, minutes, kind: 'same' }
  for (let days = 0; days <= PROPOSAL_DAYS; days += 1) {
    const day = addDays(first, days)
    const found = opens(day) ? timesOf(day, start.slice(11), minutes).find(isFree) : undefined
    if (found) return { start: found, minutes, kind: 'next' }
  }
  return null
}
