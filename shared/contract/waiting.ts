import { z } from 'zod'
import { Instant, LocalDateTime } from '../dates.ts'
import { AppointmentId, PersonId, SiteId, StaffId, WaitingId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { WEEKDAYS } from '../rota-rule.ts'
import { Line } from '../text.ts'
import { LANGUAGES } from '../value-lists.ts'
import { DAY_PARTS, WAITING_STATES } from '../waiting-rules.ts'
import { Appointment } from './appointment.ts'
import { command, query } from './define.ts'

const EachOnce = (list: readonly string[]) => new Set(list).size === list.length

/** Somebody who would like an appointment as soon as one is free. Null for site or staff means any of them. */
const WaitingInput = z.object({
  personId: PersonId,
  siteId: SiteId.nullable(),
  staffId: StaffId.nullable(),
  /** In neutral words: it goes into the appointment and its letter. */
  purpose: Line,
  interpreterLanguage: z.enum(LANGUAGES).nullable(),
  weekdays: z.array(z.enum(WEEKDAYS)).refine(EachOnce, { error: 'invalid' }),
  dayParts: z.array(z.enum(DAY_PARTS)).refine(EachOnce, { error: 'invalid' }),
})
export type WaitingInput = z.infer<typeof WaitingInput>

const Waiting = WaitingInput.extend({
  id: WaitingId,
  revision: z.number().int(),
  since: Instant,
  state: z.enum(WAITING_STATES),
  personName: z.string(),
  siteName: z.string(),
  staffName: z.string(),
})
export type Waiting = z.infer<typeof Waiting>

const FreedSlot = z.object({
  siteId: SiteId,
  start: LocalDateTime,
  end: LocalDateTime,
  /** False when the time is over or taken again, so that nothing can be offered. */
  free: z.boolean(),
  /** Why it is not; the key of its sentence. */
  why: z.enum(['slot_taken', 'staff_inactive', 'staff_absent']).nullable(),
  /** Who it fits, the longest waiting first. */
  waiting: z.array(Waiting),
})

export type FreedSlot = z.infer<typeof FreedSlot>

const changes = { allow: RIGHTS['appointments.write'], touches: ['waiting', 'appointments', 'today', 'people'] } as const
const itself = (_: unknown, { personId }: { personId: PersonId }) => [personId]
const Versioned = z.object({ id: WaitingId, revision: z.number().int() })

export const waiting = {
  /** Everybody who waits and whose record is open to the caller, in the order of waiting. */
  list: query({
    input: z.object({}),
    output: z.array(Waiting),
    allow: RIGHTS['appointments.write'],
    concerns: (_, list) => list.map(({ personId }) => personId),
    scope: 'hits',
  }),
  /** Errors: `not_found` for person, site or staff member. */
  add: command({ ...changes, input: WaitingInput, output: Waiting, concerns: itself }),
  /** Takes somebody from the list at their wish. */
  remove: command({ ...changes, input: Versioned, output: Waiting, concerns: itself }),
  /** Undo of a removal; the place in the order stays. */
  restore: command({ ...changes, input: Versioned, output: Waiting, concerns: itself }),
  /** The time that a called-off appointment has set free, and who waits for such a one. */
  forSlot: query({
    input: z.object({ appointmentId: AppointmentId }),
    output: FreedSlot,
    allow: RIGHTS['appointments.write'],
    concerns: (_, { waiting: list }) => list.map(({ personId }) => personId),
    scope: 'hits',
  }),
  /**
   * Books the freed time for somebody who waits. Errors: `not_allowed_now` when they no longer wait, and at `slot` when the time
   * is taken again or over (`slot_taken`) or its staff member has left or is away (`staff_inactive`, `staff_absent`).
   */
  offer: command({
    ...changes,
    input: Versioned.extend({ appointmentId: AppointmentId }),
    output: Appointment,
    concerns: itself,
  }),
}
