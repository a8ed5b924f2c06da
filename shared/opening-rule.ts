import { type LocalDate, type LocalDateTime, mondayOf } from './dates.ts'

/** When something is open: the part of an RFC 5545 rule that HSDS schedules use. Days are `2026-11-24`, times `09:00`, weekdays in capitals. */
export type OpeningRule = {
  readonly freq: string | null
  readonly interval: number | null
  readonly byday: string | null
  readonly bymonthday: string | null
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly from: string | null
  readonly to: string | null
  /** First day of the rule, from which every second week is counted. */
  readonly start: string | null
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const DAY_MS = 86_400_000

let lastDay = ''
let lastWeekday = 0

/** Asked of thousands of rules for one day. */
function weekdayOf(day: LocalDate): number {
  if (day !== lastDay) {
    lastDay = day
    lastWeekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  }
  return lastWeekday
}

function lastDayOfMonth(day: LocalDate): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}

/** `2TU` is the second Tuesday of a month, `-1FR` the last Friday, `MO` every Monday. */
function fallsOn(byday: string, day: LocalDate): boolean {
  if (!/\d/.test(byday)) return byday.includes(CODES[weekdayOf(day)] ?? '-')
  const date = Number(day.slice(8))
  return [...byday.toUpperCase().matchAll(/([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)/g)].some(([, ordinal = '0', code = '']) => {
    if (CODES.indexOf(code) !== weekdayOf(day)) return false
    const nth = Number(ordinal)
    if (nth === 0) return true
    return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((lastDayOfMonth(day) - date + 1) / 7) === -nth
  })
}

function inRhythm({ freq, interval, start }: OpeningRule, day: LocalDate): boolean {
  const every = interval ?? 1
  if (every < 2 || !start) return true
  if (freq === 'MONTHLY') {
    const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
    return (months(day) - months(start)) % every === 0
  }
  const weeks = (Date.parse(`${mondayOf(day)}T00:00:00Z`) - Date.parse(`${mondayOf(start)}T00:00:00Z`)) / (7 * DAY_MS)
  return weeks % every === 0
}

/** Whether the rule says that it is open at the moment; null when it does not say days and both times. Holidays are not looked at. */
export function isOpenAt(rule: OpeningRule, now: LocalDateTime): boolean | null {
  const { byday, bymonthday, opensAt, closesAt, from, to } = rule
  if (!opensAt || !closesAt || (!byday && !bymonthday)) return null
  const day = now.slice(0, 10)
  if ((from && day < from) || (to && day > to)) return false
  const time = now.slice(11)
  if (time < opensAt || time >= closesAt) return false
  if (!inRhythm(rule, day)) return false
  if (byday) return fallsOn(byday, day)
  return (bymonthday ?? '').split(',').some((one) => Number(one) === Number(day.slice(8)))
}
