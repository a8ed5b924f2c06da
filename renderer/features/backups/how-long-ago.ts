const relative = new Intl.RelativeTimeFormat('de', { numeric: 'auto' })
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** `vor 3 Stunden`, `gestern`: an addition to a date, never instead of it. */
export function howLongAgo(instant: string, now: number): string {
  const ms = Date.parse(instant) - now
  if (Math.abs(ms) < HOUR_MS) return relative.format(Math.round(ms / 60_000), 'minute')
  if (Math.abs(ms) < DAY_MS) return relative.format(Math.round(ms / HOUR_MS), 'hour')
  return relative.format(Math.round(ms / DAY_MS), 'day')
}
