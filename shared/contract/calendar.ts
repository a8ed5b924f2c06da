import { z } from 'zod'
import { APPOINTMENT_STATES } from '../appointment-states.ts'
import { ABSENCE_KINDS, BLOCK_KINDS, ENTRY_SOURCES, LONGEST_ABSENCE_DAYS } from '../calendar-lists.ts'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { AbsenceId, AppointmentId, BlockId, PersonId, RoomId, SiteId, StaffId } from '../ids.ts'
import { INTERPRETER_STATES } from '../interpreter-states.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { LANGUAGES } from '../value-lists.ts'
import { command, query } from './define.ts'
import { Holiday, SchoolHoliday } from './rota.ts'

/** Wall time in Berlin, `09:00`. */
const Time = z.string({ error: 'time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' })
/** Years outside this century are slips of the key. */
const Day = LocalDate.refine((value) => value >= '2000' && value < '2100', { error: 'date' })
const Start = LocalDateTime.refine((value) => value >= '2000' && value < '2100', { error: 'date_time' })
const Minutes = z.number({ error: 'duration' }).int({ error: 'duration' }).min(5, { error: 'duration' }).max(480, { error: 'duration' })
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

const WeeklyTime = z
  .object({ weekday: z.number().int().min(1).max(7), from: Time, to: Time })
  .refine(({ from, to }) => from < to, { error: 'ends_before_start', path: ['to'] })
export type WeeklyTime = z.infer<typeof WeeklyTime>
const WeeklyTimes = z.array(WeeklyTime).max(21)

/**
 * One entry of any source. Of others it says that they are busy, and no more: no person outside the caller's reach, no
 * reason of an absence, no word of a blocked time. A Meldeaufforderung is `busy` to whoever may not know that there is one.
 */
