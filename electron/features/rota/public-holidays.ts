import { getHolidays } from 'feiertagejs'
import type { Holiday } from '../../../shared/contract/rota.ts'
import type { Land } from '../../../shared/laender.ts'

const known = new Map<string, Holiday[]>()

/** Public holidays of a Land in a year, by day. Its days are noon in UTC; the library's own text depends on the time zone of the laptop. */
export function publicHolidays(land: Land, year: number): Holiday[] {
  const key = `${land}${year}`
  const found =
    known.get(key) ??
    getHolidays(year, land).map((holiday) => ({ day: holiday.date.toISOString().slice(0, 10), name: holiday.translate('de') ?? '' }))
  known.set(key, found)
  return found
}

/** Name of the public holiday on a day, or ''. */
export function holidayOn(land: Land, day: string): string {
  return publicHolidays(land, Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name ?? ''
}
