import { z } from 'zod'
import { APPOINTMENT_STATES } from '../appointment-states.ts'
import { LocalDateTime } from '../dates.ts'
import { AppointmentId, PersonId, SeriesId, SiteId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line } from '../text.ts'
import { LANGUAGES } from '../value-lists.ts'

/** Start of an appointment; years outside this century are slips of the key (`0206`). */
const Start = LocalDateTime.refine((value) => value >= '2000' && value < '2100', { error: 'date_time' })

/** A counselling appointment the person wants (Beratungstermin). Never a Meldeaufforderung: a miss has no consequence. */
export const AppointmentInput = z.object({
  personId: PersonId,
  siteId: SiteId,
  start: Start,
  minutes: z.number({ error: 'duration' }).int({ error: 'duration' }).min(5, { error: 'duration' }).max(480, { error: 'duration' }),
  /** What it is about, in neutral words; printed in the letter. */
  purpose: Line,
  interpreterLanguage: z.enum(LANGUAGES).nullable(),
})
export type AppointmentInput = z.infer<typeof AppointmentInput>

/** With whom; left out is oneself. */
export const BookInput = AppointmentInput.extend({ staffId: StaffId.optional() })
export type BookInput = z.infer<typeof BookInput>

export const Appointment = AppointmentInput.extend({
  id: AppointmentId,
  revision: z.number().int(),
  personName: z.string(),
  siteName: z.string(),
  staffName: z.string(),
  end: LocalDateTime,
  state: z.enum(APPOINTMENT_STATES),
  cancelNote: z.string(),
  /** True when it is live and another live appointment of the same staff member or person overlaps. */
  conflict: z.boolean(),
  seriesId: SeriesId.nullable(),
  /** Where its series put it; other than `start` when this date alone was moved. */
  seriesStart: LocalDateTime.nullable(),
  /** The missed, cancelled or postponed one in whose place this one was agreed. */
  followUpOf: AppointmentId.nullable(),
  /** True when it lies beyond the slots of its site that day: a request until the branch has agreed. */
  provisional: z.boolean(),
})
export type Appointment = z.infer<typeof Appointment>

export const Versioned = z.object({ id: AppointmentId, revision: z.number().int() })

export const changes = { allow: RIGHTS['appointments.write'], touches: ['appointments', 'calendar', 'today', 'people', 'waiting'] } as const
export const itself = (_: unknown, appointment: { personId: PersonId }) => [appointment.personId]
export const all = (_: unknown, list: readonly { personId: PersonId }[]) => list.map((appointment) => appointment.personId)
