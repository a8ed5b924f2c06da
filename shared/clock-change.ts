import { type LocalDateTime, toLocalDateTime } from './dates.ts'

/** Offsets of Europe/Berlin in minutes: summer and winter time. */
const OFFSETS = [120, 60] as const

/**
 * False for a wall time in Berlin that no clock ever shows, as from 02:00 to 02:59 on the last Sunday in March.
 * An hour that comes twice in October exists; it means its first pass.
 */
export function existsOnClock(wall: LocalDateTime): boolean {
  const asUtc = Date.parse(`${wall}:00Z`)
  return OFFSETS.some((offset) => toLocalDateTime(asUtc - offset * 60_000) === wall)
}
