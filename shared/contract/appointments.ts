import { z } from 'zod'
import { APPOINTMENT_STATES } from '../appointment-states.ts'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, PersonId, SiteId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line } from '../text.ts'
import { CANCEL_REASONS, LANGUAGES } from '../value-lists.ts'
import { command, query } from './define.ts'

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
const BookInput = AppointmentInput.extend({ staffId: StaffId.optional() })
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
})
export type Appointment = z.infer<typeof Appointment>

const changes = { allow: RIGHTS['appointments.write'], touches: ['appointments', 'calendar', 'today', 'people'] } as const
const itself = (_: unknown, appointment: { personId: PersonId }) => [appointment.personId]
const all = (_: unknown, list: readonly { personId: PersonId }[]) => list.map((appointment) => appointment.personId)
const Versioned = z.object({ id: AppointmentId, revision: z.number().int() })

export const appointments = {
  /** Own appointments that begin from the first to the last day, both included; cancelled ones too. */
  between: query({
    input: z.object({ from: LocalDate, to: LocalDate }),
    output: z.array(Appointment),
    allow: RIGHTS['appointments.write'],
    concerns: all,
    scope: 'hits',
  }),
  get: query({ input: z.object({ id: AppointmentId }), output: Appointment, allow: RIGHTS['appointments.read'], concerns: itself }),
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Appointment),
    allow: RIGHTS['appointments.read'],
    concerns: ({ personId }) => [personId],
  }),
  /** Live appointments of the staff member or the person that a new or moved one would overlap; shown, not forbidden. */
  conflictsWith: query({
    input: z.object({ id: AppointmentId.nullable(), personId: PersonId.nullable(), start: Start, minutes: AppointmentInput.shape.minutes }),
    output: z.array(Appointment),
    allow: RIGHTS['appointments.write'],
    concerns: all,
    scope: 'hits',
  }),
  /** Errors: `not_found` for person, site or staff, `invalid_input` with `start: time_missing` where the clock change skips the start. */
  book: command({ ...changes, input: BookInput, output: Appointment, concerns: itself }),
  /** Also the undo of a move. Errors: as `book`; `conflict` on an outdated revision, `not_allowed_now` when no longer planned. */
  move: command({
    ...changes,
    input: Versioned.extend({ start: Start, minutes: AppointmentInput.shape.minutes }),
    output: Appointment,
    concerns: itself,
  }),
  cancel: command({
    ...changes,
    input: Versioned.extend({ reason: z.enum(CANCEL_REASONS), note: Line }),
    output: Appointment,
    concerns: itself,
  }),
  /** Undo of a cancellation or of an attendance mark. */
  restore: command({ ...changes, input: Versioned, output: Appointment, concerns: itself }),
  /** Errors: `not_allowed_now` before the day of the appointment. */
  markAttended: command({ ...changes, input: Versioned, output: Appointment, concerns: itself }),
}
