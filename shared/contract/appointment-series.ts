import { z } from 'zod'
import { APPOINTMENT_STATES } from '../appointment-states.ts'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, PersonId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { endRefusal, SERIES_MOST, SERIES_RHYTHMS, SERIES_SCOPES } from '../series-rules.ts'
import { Line } from '../text.ts'
import { CANCEL_REASONS } from '../value-lists.ts'
import { Appointment, AppointmentInput, all, BookInput, changes, Versioned } from './appointment.ts'
import { command, query } from './define.ts'

/** How a series goes on and where it ends: `count` or `until`. `without` are days of it that are left out (EXDATE). */
const SeriesRule = z.object({
  rhythm: z.enum(SERIES_RHYTHMS),
  count: z.number({ error: 'series_count' }).int({ error: 'series_count' }).nullable(),
  until: LocalDate.nullable(),
  without: z.array(LocalDate).max(SERIES_MOST),
})
export type SeriesRule = z.infer<typeof SeriesRule>

type Ending = { readonly start: LocalDateTime; readonly series: SeriesRule }

function checkEnd({ start, series }: Ending, context: z.RefinementCtx): void {
  const refused = endRefusal(start.slice(0, 10), series)
  if (refused) context.addIssue({ code: 'custom', path: ['series', refused.field], message: refused.key })
}

const When = AppointmentInput.pick({ start: true, minutes: true })
const Scope = z.object({ scope: z.enum(SERIES_SCOPES) })

/** Errors: `invalid_input` with `series.count`, `series.until` or, for a time the clock change skips, `start`. */
const SeriesInput = BookInput.extend({ series: SeriesRule }).superRefine(checkEnd)
export type SeriesInput = z.infer<typeof SeriesInput>

const SeriesDate = z.object({
  start: LocalDateTime,
  /** False where the change to summer time skips the hour. */
  exists: z.boolean(),
  conflict: z.boolean(),
  /** Whoever it is with is away that day. */
  absent: z.boolean(),
  holiday: z.string(),
})

const LinkedAppointment = z.object({ id: AppointmentId, start: LocalDateTime, state: z.enum(APPOINTMENT_STATES), moved: z.boolean() })
export type LinkedAppointment = z.infer<typeof LinkedAppointment>

export const seriesProcedures = {
  /** The dates a series would have with somebody, before it is agreed. Errors: `not_found` for who is not there any more. */
  previewSeries: query({
    input: When.extend({ personId: PersonId.nullable(), staffId: BookInput.shape.staffId, series: SeriesRule }).superRefine(checkEnd),
    output: z.array(SeriesDate),
    allow: RIGHTS['appointments.write'],
    concerns: ({ personId }) => (personId ? [personId] : []),
  }),
  /** Answers all dates in order; all of them are booked, or none. */
  bookSeries: command({ ...changes, input: SeriesInput, output: z.array(Appointment), concerns: all }),
  /**
   * Moves this date and with it those after it, or all that lie ahead: to the same weekday and time. Past and settled dates
   * stay, and so do those that were moved alone. Answers the changed ones. Errors: as `move`.
   */
  moveSeries: command({ ...changes, input: Versioned.extend(When.shape).extend(Scope.shape), output: z.array(Appointment), concerns: all }),
  /** Calls off this date and those after it, or all that lie ahead, those moved alone too. Answers the changed ones. */
  cancelSeries: command({
    ...changes,
    input: Versioned.extend({ reason: z.enum(CANCEL_REASONS), note: Line }).extend(Scope.shape),
    output: z.array(Appointment),
    concerns: all,
  }),
  /** What an appointment hangs together with: the one it follows, the one that followed, its series in order. */
  linked: query({
    input: z.object({ id: AppointmentId }),
    output: z.object({
      personId: PersonId,
      before: LinkedAppointment.nullable(),
      after: LinkedAppointment.nullable(),
      series: z.object({ rhythm: z.enum(SERIES_RHYTHMS), dates: z.array(LinkedAppointment) }).nullable(),
    }),
    allow: RIGHTS['appointments.read'],
    concerns: (_, { personId }) => [personId],
  }),
}
