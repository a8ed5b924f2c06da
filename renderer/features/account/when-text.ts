import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'

/** A moment as people say it; empty stays empty. */
export function whenText(instant: string): string {
  return instant === '' ? '' : formatDateTime(toLocalDateTime(Date.parse(instant)))
}
