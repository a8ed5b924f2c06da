import { z } from 'zod'
import { ADMIN_EVENT_KINDS } from '../admin-event-kinds.ts'
import { Instant, LocalDate } from '../dates.ts'
import { BranchId, PersonId, SiteId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { command, query, task } from './define.ts'
import { PersonDocument } from './document.ts'

/** Rows per page of the viewer. */
export const LOG_PAGE = 100

/** What the access log notes of a call. */
export const ACCESS_KINDS = ['read', 'write', 'print', 'export'] as const

/** A person whose log is looked up: enough to tell people apart. */
export const LogPerson = z.object({ id: PersonId, name: z.string(), birthYear: z.string() })
export type LogPerson = z.infer<typeof LogPerson>

/** Days include both ends; what is null filters nothing. */
export const AccessFilter = z.object({
  personId: PersonId.nullable(),
  staffId: StaffId.nullable(),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  access: z.enum(ACCESS_KINDS).nullable(),
})
export type AccessFilter = z.infer<typeof AccessFilter>

export const AccessLine = z.object({
  seq: z.number().int(),
  at: Instant,
  staffName: z.string(),
  /** `feature.name` of the contract, maybe of an earlier version. */
  procedure: z.string(),
  access: z.enum(ACCESS_KINDS),
  /** The first few. */
  persons: z.array(z.object({ id: PersonId, name: z.string() })),
  personCount: z.number().int(),
})
export type AccessLine = z.infer<typeof AccessLine>

/** What a change log is looked up for: a person with all that belongs to them, or a record of administration. */
export const ChangeSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: PersonId }),
  z.object({ kind: z.literal('staff'), id: StaffId }),
  z.object({ kind: z.literal('site'), id: SiteId }),
  z.object({ kind: z.literal('branch'), id: BranchId }),
])
export type ChangeSubject = z.infer<typeof ChangeSubject>

/** Old and new value as stored, names in place of ids. Of free text only the length: handling is checked, not content. */
export const LoggedChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), column: z.string(), before: z.string(), after: z.string() }),
  z.object({ kind: z.literal('text'), column: z.string(), before: z.number().int(), after: z.number().int() }),
])
export type LoggedChange = z.infer<typeof LoggedChange>

export const ChangeLine = z.object({
  seq: z.number().int(),
  at: Instant,
  staffName: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  table: z.string(),
  changes: z.array(LoggedChange),
})
export type ChangeLine = z.infer<typeof ChangeLine>

/** What administration did, emergency accesses among them. */
export const EVENT_KINDS = [...ADMIN_EVENT_KINDS, 'break_glass'] as const
export const EventLine = z.object({
  id: z.string(),
  at: Instant,
  staffName: z.string(),
  kind: z.enum(EVENT_KINDS),
  /** Account, branch or person it is about, by name; may be empty. */
  subject: z.string(),
  /** Person it is about, where it is one. */
  personId: PersonId.nullable(),
  note: z.string(),
})
export type EventLine = z.infer<typeof EventLine>

const Found = z.object({
  log: z.enum(['access', 'changes']),
  kind: z.enum(['changed', 'missing', 'newest_missing', 'rewritten', 'person_index', 'row']),
  seq: z.number().int(),
  /** When the entry says it was made; '' where it is missing. */
  at: z.string(),
  /** Whose copy of the newest entry disagrees, and from when; '' where none was needed. */
  where: z.enum(['', 'lock', 'backup']),
  whereAt: z.string(),
  table: z.string(),
})
export type FoundFault = z.infer<typeof Found>

export const LogCheckResult = z.object({
  /** False when it was cancelled: what was found until then still counts. */
  finished: z.boolean(),
  at: Instant,
  accessCount: z.number().int(),
  changeCount: z.number().int(),
  faults: z.array(Found),
  /** The file that keeps the newest entries when the store is locked. */
  keptHeads: z.enum(['good', 'none', 'wrong']),
  /** Backups whose newest entries were compared. */
  backupHeads: z.number().int(),
  /** What is past its retention is removed; the check begins after it. */
  removedUntil: Instant.nullable(),
})
export type LogCheckResult = z.infer<typeof LogCheckResult>

