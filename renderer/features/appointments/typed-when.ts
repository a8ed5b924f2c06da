import { LocalDateTime } from '../../../shared/dates.ts'
import { parseTime } from '../../components/typed-time.ts'

/** Day and time together, as far as both are there. */
export function toStart(day: string, time: string): LocalDateTime | null {
  const parsed = parseTime(time)
  const start = `${day}T${parsed}`
  return LocalDateTime.safeParse(start).success ? start : null
}
