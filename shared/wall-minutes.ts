import type { LocalDate, LocalDateTime } from './dates.ts'

/**
 * Wall time as a whole number, so that a year of spans can be compared and cut without touching a date again: minutes
 * since 1970 as the clock on the wall counts them. What a clock change does to a day is in `unclearHours`.
 */
export const DAY_MINUTES = 1440

const days = new Map<LocalDate, number>()

function dayMinutes(day: LocalDate): number {
  let known = days.get(day)
  if (known === undefined) {
    known = Date.parse(`${day}T00:00:00Z`) / 60_000
    days.set(day, known)
  }
  return known
}

export function toMinutes(wall: LocalDateTime): number {
  return dayMinutes(wall.slice(0, 10)) + Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
}

/** Midnight at which the day begins. */
export function startOfDay(day: LocalDate): number {
  return dayMinutes(day)
}

export function toWall(minutes: number): LocalDateTime {
  return new Date(minutes * 60_000).toISOString().slice(0, 16)
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(minutes: number): number {
  // 1 January 1970 was a Thursday.
  return ((Math.floor(minutes / DAY_MINUTES) + 3) % 7) + 1
}
