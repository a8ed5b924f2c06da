import { z } from 'zod'
import { existsOnClock } from '../../../shared/clock-change.ts'
import type { SeriesInput } from '../../../shared/contract/appointment-series.ts'
import { AppointmentInput, type BookInput } from '../../../shared/contract/appointments.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import type { PersonId, SiteId, StaffId } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { parseTime } from '../../components/typed-time.ts'
import { type SeriesValues, seriesOf, seriesRefusal } from './series-values.ts'
import { toStart } from './typed-when.ts'

/** When, as the fields hold it while somebody is typing. */
export type WhenValues = { day: string; time: string; minutes: number | string }

export type AppointmentValues = WhenValues & {
  personId: PersonId | null
  siteId: SiteId | null
  /** Null: oneself. */
  staffId: StaffId | null
  purpose: string
  interpreterLanguage: Language | null
  series: SeriesValues
}

/** What is known of it before anybody has typed. */
export type AskedAppointment = {
  readonly personId?: PersonId | undefined
  readonly start?: LocalDateTime | undefined
  readonly minutes?: number | undefined
  readonly siteId?: SiteId | undefined
  readonly staffId?: StaffId | undefined
  readonly interpreterLanguage?: Language | undefined
}

type Refuse = (path: string, message: string) => void

function checkWhen({ day, time, minutes }: WhenValues, refuse: Refuse): void {
  const start = toStart(day, time)
  const inRange = AppointmentInput.shape.start.safeParse(start).success
  if (day === '') refuse('day', 'required')
  else if (start && !inRange) refuse('day', 'date')
  if (time.trim() === '') refuse('time', 'required')
  else if (parseTime(time) === null) refuse('time', 'time')
  else if (start && inRange && !existsOnClock(start)) refuse('time', 'time_missing')
  if (!AppointmentInput.shape.minutes.safeParse(minutes).success) refuse('minutes', 'duration')
}

/** Rules of the fields; the sentences are at the field where they can be mended. */
export const When = z.custom<WhenValues>().superRefine((values, context) => {
  checkWhen(values, (field, message) => context.addIssue({ code: 'custom', path: [field], message }))
})

export const NewAppointment = z.custom<AppointmentValues>().superRefine((values, context) => {
  const refuse: Refuse = (field, message) => context.addIssue({ code: 'custom', path: [field], message })
  if (!values.personId) refuse('personId', 'person_missing')
  if (!values.siteId) refuse('siteId', 'site_missing')
  checkWhen(values, refuse)
  const purpose = AppointmentInput.shape.purpose.safeParse(values.purpose)
  for (const issue of purpose.error?.issues ?? []) refuse('purpose', issue.message)
  const wrong = seriesRefusal(values.series, values.day)
  if (wrong) context.addIssue({ code: 'custom', ...wrong })
})

/** What is handed in; only to be called with values that passed the rules above. */
export function toInput({ day, time, staffId, series: _, ...rest }: AppointmentValues): BookInput {
  return { ...AppointmentInput.parse({ ...rest, start: toStart(day, time) }), ...(staffId ? { staffId } : {}) }
}

/** The same for a series; null for a single appointment. */
export function toSeries(values: AppointmentValues): SeriesInput | null {
  const series = seriesOf(values.series)
  return series && { ...toInput(values), series }
}

export function toSpan({ day, time, minutes }: WhenValues): { start: LocalDateTime; minutes: number } {
  return AppointmentInput.pick({ start: true, minutes: true }).parse({ start: toStart(day, time), minutes })
}
