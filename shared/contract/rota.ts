import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { DEVICE_CODES } from '../document-number.ts'
import { RotaId, SchoolHolidayId, SiteId, StaffId } from '../ids.ts'
import { LAENDER } from '../laender.ts'
import { RIGHTS } from '../permissions.ts'
import {
  CONFLICT_KINDS,
  DATE_CAUSES,
  DATE_STATES,
  EXCEPTION_KINDS,
  HOLIDAY_POLICIES,
  ROTA_SERVICES,
  readRule,
  SCHOOL_HOLIDAY_POLICIES,
} from '../rota-rule.ts'
import { Line, RequiredLine } from '../text.ts'
import { SESSION_STATES } from '../value-lists.ts'
import { command, query, task } from './define.ts'

/** Wall time in Berlin, `09:00`. */
const Time = z.string({ error: 'time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' })
/** Years outside this century are slips of the key. */
const Day = LocalDate.refine((value) => value >= '2000' && value < '2100', { error: 'date' })
/** Chosen from a list, where nothing chosen is the usual slip. */
const ChosenSite = z.uuid({ error: 'site_missing' }).brand<'SiteId'>()

const RotaFields = z.object({
  siteId: ChosenSite,
  /** RRULE (RFC 5545) of the kinds that `readRule` knows. */
  rule: z.string().refine((value) => readRule(value) !== null, { error: 'rota_rule' }),
  from: Time,
  to: Time,
  firstDay: Day,
  /** Null: until further notice. */
  lastDay: Day.nullable(),
  onHolidays: z.enum(HOLIDAY_POLICIES),
  inSchoolHolidays: z.enum(SCHOOL_HOLIDAY_POLICIES),
  substituteSiteId: SiteId.nullable(),
  staffIds: z
    .array(StaffId)
    .max(20)
    .transform((ids) => [...new Set(ids)]),
  /** Short names of laptops, as they stand in numbers on paper. */
  laptops: z
    .array(z.string().refine((code) => DEVICE_CODES.includes(code), { error: 'device_code' }))
    .max(20)
    .transform((codes) => [...new Set(codes)]),
  services: z.array(z.enum(ROTA_SERVICES)).transform((services) => ROTA_SERVICES.filter((service) => services.includes(service))),
  /** For staff only. */
  note: Line,
})

type Given = Pick<z.output<typeof RotaFields>, 'from' | 'to' | 'firstDay' | 'lastDay' | 'inSchoolHolidays' | 'substituteSiteId' | 'siteId'>
const inOrder = ({ from, to }: { from: string; to: string }) => from < to
const ENDS_BEFORE = { error: 'ends_before_start', path: ['to'] }
const daysInOrder = ({ firstDay, lastDay }: Given) => lastDay === null || firstDay <= lastDay
const DAYS_BEFORE = { error: 'before_from', path: ['lastDay'] }
const hasSubstitute = ({ inSchoolHolidays, substituteSiteId, siteId }: Given) =>
  inSchoolHolidays !== 'ersatzort' || (substituteSiteId !== null && substituteSiteId !== siteId)
const SUBSTITUTE_MISSING = { error: 'substitute_missing', path: ['substituteSiteId'] }

/** A recurring drop-in session at a site (Turnus). */
export const RotaInput = RotaFields.refine(inOrder, ENDS_BEFORE).refine(daysInOrder, DAYS_BEFORE).refine(hasSubstitute, SUBSTITUTE_MISSING)
export type RotaInput = z.infer<typeof RotaInput>

const Versioned = { id: RotaId, revision: z.number().int() }
const ChangedRota = RotaFields.extend(Versioned)
  .refine(inOrder, ENDS_BEFORE)
  .refine(daysInOrder, DAYS_BEFORE)
  .refine(hasSubstitute, SUBSTITUTE_MISSING)

export const Rota = RotaFields.extend({
  ...Versioned,
  siteName: z.string(),
  substituteSiteName: z.string(),
  staffNames: z.array(z.string()),
})
export type Rota = z.infer<typeof Rota>

/** Somebody, a laptop or a place is planned twice at the same time; `name` says which. */
export const RotaConflict = z.object({ kind: z.enum(CONFLICT_KINDS), name: z.string(), otherSite: z.string(), from: Time, to: Time })
export type RotaConflict = z.infer<typeof RotaConflict>

export const PlannedDate = z.object({
  rotaId: RotaId,
  siteId: SiteId,
  siteName: z.string(),
  /** Site of the rota, from which a date can be moved. */
  homeSiteId: SiteId,
  day: LocalDate,
  /** Day by the rule; differs from `day` where the date was moved. */
  plannedDay: LocalDate,
  from: Time,
  to: Time,
  state: z.enum(DATE_STATES),
  /** Why it does not take place as planned; null where it does. */
  cause: z.enum(DATE_CAUSES).nullable(),
  reason: z.string(),
  /** What visitors are told on the poster. */
  notice: z.string(),
  /** Where it takes place instead, if it was moved to another day. */
  movedTo: LocalDate.nullable(),
  /** Names of the holiday and the school holidays on that day; '' without. */
  holiday: z.string(),
  schoolHoliday: z.string(),
  staffNames: z.array(z.string()),
  laptops: z.array(z.string()),
  conflicts: z.array(RotaConflict),
})
export type PlannedDate = z.infer<typeof PlannedDate>

