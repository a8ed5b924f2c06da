import { z } from 'zod'
import { Instant, LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, InterpreterBookingId, InterpreterPoolId, PersonId, SiteId } from '../ids.ts'
import { GENDER_WISHES, POOL_KINDS, VOLUNTEER_LEAD_DAYS } from '../interpreter-rules.ts'
import { INTERPRETER_REASONS, INTERPRETER_STATES } from '../interpreter-states.ts'
import { MAX_CENTS } from '../money.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { LANGUAGES } from '../value-lists.ts'
import { command, query, task } from './define.ts'
import { Document } from './letters.ts'

const whole = (error: string, min: number, max: number) => z.number({ error }).int({ error }).min(min, { error }).max(max, { error })

/** Where interpreters can be asked for (Pool). */
export const PoolInput = z
  .object({
    name: RequiredLine,
    kind: z.enum(POOL_KINDS, { error: 'pool_kind' }),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1, { error: 'language_missing' })
      .transform((languages) => LANGUAGES.filter((language) => languages.includes(language))),
    contactName: Line,
    phone: Line,
    email: Line.refine((value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), { error: 'email' }),
    /** Working days between asking and the talk. */
    leadDays: whole('lead_days', 0, 60),
    /** Until how many hours before the talk a cancellation costs nothing. */
    cancelHours: whole('cancel_hours', 0, 240),
    /** For staff only: access code, times, how to ask. */
    note: Line,
    active: z.boolean(),
  })
  .refine(({ kind, leadDays }) => kind !== 'ehrenamt_ki' || leadDays >= VOLUNTEER_LEAD_DAYS, {
    error: 'lead_days_volunteer',
    path: ['leadDays'],
  })
  .refine(({ kind, languages }) => kind !== 'gebaerden' || languages.includes('gsg'), {
    error: 'sign_language_missing',
    path: ['languages'],
  })
  .refine(({ phone, email }) => phone !== '' || email !== '', { error: 'pool_unreachable', path: ['phone'] })
export type PoolInput = z.infer<typeof PoolInput>

export const Pool = z.object({
  ...PoolInput.shape,
  id: InterpreterPoolId,
  revision: z.number().int(),
  /** First day it can come when it is asked today, by working days of the Land. */
  earliest: LocalDate,
})
export type Pool = z.infer<typeof Pool>

export const BookingInput = z.object({
  /** Null: somebody who stays anonymous. */
  personId: PersonId.nullable(),
  appointmentId: AppointmentId.nullable(),
  /** Null: at the office itself. */
  siteId: SiteId.nullable(),
  /** Null: nobody chosen yet. */
  poolId: InterpreterPoolId.nullable(),
  language: z.enum(LANGUAGES, { error: 'language_missing' }),
  variant: Line,
  genderWish: z.enum(GENDER_WISHES),
  start: LocalDateTime.refine((value) => value >= '2000' && value < '2100', { error: 'date_time' }),
  minutes: whole('duration', 5, 480),
  legalTalk: z.boolean(),
  series: z.boolean(),
  professionalPresent: z.boolean(),
})
export type BookingInput = z.infer<typeof BookingInput>

export const Booking = BookingInput.extend({
  id: InterpreterBookingId,
  revision: z.number().int(),
  /** Stands on the request, so that nobody has to be named. */
  number: z.string(),
  state: z.enum(INTERPRETER_STATES),
  personName: z.string(),
  siteName: z.string(),
  pool: Pool.nullable(),
  /** Who comes, as far as it is known. */
  interpreterName: z.string(),
  confidentialityOn: LocalDate.nullable(),
  actualMinutes: z.number().int().nullable(),
  costCents: z.number().int().nullable(),
  /** When the appointment is now; null without one. */
  appointmentStart: LocalDateTime.nullable(),
  steps: z.array(
    z.object({
      state: z.enum(INTERPRETER_STATES),
      reason: z.enum(INTERPRETER_REASONS).nullable(),
      note: z.string(),
      at: Instant,
      staffName: z.string(),
    }),
  ),
})
export type Booking = z.infer<typeof Booking>

