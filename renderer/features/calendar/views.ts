import { addDays, type LocalDate, mondayOf } from '../../../shared/dates.ts'
import { daysOf } from './week.ts'

/** In the order of their keys, 1 to 7. */
export const VIEWS = ['tag', 'woche', 'team', 'teamwoche', 'monat', 'jahr', 'liste'] as const
export type View = (typeof VIEWS)[number]

export function isView(value: unknown): value is View {
  return VIEWS.some((view) => view === value)
}

/** Views that show more than oneself. */
export function isOfTeam(view: View): boolean {
  return view === 'team' || view === 'teamwoche' || view === 'monat'
}

/** Days that a view shows, the first Monday of a month's first week included. */
export function daysIn(view: View, day: LocalDate): LocalDate[] {
  if (view === 'tag' || view === 'team') return [day]
  if (view !== 'monat') return daysOf(mondayOf(day))
  const first = mondayOf(`${day.slice(0, 7)}-01`)
  const next = addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)
  const length = Array.from({ length: 6 }, (_, week) => addDays(first, week * 7)).filter((monday) => monday < `${next}-01`).length
  return Array.from({ length: length * 7 }, (_, index) => addDays(first, index))
}

/** The day that the view before or after stands on. */
export function step(view: View, day: LocalDate, by: 1 | -1): LocalDate {
  if (view === 'tag' || view === 'team') return addDays(day, by)
  if (view === 'jahr') return `${Number(day.slice(0, 4)) + by}-01-01`
  if (view !== 'monat') return addDays(mondayOf(day), by * 7)
  const month = addDays(`${day.slice(0, 7)}-15`, by * 31)
  return `${month.slice(0, 7)}-01`
}
