import { addDays, type LocalDate, mondayOf } from '../../../shared/dates.ts'

/** Number of the week by ISO 8601: the week that holds the year's first Thursday is week 1. */
export function weekNumber(day: LocalDate): number {
  const thursday = addDays(mondayOf(day), 3)
  const first = `${thursday.slice(0, 4)}-01-01`
  return Math.floor((Date.parse(thursday) - Date.parse(first)) / (7 * 86_400_000)) + 1
}

export function daysOf(monday: LocalDate): LocalDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

type Timed = { readonly start: string; readonly end: string }
const USUAL = { from: 7, until: 19 } as const

/** Hours the week shows: the usual ones, wider when an appointment lies outside, so that none is ever hidden. */
export function shownHours(appointments: readonly Timed[]): { from: number; until: number } {
  return appointments.reduce<{ from: number; until: number }>(({ from, until }, { start, end }) => {
    const endsNextDay = end.slice(0, 10) > start.slice(0, 10)
    const lastHour = Number(end.slice(11, 13)) + (end.endsWith(':00') ? 0 : 1)
    return { from: Math.min(from, Number(start.slice(11, 13))), until: endsNextDay ? 24 : Math.max(until, lastHour) }
  }, USUAL)
}