export const CalendarEntry = z.object({
  id: z.string(),
  source: z.enum(ENTRY_SOURCES),
  start: LocalDateTime,
  end: LocalDateTime,
  minutes: z.number().int(),
  /** Whole days; `end` is the midnight after the last one. */
  allDay: z.boolean(),
  staffIds: z.array(StaffId),
  siteId: SiteId.nullable(),
  siteName: z.string(),
  roomId: RoomId.nullable(),
  laptops: z.array(z.string()),
  /** Who comes, or what it is; '' where that is not for the caller. */
  title: z.string(),
  personId: PersonId.nullable(),
  language: z.enum(LANGUAGES).nullable(),
  state: z.enum(APPOINTMENT_STATES).nullable(),
  absenceKind: z.enum(ABSENCE_KINDS).nullable(),
  blockKind: z.enum(BLOCK_KINDS).nullable(),
  /** Who interprets, where somebody has promised to; the same for all talks of that person in that pool. */
  interpreterId: z.string().nullable(),
  /** Row of the interpreters in which it lies; see `interpreters` of the span. */
  interpreterRow: z.string().nullable(),
  /** How far the interpreter is asked for, and from when; another time than `start` once the appointment was moved. */
  interpreting: z.object({ state: z.enum(INTERPRETER_STATES), start: LocalDateTime }).nullable(),
  /** In the caller's own calendar. */
  own: z.boolean(),
  /** The caller may move it; appointments by `appointments.move`, blocked time by `saveBlock`, absences by `saveAbsence`. */
  movable: z.boolean(),
  /** Takes the time of whom and what it names. */
  occupies: z.boolean(),
  revision: z.number().int(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** Hours are the usual ones of an office where nobody has entered any (`own` is false). */
const Member = z.object({ id: StaffId, name: z.string(), hours: WeeklyTimes, hoursKnown: z.boolean() })
export type CalendarMember = z.infer<typeof Member>
export const Room = z.object({ id: RoomId, siteId: SiteId, siteName: z.string(), name: z.string(), active: z.boolean() })
export type Room = z.infer<typeof Room>
/** A row for talks with interpreters: one by name, a pool as long as it named nobody, or with neither those nobody was asked for. */
const InterpreterRow = z.object({ id: z.string(), name: z.string(), poolName: z.string() })
export type InterpreterRow = z.infer<typeof InterpreterRow>
const Way = z.object({ fromSiteId: SiteId, toSiteId: SiteId, minutes: z.number().int() })
export type Way = z.infer<typeof Way>

export const CalendarSpan = z.object({
  entries: z.array(CalendarEntry),
  /** The caller first, then by name; those with appointments, blocked time, a rota or an account that receives visitors. */
  members: z.array(Member),
  rooms: z.array(Room),
  /** Only for the team. */
  interpreters: z.array(InterpreterRow),
  ways: z.array(Way),
  holidays: z.array(Holiday),
  schoolHolidays: z.array(SchoolHoliday),
})
export type CalendarSpan = z.infer<typeof CalendarSpan>

/** A letter per day of the year: `a` away, `s` in a drop-in session, `t` with appointments, `.` none of these. Says nothing of how many. */
export const CalendarYear = z.object({
  members: z.array(z.object({ id: StaffId, name: z.string(), days: z.string() })),
  holidays: z.array(Holiday),
  schoolHolidays: z.array(SchoolHoliday),
})
export type CalendarYear = z.infer<typeof CalendarYear>

const LONGEST_SPAN_DAYS = 44
const Span = z
  .object({ from: Day, to: Day, team: z.boolean() })
  .refine(({ from, to }) => daysBetween(from, to) <= LONGEST_SPAN_DAYS, { error: 'span_long', path: ['to'] })
  .refine(({ from, to }) => from <= to, { error: 'before_from', path: ['to'] })

export const SlotQuery = z.object({
  from: Day,
  minutes: Minutes,
  /** Empty: any of the team. */
  staffIds: z.array(StaffId).max(50),
  siteId: SiteId.nullable(),
  /** One of the team who speaks it, unless an interpreter will do. */
  language: z.enum(LANGUAGES).nullable(),
  interpreter: z.boolean(),
  childcare: z.boolean(),
  /** Whose other appointments count, too. */
  personId: PersonId.nullable(),
  /** Half days that suit; empty is any. */
  halves: z.array(z.enum(['morning', 'afternoon'])),
})
export type SlotQuery = z.infer<typeof SlotQuery>

export const FreeSlot = z.object({
  start: LocalDateTime,
  end: LocalDateTime,
  minutes: z.number().int(),
  siteId: SiteId.nullable(),
  siteName: z.string(),
  staff: z.array(z.object({ id: StaffId, name: z.string() })),
  /** Rooms that are free then; empty where the site has none to choose from. */
  rooms: z.array(z.object({ id: RoomId, name: z.string() })),
})
export type FreeSlot = z.infer<typeof FreeSlot>

const absenceInOrder = ({ from, to }: { from: string; to: string }) => from <= to
const absenceNotTooLong = ({ from, to }: { from: string; to: string }) => from > to || daysBetween(from, to) < LONGEST_ABSENCE_DAYS
const AbsenceFields = z.object({ staffId: StaffId, kind: z.enum(ABSENCE_KINDS), from: Day, to: Day })
/** `id` null makes a new one. */
export const AbsenceInput = AbsenceFields.extend({ id: AbsenceId.nullable() })
  .refine(absenceInOrder, { error: 'before_from', path: ['to'] })
  .refine(absenceNotTooLong, { error: 'absence_long', path: ['to'] })
export type AbsenceInput = z.infer<typeof AbsenceInput>
const Absence = AbsenceFields.extend({ id: AbsenceId, revision: z.number().int() })

export const BlockInput = z.object({
  id: BlockId.nullable(),
  kind: z.enum(BLOCK_KINDS),
  start: Start,
  minutes: Minutes,
  /** Where to, of a way. */
  siteId: SiteId.nullable(),
  note: Line,
})
export type BlockInput = z.infer<typeof BlockInput>
export const Block = BlockInput.extend({ id: BlockId, end: LocalDateTime, revision: z.number().int() })
export type Block = z.infer<typeof Block>

const OwnHours = z.object({
  hours: WeeklyTimes,
  /** Pause that free slots keep before and after every appointment. */
  bufferMinutes: z.number({ error: 'buffer' }).int({ error: 'buffer' }).min(0, { error: 'buffer' }).max(60, { error: 'buffer' }),
  languages: z.array(z.enum(LANGUAGES)).transform((codes) => [...new Set(codes)]),
})
export type OwnHours = z.infer<typeof OwnHours>

const Childcare = z.object({ siteId: SiteId, hours: WeeklyTimes })
const Setup = z.object({
  own: OwnHours,
  rooms: z.array(Room),
  ways: z.array(Way),
  childcare: z.array(Childcare),
})
export type CalendarSetup = z.infer<typeof Setup>

const Nothing = z.object({})
const mine = { allow: RIGHTS['appointments.write'], touches: ['calendar'] } as const
const office = { allow: RIGHTS.planning, touches: ['calendar'] } as const

export const calendar = {
  /**
   * Own entries, cancelled ones too, and what others have at that time with the same persons or in the same rooms; with
   * `team` those of everybody. Errors: field `to`.
   */
  entries: query({
    input: Span,
    output: CalendarSpan,
    allow: RIGHTS['appointments.read'],
    concerns: (_, { entries }) => entries.flatMap(({ personId }) => (personId ? [personId] : [])),
    scope: 'hits',
  }),
  year: query({
    input: z.object({ year: z.number().int().min(2000).max(2098) }),
    output: CalendarYear,
    allow: RIGHTS['appointments.read'],
  }),
  /** The next ones within a year, at most 20. Errors: field `language` (`nobody_speaks`), `childcare` (`no_childcare`). */
  freeSlots: query({
    input: SlotQuery,
    output: z.array(FreeSlot),
    allow: RIGHTS['appointments.write'],
    concerns: ({ personId }) => (personId ? [personId] : []),
  }),
  setup: query({ input: Nothing, output: Setup, allow: RIGHTS.planning }),
  /** Errors: field `hours` (`hours_overlap`). */
  saveOwnHours: command({ ...mine, input: OwnHours, output: Nothing }),
  /** Own ones; those of others by whoever appoints deputies, else `forbidden`. Errors: fields `to`, `staffId`. */
  saveAbsence: command({ allow: RIGHTS['appointments.read'], touches: ['calendar'], input: AbsenceInput, output: Absence }),
  removeAbsence: command({
    allow: RIGHTS['appointments.read'],
    touches: ['calendar'],
    input: z.object({ id: AbsenceId }),
    output: Nothing,
  }),
  /** Own blocked time. Errors: `not_found` for another's, field `start` (`time_missing`), `siteId`. */
  saveBlock: command({ ...mine, input: BlockInput, output: Block }),
  removeBlock: command({ ...mine, input: z.object({ id: BlockId }), output: Nothing }),
  /** Puts the ways between the places of one's own entries into the calendar, as far as they are missing; answers the new ones. */
  addWays: command({ ...mine, input: z.object({ from: Day, to: Day }), output: z.array(Block) }),
  /** Errors: field `name` (`room_taken`), `siteId`. */
  saveRoom: command({
    ...office,
    input: z.object({ id: RoomId.nullable(), siteId: SiteId, name: RequiredLine, active: z.boolean() }),
    output: Room,
  }),
  /** Room of an appointment; null takes it back. */
  roomOf: query({
    input: z.object({ appointmentId: AppointmentId }),
    output: z.object({ personId: PersonId, roomId: RoomId.nullable(), rooms: z.array(Room) }),
    allow: RIGHTS['appointments.read'],
    concerns: (_, { personId }) => [personId],
  }),
  setRoom: command({
    ...mine,
    input: z.object({ appointmentId: AppointmentId, roomId: RoomId.nullable() }),
    output: z.object({ personId: PersonId }),
    concerns: (_, { personId }) => [personId],
  }),
  /** Minutes between two places, both ways; 0 takes it back. Errors: field `toSiteId` (`same_site`). */
  saveWay: command({
    ...office,
    input: z
      .object({
        fromSiteId: SiteId,
        toSiteId: SiteId,
        minutes: z
          .number({ error: 'way_minutes' })
          .int({ error: 'way_minutes' })
          .min(0, { error: 'way_minutes' })
          .max(240, { error: 'way_minutes' }),
      })
      .refine(({ fromSiteId, toSiteId }) => fromSiteId !== toSiteId, { error: 'same_site', path: ['toSiteId'] }),
    output: Nothing,
  }),
  saveChildcare: command({ ...office, input: Childcare, output: Nothing }),
}
