import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { BranchId, PersonId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, Note } from '../text.ts'
import { INTERPRETER_NEEDS, LANGUAGE_LEVELS, LANGUAGES, READING, SEXES } from '../value-lists.ts'
import { benefitUnits } from './benefit-units.ts'
import { command, query } from './define.ts'

/** A whole date in figures, which is then one that the calendar does not have. */
const namesADay = (typed: unknown) => typeof typed === 'string' && /^(\d{1,2}\.){2}\d{4}$|^\d{4}(-\d{1,2}){2}$/.test(typed)

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
    { error: ({ input }) => (namesADay(input) ? 'no_such_day' : 'partial_date') },
  )

export const SpokenLanguage = z.object({ code: z.enum(LANGUAGES), level: z.enum(LANGUAGE_LEVELS), reads: z.enum(READING) })
export type SpokenLanguage = z.infer<typeof SpokenLanguage>

const PostalCode = Line.refine((value) => value === '' || /^(?!01000|99999)(0[1-9]\d{3}|[1-9]\d{4})$/.test(value), {
  error: 'postal_code',
})

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
  /** Where letters go instead of the address: a trusted person, a counselling centre. Empty when there is none. */
  addressee: Line,
  street: Line,
  postalCode: PostalCode,
  city: Line,
  /** Why these ways and no others; for staff only, hidden in neutral view. */
  reason: Line,
  /** Auskunftssperre: no information to anybody about this person. */
  disclosureBlocked: z.boolean(),
})

export const PersonFields = z.object({
  /** Names exactly as written in the document (DIN 91379 letters, NFC). */
  familyName: Line,
  givenNames: Line,
  /** The person has one name only; nothing is made up for a second one. It stands in whichever field it was written. */
  singleName: z.boolean(),
  birthName: Line,
  patronymic: Line,
  /** The name in the person's own script; an addition, never a replacement. */
  originalScript: Line,
  birthDate: PartialDate,
  sex: z.enum(SEXES).nullable(),
  /** Kundennummer as written on the notice; helps to find, is never a key. */
  customerNumber: Line,
  street: Line,
  postalCode: PostalCode,
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
}).refine((person) => !person.singleName || person.familyName === '' || person.givenNames === '', {
  error: 'single_name_two',
  path: ['familyName'],
})
export type PersonInput = z.infer<typeof PersonInput>

export const Person = PersonFields.extend({
  id: PersonId,
  revision: z.number().int(),
  responsible: StaffId.nullable(),
  /** Empty when nobody is. */
  responsibleName: z.string(),
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
  /** Auskunftssperre: `street` is empty then, so that no list shows where the person lives. */
  disclosureBlocked: z.boolean(),
  /** Only told for persons outside. */
  branchName: z.string(),
})
export type PersonHit = z.infer<typeof PersonHit>

const HISTORY_SUBJECTS = ['person', 'membership', 'unit', 'home'] as const

/** One entry of a record's history: each changed field with the value before and after. */
export const HistoryEntry = z.object({
  at: Instant,
  staffName: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  /** What was written: the person's own record, or where the person belongs. */
  about: z.enum(HISTORY_SUBJECTS),
  /** `withheld`: the field has changed, and the reader may not see how. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string(), withheld: z.boolean() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const ById = z.object({ id: PersonId })
const itself = (input: { id: PersonId }) => [input.id]

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
  /** Who may be made responsible for the person: intake staff of the person's branch. */
  responsibleChoices: query({
    input: ById,
    output: z.array(z.object({ id: StaffId, displayName: z.string() })),
    allow: RIGHTS['cases.handOver'],
    concerns: itself,
  }),
  /** Appointments stay with whoever agreed them. Errors: field `responsible` (`cannot_take`). */
  setResponsible: command({
    input: z.object({ id: PersonId, responsible: StaffId }),
    output: Person,
    allow: RIGHTS['cases.handOver'],
    touches: ['people', 'today', 'staff'],
    concerns: itself,
  }),
  ...benefitUnits,
}
