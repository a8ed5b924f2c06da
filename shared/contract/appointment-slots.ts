import { z } from 'zod'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, PersonId, SiteId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Appointment, AppointmentInput, all, changes, itself, Versioned } from './appointment.ts'
import { command, query } from './define.ts'

/** Slots of the branch that a site owns on a day it may be without a network. */
const Quota = z.object({
  siteId: SiteId,
  day: LocalDate,
  slots: z.number({ error: 'slots' }).int({ error: 'slots' }).min(0, { error: 'slots' }).max(99, { error: 'slots' }),
})
const QuotaState = Quota.extend({ siteName: z.string(), booked: z.number().int(), provisional: z.number().int() })
export type QuotaState = z.infer<typeof QuotaState>

export const slotProcedures = {
  /** A free time for a new appointment in the place of this one; null when there is none within eight weeks. */
  proposal: query({
    input: z.object({ id: AppointmentId }),
    output: z.object({
      personId: PersonId,
      /** Whoever had it is not there any more, so that the time is one of the caller's own. */
      staffLeft: z.boolean(),
      slot: z.object({ start: LocalDateTime, minutes: z.number().int(), kind: z.enum(['same', 'next']) }).nullable(),
    }),
    allow: RIGHTS['appointments.write'],
    concerns: (_, { personId }) => [personId],
  }),
  /**
   * A new appointment like this one, which it follows. One that was still planned becomes `verschoben`, a missed or
   * cancelled one stays what it is. `withMe`: the caller takes it over. Errors: as `book`; `not_allowed_now` while it still lies
   * ahead (then it is moved), and at `day` when whoever it is with has left or is away (`staff_inactive`, `staff_absent`).
   */
  rebook: command({
    ...changes,
    input: Versioned.extend(AppointmentInput.pick({ start: true, minutes: true }).shape).extend({ withMe: z.boolean().optional() }),
    output: Appointment,
    concerns: itself,
  }),
  /** Quotas of a day and later, with what is booked on them. */
  quotas: query({ input: z.object({ from: LocalDate }), output: z.array(QuotaState), allow: RIGHTS['appointments.write'] }),
  /** A quota for a site and day, in the place of an earlier one; null takes it away. Appointments that stand stay as they are. */
  setQuota: command({
    ...changes,
    input: Quota.extend({ slots: Quota.shape.slots.nullable() }),
    output: z.object({}),
  }),
  /** Requests the branch has not answered yet, in order of time. */
  provisional: query({
    input: z.object({}),
    output: z.array(Appointment),
    allow: RIGHTS['appointments.read'],
    concerns: all,
    scope: 'hits',
  }),
  /** The branch agrees to a request. Errors: `not_allowed_now` when it is none any more. */
  accept: command({ ...changes, input: Versioned, output: Appointment, concerns: itself }),
}
