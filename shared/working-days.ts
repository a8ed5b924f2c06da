import { addDays, type LocalDate } from './dates.ts'

/** § 16 Abs. 2 SGB I asks for forwarding without delay; five working days is the longest that is planned for it here. */
export const FORWARDING_DAYS = 5

function isWeekend(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/**
 * The day that lies so many working days after the given one; Saturdays do not count. Without a calendar of holidays
 * the answer is at most too early, which is the safe side of a deadline.
 */
export function addWorkingDays(from: LocalDate, days: number, isHoliday: (day: LocalDate) => boolean = () => false): LocalDate {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day) && !isHoliday(day)) left -= 1
  }
  return day
}
