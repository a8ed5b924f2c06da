import type { LocalDate } from '../../../shared/dates.ts'

const relative = new Intl.RelativeTimeFormat('de', { numeric: 'auto' })

/** `gestern`, `vor 3 Tagen`: an addition to a date, never instead of it. */
export function daysAgo(day: LocalDate, today: LocalDate): string {
  return relative.format(Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000), 'day')
}
