import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { UnmetNeedId } from '../ids.ts'
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
export const Gaps = z.object({
  rows: z.array(z.enum(TOPICS)),
  columns: z.array(z.string()),
  /** The last row and the last column hold the totals. */
  cells: z.array(z.array(Cell)),
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
  /** Topic by quarter with totals; small numbers suppressed. */
  matrix: query({ input: Period, output: Gaps, allow: RIGHTS['unmetNeeds.read'] }),
  /** The matrix on paper for the network meeting. Errors: `not_found` when nothing was missing. */
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
  /** The matrix as a table for a spreadsheet. Errors: `export_not_allowed`, `not_found`. */
  exportTable: task({ input: Period, output: Done, allow: RIGHTS['unmetNeeds.report'], access: 'export' }),
}
