import { z } from 'zod'
import type { WeeklyTime } from '../../../shared/contract/calendar.ts'
import { parseTime } from '../../components/typed-time.ts'

/** A day as its fields hold it: two spans, the second one after a break. */
export type DayTimes = { readonly from: string; readonly to: string; readonly again: string; readonly end: string }
const EMPTY: DayTimes = { from: '', to: '', again: '', end: '' }

export function toDays(hours: readonly WeeklyTime[]): DayTimes[] {
  return Array.from({ length: 7 }, (_, index) => {
    const [first, second] = hours.filter(({ weekday }) => weekday === index + 1)
    return { ...EMPTY, ...(first ? { from: first.from, to: first.to } : {}), ...(second ? { again: second.from, end: second.to } : {}) }
  })
}

function spansOf({ from, to, again, end }: DayTimes): (readonly [string, string])[] {
  return [[from, to] as const, [again, end] as const].filter((span) => span.some((time) => time.trim() !== ''))
}

/** Only to be called with days that passed `WeekRules`. */
export function toHours(days: readonly DayTimes[]): WeeklyTime[] {
  return days.flatMap((day, index) =>
    spansOf(day).map(([from, to]) => ({ weekday: index + 1, from: parseTime(from) ?? from, to: parseTime(to) ?? to })),
  )
}

/** Key of what is wrong with the days, or null. */
function wrongWith(days: readonly DayTimes[]): 'time' | 'ends_before_start' | 'hours_overlap' | null {
  for (const day of days) {
    const spans = spansOf(day).map(([from, to]) => [parseTime(from), parseTime(to)] as const)
    if (spans.some(([from, to]) => from === null || to === null)) return 'time'
    if (spans.some(([from, to]) => from !== null && to !== null && from >= to)) return 'ends_before_start'
    const [[, firstEnd] = [], [secondBegin] = []] = spans
    if (firstEnd && secondBegin && secondBegin < firstEnd) return 'hours_overlap'
  }
  return null
}

/** For a form with the days in the field `days`. */
export function daysRule<Values extends { readonly days: readonly DayTimes[] }>() {
  return z.custom<Values>().superRefine(({ days }, context) => {
    const wrong = wrongWith(days)
    if (wrong) context.addIssue({ code: 'custom', path: ['days'], message: wrong })
  })
}