const itself = (_: unknown, { personId }: { personId: PersonId | null }) => (personId ? [personId] : [])
const all = (_: unknown, list: readonly { personId: PersonId | null }[]) => list.flatMap(({ personId }) => personId ?? [])
const Versioned = { id: InterpreterBookingId, revision: z.number().int() }
const changes = {
  allow: RIGHTS['interpreters.write'],
  touches: ['interpreters', 'reminders', 'calendar'],
  output: Booking,
  concerns: itself,
} as const
const Done = z.object({ done: z.boolean(), personId: PersonId.nullable() })
const sheet = {
  input: z.object({ id: InterpreterBookingId }),
  output: Document,
  allow: RIGHTS.print,
  concerns: itself,
  access: 'read',
} as const

export const interpreters = {
  /** All pools, those that are no longer asked last. */
  pools: query({ input: z.object({}), output: z.array(Pool), allow: RIGHTS.planning }),
  /** Without an id a new one. Errors: `not_found`; `conflict` on an outdated revision; field `name` (`pool_twice`). */
  savePool: command({
    input: z.object({ id: InterpreterPoolId.nullable(), revision: z.number().int(), pool: PoolInput }),
    output: Pool,
    allow: RIGHTS.planning,
    touches: ['interpreters', 'calendar'],
  }),
  /** Within scope: open ones by date, then the latest closed ones. */
  list: query({ input: z.object({}), output: z.array(Booking), allow: RIGHTS['interpreters.read'], concerns: all }),
  get: query({ input: z.object({ id: InterpreterBookingId }), output: Booking, allow: RIGHTS['interpreters.read'], concerns: itself }),
  ofAppointment: query({
    input: z.object({ appointmentId: AppointmentId }),
    output: z.array(Booking),
    allow: RIGHTS['interpreters.read'],
    concerns: all,
  }),
  /** Errors: fields `start` (`time_missing`, `interpreter_past`), `poolId` (`pool_<block>`); `not_found` for what it points at. */
  create: command({ ...changes, input: BookingInput }),
  /** Only before anybody was asked. Errors: as `create`; `conflict`, `not_allowed_now`. */
  change: command({ ...changes, input: z.object({ ...Versioned, booking: BookingInput }) }),
  /** Next state. Errors: `conflict`; `not_allowed_now` or a field, by `refusalOf`. */
  advance: command({
    ...changes,
    input: z.object({
      ...Versioned,
      state: z.enum(INTERPRETER_STATES),
      reason: z.enum(INTERPRETER_REASONS).nullable(),
      note: Line,
      interpreterName: Line,
      actualMinutes: whole('duration', 1, 600).nullable(),
      costCents: whole('cost', 0, MAX_CENTS).nullable(),
    }),
  }),
  /** Takes the last step back on the same day. */
  undo: command({ ...changes, input: z.object(Versioned) }),
  /** The signed statement lay there on this day; null takes the note back. Errors: field `on` (`in_future`). */
  sign: command({ ...changes, input: z.object({ ...Versioned, on: LocalDate.nullable() }) }),
  /** The request as text of a mail. Errors: as `request`. */
  mail: query({
    input: z.object({ id: InterpreterBookingId }),
    output: z.object({ personId: PersonId.nullable(), to: z.string(), subject: z.string(), body: z.string() }),
    allow: RIGHTS['interpreters.write'],
    concerns: itself,
  }),
  /** Request to a pool; names nobody. Errors: `not_allowed_now` with field `poolId` (`pool_missing`). */
  request: task(sheet),
  /** Statement of confidentiality to be signed by whoever interprets. */
  confidentiality: task(sheet),
  print: task({ input: z.object({ token: z.string().max(60) }), output: Done, allow: RIGHTS.print, concerns: itself, access: 'print' }),
  save: task({ input: z.object({ token: z.string().max(60) }), output: Done, allow: RIGHTS.export, concerns: itself, access: 'export' }),
}
