import { z } from 'zod'

/** A day without time, `2026-11-24` (ISO 8601). */
export const LocalDate = z.iso.date({ error: 'date' })
export type LocalDate = z.infer<typeof LocalDate>

/** Wall time in Europe/Berlin to the minute, `2026-11-24T09:30`. Appointments are agreed in wall time, so it is what is stored. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: 'date_time' })
  .refine((value) => LocalDate.safeParse(value.slice(0, 10)).success, { error: 'date_time' })
export type LocalDateTime = z.infer<typeof LocalDateTime>

/** A moment in UTC with milliseconds, `2026-11-24T08:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

const BERLIN = 'Europe/Berlin'
let berlinParts: Intl.DateTimeFormat | undefined

/** Made when it is first asked for: it takes 20 ms, which no start has to wait for. */
function berlin(): Intl.DateTimeFormat {
  berlinParts ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: BERLIN,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return berlinParts
}

let lastMinute = Number.NaN
let lastTime = ''

/** Wall time in Berlin of a moment given in milliseconds since 1970 (UTC). Most questions are about now, so the last answer is kept. */
export function toLocalDateTime(epochMs: number): LocalDateTime {
  const minute = Math.floor(epochMs / 60_000)
  if (minute !== lastMinute) {
    lastTime = berlin().format(epochMs).replace(' ', 'T')
    lastMinute = minute
  }
  return lastTime
}

/** Day in Berlin of a moment given in milliseconds since 1970 (UTC). */
export function toLocalDate(epochMs: number): LocalDate {
  return toLocalDateTime(epochMs).slice(0, 10)
}

export function toInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString()
}

/** Offsets of Europe/Berlin in hours: summer and winter time. */
const OFFSETS = [2, 1] as const

/** The moment a day begins in Berlin. */
export function startOfDay(day: LocalDate): Instant {
  const asUtc = Date.parse(`${day}T00:00:00Z`)
  const offset = OFFSETS.find((hours) => toLocalDateTime(asUtc - hours * 3_600_000) === `${day}T00:00`) ?? 1
  return toInstant(asUtc - offset * 3_600_000)
}

/** Day arithmetic on the calendar; untouched by daylight saving because it works in UTC days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** Wall-time arithmetic in minutes, as people read a clock on the wall. */
export function addMinutes(start: LocalDateTime, minutes: number): LocalDateTime {
  return new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

/** Monday of the week that holds the day (ISO 8601 weeks). */
export function mondayOf(date: LocalDate): LocalDate {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}

const WEEKDAYS = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'] as const

/** `24.11.2026` (DIN 5008). */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}`
}

/** `Di, 24.11.2026`. */
export function formatDay(date: LocalDate): string {
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${formatDate(date)}`
}

/** `Di, 24.11.2026, 09:30 Uhr` (DIN 5008). */
export function formatDateTime(moment: LocalDateTime): string {
  return `${formatDay(moment.slice(0, 10))}, ${moment.slice(11)} Uhr`
}
