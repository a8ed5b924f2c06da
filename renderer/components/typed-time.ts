import { LocalDateTime } from '../../shared/dates.ts'

/** A time as people type it: `9`, `930`, `9:30`, `09.30`. Returns `09:30`; null when it is none. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim().replace(/\s?uhr$/i, ''))
  if (!match) return null
  const [, hours = '', minutes = '00'] = match
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return LocalDateTime.safeParse(`2026-01-01T${time}`).success ? time : null
}
