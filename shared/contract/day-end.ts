import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { DayEndFindings } from '../day-end-rules.ts'
import { BranchId, DayEndId, PersonId, SessionId, StaffId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { RECEIPT_KINDS } from '../receipt-lists.ts'
import { Note } from '../text.ts'
import { CHANNELS, CONTACT_RESULTS, LANES, LANGUAGES, TOPICS } from '../value-lists.ts'
import { command, query, task } from './define.ts'
import { DropInSession } from './drop-in.ts'
import { Document } from './letters.ts'
import { QueueStatistics } from './queue.ts'

/** One closing of a session: who did it, and what was open then. A session that was opened again has several. */
export const DayEnd = z.object({
  id: DayEndId,
  sessionId: SessionId,
  staffId: StaffId,
  staffName: z.string(),
  at: Instant,
  findings: DayEndFindings,
  remark: z.string(),
})
export type DayEnd = z.infer<typeof DayEnd>

const Count = z.number().int().min(0)

/** Counts of a session, without anybody in it. Each list holds only what occurred, the most frequent first. */
export const SessionStatistics = z.object({
  tickets: QueueStatistics.extend({
    byLane: z.record(z.enum(LANES), Count),
    /** Null: the language was not asked. */
    languages: z.array(z.object({ language: z.enum(LANGUAGES).nullable(), count: Count })),
  }),
  contacts: z.object({
    total: Count,
    anonymous: Count,
    withPerson: Count,
    /** Different persons among those contacts. */
    persons: Count,
    first: Count,
    followUp: Count,
    minutes: Count,
    /** All topics of all contacts; one contact names up to six. */
    mentions: Count,
    /** Two bases: `mentions` add up to the mentions, `main` to the contacts that name a topic. */
    topics: z.array(z.object({ topic: z.enum(TOPICS), mentions: Count, main: Count })),
    results: z.array(z.object({ result: z.enum(CONTACT_RESULTS), count: Count })),
    channels: z.array(z.object({ channel: z.enum(CHANNELS), count: Count })),
  }),
  receipts: z.array(z.object({ kind: z.enum(RECEIPT_KINDS), count: Count })),
})
export type SessionStatistics = z.infer<typeof SessionStatistics>

const OfSession = z.object({ sessionId: SessionId })
const OfBranch = OfSession.extend({ branchId: BranchId })
const Token = z.object({ token: z.string().max(60) })
const Persons = z.array(PersonId)
const all = (_: unknown, { persons }: { persons: readonly PersonId[] }) => persons

/** A session of an earlier day without a closing: it still runs, or was ended and nothing more. */
export const Unclosed = DropInSession.pick({ id: true, siteName: true, day: true, state: true })
/** What one branch was told in a session of an earlier day and nobody there has taken on; nobody is in it. */
export const OpenList = z.object({
  sessionId: SessionId,
  siteName: z.string(),
  day: LocalDate,
  branchId: BranchId,
  branchName: z.string(),
  count: Count,
  urgent: Count,
})
export type OpenList = z.infer<typeof OpenList>

/** The end of a drop-in session (Tagesabschluss): what is open, what the day was, what goes to the branches. */
export const dayEnd = {
  /** The session with its place. Errors: `not_found`. */
  session: query({ input: OfSession, output: DropInSession, allow: RIGHTS.planning }),
  /** How much is still open; nothing of it keeps anybody from closing. */
  findings: query({ input: OfSession, output: DayEndFindings, allow: RIGHTS.dayEnd }),
  statistics: query({ input: OfSession, output: SessionStatistics, allow: RIGHTS.planning }),
  /** The closings of a session, the latest first. */
  ofSession: query({ input: OfSession, output: z.array(DayEnd), allow: RIGHTS.planning }),
  /** Sessions of earlier days that nobody has closed, the oldest first; ended ones for some days only. */
  unclosed: query({ input: z.object({}), output: z.array(Unclosed), allow: RIGHTS.planning }),
  /** Hand-over lists of earlier days, as far as they are not acknowledged and in scope; the oldest first. */
  unacknowledged: query({ input: z.object({}), output: z.array(OpenList), allow: RIGHTS['handover.read'] }),
  /** Keeps what is open with the remark and ends the session if it runs. Errors: `not_allowed_now` when it was closed before. */
  close: command({
    input: OfSession.extend({ remark: Note }),
    output: DayEnd,
    allow: RIGHTS.dayEnd,
    touches: ['dayEnd', 'dropIn', 'queue', 'today'],
  }),
  /** Hand-over list of one branch, for paper. Errors: `not_found` when nothing of it may be seen. */
  list: task({
    input: OfBranch,
    output: Document.extend({ personId: z.null(), persons: Persons }),
    allow: RIGHTS.print,
    access: 'read',
    concerns: all,
  }),
  /** Opens the print dialog for a list that was shown. `done` is false when it was cancelled. */
  print: task({
    input: Token,
    output: z.object({ done: z.boolean(), persons: Persons }),
    allow: RIGHTS.print,
    access: 'print',
    concerns: all,
  }),
  /** Opens the save dialog for a list that was shown. Errors: `export_not_allowed`. */
  save: task({
    input: Token,
    output: z.object({ done: z.boolean(), persons: Persons }),
    allow: RIGHTS.export,
    access: 'export',
    concerns: all,
  }),
  /** The same list as a table for a spreadsheet. Errors: `export_not_allowed`, `not_found`. */
  exportList: task({
    input: OfBranch,
    output: z.object({ done: z.boolean(), count: Count, persons: Persons }),
    allow: RIGHTS.export,
    access: 'export',
    concerns: all,
  }),
}