const Nothing = z.object({})
const Page = z.object({ page: z.number().int().min(0).max(1_000_000) })
const Named = z.object({ id: z.string(), name: z.string() })
const Exported = z.object({ done: z.boolean(), count: z.number().int(), persons: z.array(PersonId) })
const Done = z.object({ done: z.boolean(), personId: PersonId })
const Token = z.object({ token: z.string().max(60) })

const reads = { allow: RIGHTS['logs.read'], scope: 'hits' } as const
const exports = { allow: RIGHTS['logs.export'], scope: 'hits' } as const
const person = (_: unknown, result: { personId: PersonId }) => [result.personId]
const subjectPerson = ({ subject }: { subject: ChangeSubject }) => (subject.kind === 'person' ? [subject.id] : [])

/**
 * The logs, for the data protection officer, who checks handling and reads no content (need-to-know). Looking into the
 * log is noted in the log like any other access.
 */
export const logs = {
  /** Chooses whose log is meant. */
  findPersons: query({
    ...reads,
    input: z.object({ text: z.string().max(200) }),
    output: z.object({ hits: z.array(LogPerson), more: z.boolean() }),
    concerns: (_, { hits }) => hits.map(({ id }) => id),
  }),
  /** Everybody who has or had an account, all places and branches: what an entry can be about. */
  subjects: query({
    ...reads,
    input: Nothing,
    output: z.object({ staff: z.array(Named.extend({ id: StaffId })), sites: z.array(Named), branches: z.array(Named) }),
  }),
  /** Newest first. `upTo` is the newest entry of the first page: what comes in later, this look among it, moves no page. */
  accesses: query({
    ...reads,
    input: Page.extend({ filter: AccessFilter, upTo: z.number().int().nullable() }),
    output: z.object({ lines: z.array(AccessLine), total: z.number().int(), upTo: z.number().int() }),
    concerns: ({ filter }, { lines }) =>
      filter.personId ? [filter.personId] : lines.flatMap(({ persons }) => persons.map(({ id }) => id)),
  }),
  /** Newest first. */
  changes: query({
    ...reads,
    input: Page.extend({ subject: ChangeSubject }),
    output: z.object({ lines: z.array(ChangeLine), total: z.number().int() }),
    concerns: subjectPerson,
  }),
  /** Newest first. */
  events: query({
    ...reads,
    input: Page,
    output: z.object({ lines: z.array(EventLine), total: z.number().int() }),
    concerns: (_, { lines }) => lines.flatMap(({ personId }) => personId ?? []),
  }),
  /** Recomputes both logs; takes a while on large ones. Errors: `not_allowed_now` while it already runs. */
  check: task({ ...reads, input: Nothing, output: LogCheckResult }),
  progress: query({
    ...reads,
    input: Nothing,
    output: z.object({ running: z.boolean(), done: z.number().int(), total: z.number().int() }),
  }),
  cancelCheck: command({ ...reads, input: Nothing, output: Nothing, touches: ['logs'] }),
  /** What the filter shows, as a table for a spreadsheet. Errors: `export_not_allowed`, `too_large` past 50,000 entries. */
  exportAccesses: task({
    ...exports,
    input: z.object({ filter: AccessFilter }),
    output: Exported,
    access: 'export',
    touches: ['logs'],
    concerns: (_, { persons }) => persons,
  }),
  /** Errors: as `exportAccesses`. */
  exportChanges: task({
    ...exports,
    input: z.object({ subject: ChangeSubject }),
    output: Exported,
    access: 'export',
    touches: ['logs'],
    concerns: (_, { persons }) => persons,
  }),
  /** Sheet for the person: who has seen my data (Art. 15 DSGVO, § 83 SGB X), by function and without staff names. */
  sheet: task({ ...reads, input: z.object({ personId: PersonId }), output: PersonDocument, access: 'read', concerns: person }),
  /** Opens the print dialog for a sheet. `done` is false when it was cancelled. */
  print: task({ ...exports, input: Token, output: Done, access: 'print', touches: ['logs'], concerns: person }),
  /** Opens the save dialog for a sheet. Errors: `export_not_allowed`. */
  save: task({ ...exports, input: Token, output: Done, access: 'export', touches: ['logs'], concerns: person }),
}
