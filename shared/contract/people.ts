import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { BenefitUnitId, BranchId, PersonId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, Note } from '../text.ts'
import { INTERPRETER_NEEDS, LANGUAGE_LEVELS, LANGUAGES, MEMBER_ROLES, SEXES, UNIT_KINDS } from '../value-lists.ts'
import { command, query } from './define.ts'

/**
 * A birth date as far as it is known: `1985`, `1985-03` or `1985-03-12` (ISO 8601 reduced precision).
 * The precision is the length, so the two can never contradict each other. Empty when unknown.
 */
const PartialDate = z
  .string()
  .refine(
    (value) =>
      value === '' ||
      /^(18|19|20)\d{2}$/.test(value) ||
      /^(18|19|20)\d{2}-(0[1-9]|1[0-2])$/.test(value) ||
      LocalDate.safeParse(value).success,
    { error: 'partial_date' },
  )

export const SpokenLanguage = z.object({ code: z.enum(LANGUAGES), level: z.enum(LANGUAGE_LEVELS), reads: z.boolean() })
export type SpokenLanguage = z.infer<typeof SpokenLanguage>

/**
 * Ways on which a person may be reached without danger: a letter to a shared address or an SMS can harm.
 * A way that is not allowed is refused by the letter and calendar functions.
 */
const SafeContact = z.object({
  letterAllowed: z.boolean(),
  phoneAllowed: z.boolean(),
  smsAllowed: z.boolean(),
  emailAllowed: z.boolean(),
  phone: Line,
  email: Line.refine((value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), { error: 'email' }),
  times: Line,
  codeWord: Line,
  /** Auskunftssperre: no information to anybody about this person. */
  disclosureBlocked: z.boolean(),
})

export const PersonFields = z.object({
  /** Names exactly as written in the document (DIN 91379 letters, NFC). */
  familyName: Line,
  givenNames: Line,
  birthName: Line,
  patronymic: Line,
  /** The name in the person's own script; an addition, never a replacement. */
  originalScript: Line,
  birthDate: PartialDate,
  sex: z.enum(SEXES).nullable(),
  street: Line,
  postalCode: Line.refine((value) => value === '' || /^(?!01000|99999)(0[1-9]\d{3}|[1-9]\d{4})$/.test(value), {
    error: 'postal_code',
  }),
  city: Line,
  languages: z.array(SpokenLanguage).max(10),
  interpreterNeed: z.enum(INTERPRETER_NEEDS),
  accessNeeds: Line,
  safeContact: SafeContact,
  note: Note,
})

/** What a form hands in; a person needs at least one name, whichever it is (single names exist). */
export const PersonInput = PersonFields.refine((person) => person.familyName !== '' || person.givenNames !== '', {
  error: 'name_missing',
  path: ['familyName'],
})
export type PersonInput = z.infer<typeof PersonInput>

export const Membership = z.object({
  unitId: BenefitUnitId,
  kind: z.enum(UNIT_KINDS),
  role: z.enum(MEMBER_ROLES),
  from: LocalDate,
  to: LocalDate.nullable(),
  others: z.array(z.object({ personId: PersonId, name: z.string(), role: z.enum(MEMBER_ROLES) })),
  /** Further members of other branches, who are counted and not named. */
  othersOutside: z.number().int(),
})
export type Membership = z.infer<typeof Membership>

export const Person = PersonFields.extend({
  id: PersonId,
  revision: z.number().int(),
  responsible: StaffId.nullable(),
  branchId: BranchId.nullable(),
  /** True when there is a remark that the reader may not see; `note` is empty then. */
  noteWithheld: z.boolean(),
})
export type Person = z.infer<typeof Person>

/** What a hit shows: enough to tell people apart, nothing sensitive; of a person outside the reader's scope only name, birth year and branch. */
export const PersonHit = z.object({
  id: PersonId,
  name: z.string(),
  originalScript: z.string(),
  birthDate: z.string(),
  street: z.string(),
  responsibleName: z.string(),
  nextAppointment: z.string().nullable(),
  outside: z.boolean(),
  /** Only told for persons outside. */
  branchName: z.string(),
})
export type PersonHit = z.infer<typeof PersonHit>

/** One entry of a record's history: each changed field with the value before and after. */
export const HistoryEntry = z.object({
  at: Instant,
  staffName: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  /** `withheld`: the field has changed, and the reader may not see how. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string(), withheld: z.boolean() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const ById = z.object({ id: PersonId })
const itself = (input: { id: PersonId }) => [input.id]
const household = (input: { id: PersonId }, memberships: readonly Membership[]) => [
  input.id,
  ...memberships.flatMap(({ others }) => others.map(({ personId }) => personId)),
]

export const people = {
  /** Search as typed over names, original script and birth year or date, in any order of words. */
  search: query({
    input: z.object({ text: z.string().max(200) }),
    output: z.object({ hits: z.array(PersonHit), more: z.boolean() }),
    allow: RIGHTS['people.find'],
    concerns: (_, { hits }) => hits.map((hit) => hit.id),
    scope: 'hits',
  }),
  /** The line a search would show, for a page that may show no more. Errors: `not_found`. */
  hit: query({ input: ById, output: PersonHit, allow: RIGHTS['people.find'], concerns: itself, scope: 'hits' }),
  get: query({ input: ById, output: Person, allow: RIGHTS['people.read'], concerns: itself }),
  create: command({
    input: PersonInput,
    output: Person,
    allow: RIGHTS['people.write'],
    touches: ['people', 'duplicates', 'today'],
    concerns: (_, person) => [person.id],
  }),
  /** Errors: `conflict` when the record has changed since it was read (`revision`). */
  update: command({
    input: z.object({ id: PersonId, revision: z.number().int(), person: PersonInput }),
    output: Person,
    allow: RIGHTS['people.write'],
    touches: ['people', 'duplicates', 'today', 'appointments', 'referrals'],
    concerns: itself,
  }),
  history: query({ input: ById, output: z.array(HistoryEntry), allow: RIGHTS['people.history'], concerns: itself }),
  memberships: query({ input: ById, output: z.array(Membership), allow: RIGHTS['households.read'], concerns: household }),
  /** Opens a Bedarfsgemeinschaft with this person as its first member. Errors: `conflict` while in another unit, except as a child. */
  foundUnit: command({
    input: z.object({ id: PersonId, kind: z.enum(UNIT_KINDS), role: z.enum(MEMBER_ROLES), from: LocalDate }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: household,
  }),
  /** Joins the current unit of another person. Errors: `conflict` when already a member, `not_found` when that person has no unit. */
  joinUnit: command({
    input: z.object({ id: PersonId, of: PersonId, role: z.enum(MEMBER_ROLES), from: LocalDate }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: (input, memberships) => [input.of, ...household(input, memberships)],
  }),
  /** `to` null takes an earlier leaving back. Errors: `not_allowed_now` when already left, `conflict` when in another unit by now. */
  leaveUnit: command({
    input: z.object({ id: PersonId, unitId: BenefitUnitId, to: LocalDate.nullable() }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: household,
  }),
}
