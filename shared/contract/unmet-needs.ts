import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { UnmetNeedId } from '../ids.ts'
import { LIFE_PHASES, PHASE_ROWS } from '../life-phases.ts'
import { RIGHTS } from '../permissions.ts'
import { AGE_CLASSES, TOPICS, UNMET_REASONS } from '../value-lists.ts'
import { command, query, task } from './define.ts'
import { Document } from './letters.ts'

/** "No fitting offer" (Bedarfsmeldung): what was looked for. No person, no name, no free text. */
export const UnmetNeedInput = z.object({
  topic: z.enum(TOPICS, { error: 'topic_missing' }),
  /** As in the directory; '' when it does not matter. */
  quarter: z.string().max(300),
  /** As in the search for offers; '' when it does not matter. */
  language: z.string().max(20),
  ageClass: z.enum(AGE_CLASSES).nullable(),
  /** For whom it was looked for; without it the age says roughly where it is counted. */
  lifePhase: z.enum(LIFE_PHASES).nullable().default(null),
  reason: z.enum(UNMET_REASONS),
})
export type UnmetNeedInput = z.infer<typeof UnmetNeedInput>

export const UnmetNeed = UnmetNeedInput.extend({ id: UnmetNeedId, at: Instant, day: LocalDate })
export type UnmetNeed = z.infer<typeof UnmetNeed>

const Period = z
  .object({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to, { error: 'ends_before_start', path: ['to'] })
export type Period = z.infer<typeof Period>

const Cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), n: z.number().int() }),
  z.object({ kind: z.literal('small') }),
  z.object({ kind: z.literal('hidden') }),
])
const Matrix = z.object({
  columns: z.array(z.string()),
  /** The last row and the last column hold the totals. */
  cells: z.array(z.array(Cell)),
})
/** The same reports twice, with the same quarters and the same totals: by topic, and by phase of life. */
export const Gaps = z.object({
  topics: Matrix.extend({ rows: z.array(z.enum(TOPICS)) }),
  phases: Matrix.extend({ rows: z.array(z.enum(PHASE_ROWS)) }),
})
export type Gaps = z.infer<typeof Gaps>

const Token = z.object({ token: z.string().max(60) })
const Done = z.object({ done: z.boolean() })

export const unmetNeeds = {
  record: command({ input: UnmetNeedInput, output: UnmetNeed, allow: RIGHTS['unmetNeeds.record'], touches: ['unmetNeeds'] }),
  /** Takes an own one of the same day back. Errors: `not_allowed_now`, `not_found`. */
  remove: command({
    input: z.object({ id: UnmetNeedId }),
    output: z.object({ id: UnmetNeedId }),
    allow: RIGHTS['unmetNeeds.record'],
    touches: ['unmetNeeds'],
  }),
  /** The caller's own ones, newest first: a list of all of them would give the small numbers away. */
  mine: query({ input: Period, output: z.array(UnmetNeed), allow: RIGHTS['unmetNeeds.record'] }),
  /** Topic by quarter and phase of life by quarter with totals; small numbers suppressed in both together. */
  matrix: query({ input: Period, output: Gaps, allow: RIGHTS['unmetNeeds.read'] }),
  /** Both matrices on paper for the network meeting and for tenders. Errors: `not_found` when nothing was missing. */
  report: task({
    input: Period,
    output: Document.extend({ personId: z.null() }),
    allow: RIGHTS['unmetNeeds.report'],
    access: 'read',
  }),
  /** Prints the report shown last. */
  print: task({ input: Token, output: Done, allow: RIGHTS['unmetNeeds.report'], access: 'print' }),
  /** Saves the report shown last. Errors: `export_not_allowed`. */
  save: task({ input: Token, output: Done, allow: RIGHTS['unmetNeeds.report'], access: 'export' }),
  /** Both matrices as a table for a spreadsheet. Errors: `export_not_allowed`, `not_found`. */
  exportTable: task({ input: Period, output: Done, allow: RIGHTS['unmetNeeds.report'], access: 'export' }),
}
