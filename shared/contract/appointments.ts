import { z } from 'zod'
import { APPOINTMENT_MARKS } from '../appointment-states.ts'
import { LocalDate } from '../dates.ts'
import { AppointmentId, PersonId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line } from '../text.ts'
import { CANCEL_REASONS } from '../value-lists.ts'
import { Appointment, AppointmentInput, all, BookInput, changes, itself, Versioned } from './appointment.ts'
import { seriesProcedures } from './appointment-series.ts'
import { slotProcedures } from './appointment-slots.ts'
import { command, query } from './define.ts'

export { Appointment, AppointmentInput, type BookInput } from './appointment.ts'

const { start: Start, minutes: Minutes } = AppointmentInput.shape

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
  /** Live appointments of the staff member (of `id`, else the one named, else oneself) or the person that a new or moved one would overlap; shown, not forbidden. */
  conflictsWith: query({
    input: z.object({
      id: AppointmentId.nullable(),
      personId: PersonId.nullable(),
      staffId: StaffId.optional(),
      start: Start,
      minutes: Minutes,
    }),
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
    input: Versioned.extend({ start: Start, minutes: Minutes }),
    output: Appointment,
    concerns: itself,
  }),
  cancel: command({
    ...changes,
    input: Versioned.extend({ reason: z.enum(CANCEL_REASONS), note: Line }),
    output: Appointment,
    concerns: itself,
  }),
  /** Undo of a cancellation, a postponement, a confirmation or a mark. */
  restore: command({ ...changes, input: Versioned, output: Appointment, concerns: itself }),
  /** Errors: `not_allowed_now` before the day of the appointment. */
  markAttended: command({ ...changes, input: Versioned, output: Appointment, concerns: itself }),
  /**
   * Confirmed by the person; came late on the same day; or did not come, which has no consequence.
   * Errors: `not_allowed_now` for late before the beginning, for missed before the end, and at `state` for the confirmation of
   * what the branch has not agreed to (`appointment_provisional`).
   */
  mark: command({ ...changes, input: Versioned.extend({ state: z.enum(APPOINTMENT_MARKS) }), output: Appointment, concerns: itself }),
  ...seriesProcedures,
  ...slotProcedures,
}