export const Holiday = z.object({ day: LocalDate, name: z.string() })
export type Holiday = z.infer<typeof Holiday>

const SchoolHolidayFields = z.object({ name: RequiredLine, from: Day, to: Day })
const holidayInOrder = ({ from, to }: { from: string; to: string }) => from <= to
export const SchoolHolidayInput = SchoolHolidayFields.extend({ id: SchoolHolidayId.nullable() }).refine(holidayInOrder, {
  error: 'before_from',
  path: ['to'],
})
export type SchoolHolidayInput = z.infer<typeof SchoolHolidayInput>

/** `checked` is false for what the app ships until somebody has compared it with what the Land announced. */
export const SchoolHoliday = SchoolHolidayFields.extend({ id: SchoolHolidayId, checked: z.boolean() })
export type SchoolHoliday = z.infer<typeof SchoolHoliday>

/** A cancelled, moved or extra date. For an extra one `newDay` equals `day`. */
export const ExceptionInput = z
  .object({
    rotaId: RotaId,
    kind: z.enum(EXCEPTION_KINDS),
    day: Day,
    newDay: Day,
    from: Time,
    to: Time,
    siteId: ChosenSite,
    reason: RequiredLine,
    notice: Line,
  })
  .refine(inOrder, ENDS_BEFORE)
export type ExceptionInput = z.infer<typeof ExceptionInput>

/** Today's dates, each with the state of the session that was started for it on any laptop of this store. */
export const RotaToday = z.object({
  day: LocalDate,
  holiday: z.string(),
  schoolHoliday: z.string(),
  /** `mine`: the signed-in staff member is planned there. */
  dates: z.array(PlannedDate.extend({ session: z.enum(SESSION_STATES).nullable(), mine: z.boolean() })),
})
export type RotaToday = z.infer<typeof RotaToday>

const Nothing = z.object({})
const changes = { allow: RIGHTS.planning, touches: ['rota', 'dropIn', 'today', 'calendar'] } as const
const LONGEST_DAYS = 1100
const Period = z
  .object({ from: Day, to: Day, siteId: SiteId.nullable() })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 <= LONGEST_DAYS, { error: 'period_long', path: ['to'] })

export const rota = {
  list: query({ input: Nothing, output: z.array(Rota), allow: RIGHTS.planning }),
  /** Short names of the laptops known to this store; `own` is this one's. */
  laptops: query({ input: Nothing, output: z.object({ own: z.string(), known: z.array(z.string()) }), allow: RIGHTS.planning }),
  /** All dates from the first to the last day, cancelled ones too, in the order of day and time. */
  plan: query({
    input: Period,
    output: z.object({ dates: z.array(PlannedDate), holidays: z.array(Holiday), schoolHolidays: z.array(SchoolHoliday) }),
    allow: RIGHTS.planning,
  }),
  today: query({ input: Nothing, output: RotaToday, allow: RIGHTS.planning }),
  /** Errors: fields `siteId`, `substituteSiteId` (`site_missing`), `staffIds` (`staff_missing`). */
  create: command({ ...changes, input: RotaInput, output: Rota }),
  /** Errors: as `create`; `conflict` on an outdated revision. */
  update: command({ ...changes, input: ChangedRota, output: Rota }),
  /** Errors: `not_allowed_now` once a session was started by it; then it is ended by its last day. */
  remove: command({ ...changes, input: z.object({ id: RotaId }), output: Nothing }),
  /** Puts an exception in the place of the one before. Errors: field `day` (`no_rota_date`, `date_taken`), `newDay` (`date_taken`). */
  except: command({ ...changes, input: ExceptionInput, output: Nothing }),
  /** Back to the rule. */
  restore: command({ ...changes, input: z.object({ rotaId: RotaId, day: Day }), output: Nothing }),
  /** Calendar file of all rotas of a site (RFC 5545); the save dialog chooses where. Errors: `not_found` without a rota. */
  saveCalendar: task({ input: z.object({ siteId: SiteId }), output: z.object({ done: z.boolean() }), allow: RIGHTS.export }),

  calendar: query({
    input: z.object({ year: z.number().int().min(2000).max(2099) }),
    output: z.object({ land: z.enum(LAENDER), holidays: z.array(Holiday), schoolHolidays: z.array(SchoolHoliday) }),
    allow: RIGHTS.planning,
  }),
  setLand: command({ ...changes, input: z.object({ land: z.enum(LAENDER) }), output: Nothing }),
  /** Saving says that it has been checked. */
  saveSchoolHoliday: command({ ...changes, input: SchoolHolidayInput, output: SchoolHoliday }),
  removeSchoolHoliday: command({ ...changes, input: z.object({ id: SchoolHolidayId }), output: Nothing }),
}
