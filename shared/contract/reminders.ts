import { z } from 'zod'
import { APPOINTMENT_STATES } from '../appointment-states.ts'
import { Instant, LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, PersonId, ReminderCallId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { CALL_OUTCOMES } from '../reminder-rules.ts'
import { LANGUAGES } from '../value-lists.ts'
import { command, query, task } from './define.ts'
import { Document } from './letters.ts'

const REMINDER_KINDS = ['appointment', 'interpreter', 'receipt', 'consent', 'referral', 'handover'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** One thing that is still to be done, and the record where it is done. */
export const ReminderLine = z.object({
  kind: z.enum(REMINDER_KINDS),
  /** Of the record it leads to. */
  id: z.string(),
  personId: PersonId.nullable(),
  personName: z.string(),
  /** Day or moment it is about. */
  on: z.union([LocalDateTime, LocalDate]),
  /** In the words of the record; empty for somebody whose record is elsewhere by now. */
  about: z.string(),
})
export type ReminderLine = z.infer<typeof ReminderLine>

export const Reminders = z.object({
  tomorrow: z.array(ReminderLine),
  /** Within a week and not confirmed by the person yet. */
  unconfirmed: z.array(ReminderLine),
  interpreters: z.array(ReminderLine),
  /** Sheets of the last weeks without a note that the person has them. */
  receipts: z.array(ReminderLine),
  consents: z.array(ReminderLine),
  followUps: z.array(ReminderLine),
  handovers: z.array(ReminderLine),
})
export type Reminders = z.infer<typeof Reminders>

const Call = z.object({ id: ReminderCallId, outcome: z.enum(CALL_OUTCOMES), at: Instant, staffName: z.string() })

/** An appointment that the person is reminded of by phone. */
export const CallEntry = z.object({
  appointmentId: AppointmentId,
  personId: PersonId,
  personName: z.string(),
  start: LocalDateTime,
  siteName: z.string(),
  state: z.enum(APPOINTMENT_STATES),
  language: z.enum(LANGUAGES),
  /** Null where calling is not agreed as a safe way. */
  phone: z.string().nullable(),
  /** Good times and the code word, only beside a number. */
  times: z.string(),
  codeWord: z.string(),
  /** Stays off paper (Auskunftssperre). */
  screenOnly: z.boolean(),
  last: Call.nullable(),
})
export type CallEntry = z.infer<typeof CallEntry>

/** Days ahead the call list looks; more would be called again anyway. */
const Ahead = z.object({
  days: z.number({ error: 'days' }).int({ error: 'days' }).min(1, { error: 'days' }).max(31, { error: 'days' }),
  own: z.boolean(),
})
const persons = (_: unknown, { personIds }: { personIds: readonly PersonId[] }) => personIds
const Done = z.object({ done: z.boolean(), personIds: z.array(PersonId) })
const parts = ({ tomorrow, unconfirmed, interpreters, receipts, consents, followUps, handovers }: Reminders) =>
  [tomorrow, unconfirmed, interpreters, receipts, consents, followUps, handovers].flat().flatMap(({ personId }) => personId ?? [])

export const reminders = {
  /** What is to be done, each part only for roles that may see where it comes from. `own`: own appointments instead of all in scope. */
  overview: query({
    input: z.object({ own: z.boolean() }),
    output: Reminders,
    allow: RIGHTS['appointments.read'],
    concerns: (_, reminders) => [...new Set(parts(reminders))],
    scope: 'hits',
  }),
  /** Appointments from tomorrow on, by time. */
  calls: query({
    input: Ahead,
    output: z.array(CallEntry),
    allow: RIGHTS['appointments.read'],
    concerns: (_, list) => list.map(({ personId }) => personId),
  }),
  /** Errors: `not_found`; `not_allowed_now` where calling is not a safe way or the appointment is off. */
  recordCall: command({
    input: z.object({ appointmentId: AppointmentId, outcome: z.enum(CALL_OUTCOMES) }),
    output: Call.extend({ personId: PersonId }),
    allow: RIGHTS['appointments.write'],
    touches: ['reminders'],
    concerns: (_, { personId }) => [personId],
  }),
  /** Undo of a note made today. Errors: `not_found`, `not_allowed_now`. */
  removeCall: command({
    input: z.object({ id: ReminderCallId }),
    output: z.object({ personId: PersonId }),
    allow: RIGHTS['appointments.write'],
    touches: ['reminders'],
    concerns: (_, { personId }) => [personId],
  }),
  /** Who is to be called, by language; only with numbers that may be called. Errors: `not_allowed_now` with field `calls` (`no_calls`). */
  callList: task({
    input: Ahead,
    output: Document.extend({ personId: z.null(), personIds: z.array(PersonId) }),
    allow: RIGHTS.print,
    concerns: persons,
    access: 'read',
  }),
  print: task({ input: z.object({ token: z.string().max(60) }), output: Done, allow: RIGHTS.print, concerns: persons, access: 'print' }),
  save: task({ input: z.object({ token: z.string().max(60) }), output: Done, allow: RIGHTS.export, concerns: persons, access: 'export' }),
}
