import { z } from 'zod'
import type { SeriesRule } from '../../../shared/contract/appointment-series.ts'
import { LocalDate } from '../../../shared/dates.ts'
import { endRefusal, SERIES_RHYTHMS, type SeriesRhythm } from '../../../shared/series-rules.ts'

export const REPEATS = ['nie', ...SERIES_RHYTHMS] as const
type Repeat = 'nie' | SeriesRhythm

/** How often an appointment comes again, as the fields hold it while somebody is typing. */
export type SeriesValues = { rhythm: Repeat; count: number | string; until: string; without: string[] }

export const ONCE: SeriesValues = { rhythm: 'nie', count: '', until: '', without: [] }

/** What is asked for, or null for a single appointment. Half-typed numbers count as wrong ones. */
export function seriesOf({ rhythm, count, until, without }: SeriesValues): SeriesRule | null {
  if (rhythm === 'nie') return null
  const number = z.coerce.number().safeParse(count)
  return {
    rhythm,
    count: count === '' ? null : number.success ? number.data : 0,
    until: LocalDate.safeParse(until).success ? until : null,
    without,
  }
}

/** Why the series cannot be like that, with the field to blame; the same rules as in the contract. */
export function seriesRefusal(values: SeriesValues, firstDay: string): { path: string[]; message: string } | null {
  const series = seriesOf(values)
  const refused = series && firstDay !== '' ? endRefusal(firstDay, series) : null
  return refused && { path: ['series', refused.field], message: refused.key }
}
