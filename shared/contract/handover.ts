import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { BranchId, HandoverItemId, PersonId, ReceiptId, SessionId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { HANDOVER_KINDS } from '../receipt-lists.ts'
import { RequiredLine } from '../text.ts'
import { command, query } from './define.ts'

/** What a branch has to do, from the desk of a session. */
export const HandoverItem = z.object({
  id: HandoverItemId,
  revision: z.number().int(),
  branchId: BranchId,
  branchName: z.string(),
  personId: PersonId.nullable(),
  personName: z.string(),
  sessionId: SessionId.nullable(),
  kind: z.enum(HANDOVER_KINDS),
  /** The receipt that was made with it. */
  receiptId: ReceiptId.nullable(),
  receiptNumber: z.string(),
  urgent: z.boolean(),
  summary: z.string(),
  dueOn: LocalDate,
  createdAt: Instant,
  createdByName: z.string(),
  phonedAt: Instant.nullable(),
  phonedWith: z.string(),
  acknowledgedAt: Instant.nullable(),
  /** Who at the branch has confirmed it. */
  acknowledgedBy: z.string(),
})
export type HandoverItem = z.infer<typeof HandoverItem>

const Step = z.object({ id: HandoverItemId, revision: z.number().int() })
const ofPerson = (_: unknown, { personId }: { personId: PersonId | null }) => (personId ? [personId] : [])
const all = (_: unknown, list: readonly { personId: PersonId | null }[]) => list.flatMap(({ personId }) => personId ?? [])
const STALE = ['handover', 'dayEnd', 'today'] as const

export const handover = {
  /** Branches to choose from, and the one that is probably responsible: the person's, else the caller's own. */
  branches: query({
    input: z.object({ personId: PersonId.nullable() }),
    output: z.object({ branches: z.array(z.object({ id: BranchId, name: z.string() })), suggested: BranchId.nullable() }),
    allow: RIGHTS['receipts.write'],
    concerns: ({ personId }) => (personId ? [personId] : []),
  }),
  /** Not acknowledged yet, about nobody or persons in scope; overdue and urgent ones first. */
  open: query({ input: z.object({}), output: z.array(HandoverItem), allow: RIGHTS['handover.read'], concerns: all }),
  /** All of one session, also acknowledged ones, within scope; for its end and its list. */
  ofSession: query({
    input: z.object({ sessionId: SessionId }),
    output: z.array(HandoverItem),
    allow: RIGHTS['handover.read'],
    concerns: all,
  }),
  /** What came of one receipt. */
  ofReceipt: query({
    input: z.object({ receiptId: ReceiptId }),
    output: z.array(HandoverItem),
    allow: RIGHTS['handover.read'],
    concerns: all,
  }),
  /** The branch was called. Errors: `conflict`, `not_allowed_now` when acknowledged. */
  phoned: command({
    input: Step.extend({ with: RequiredLine }),
    output: HandoverItem,
    allow: RIGHTS['handover.write'],
    touches: STALE,
    concerns: ofPerson,
  }),
  /** Somebody at the branch has taken it on. Errors: `conflict`, `not_allowed_now` when acknowledged before. */
  acknowledge: command({
    input: Step.extend({ by: RequiredLine }),
    output: HandoverItem,
    allow: RIGHTS['handover.write'],
    touches: STALE,
    concerns: ofPerson,
  }),
  /** A branch has taken a whole list on: all of it or nothing. Errors: as for one. */
  acknowledgeAll: command({
    input: z.object({ items: z.array(Step).min(1).max(500), by: RequiredLine }),
    output: z.array(HandoverItem),
    allow: RIGHTS['handover.write'],
    touches: STALE,
    concerns: all,
  }),
  /** Takes the last of both steps back. Errors: `conflict`, `not_allowed_now` when there is none. */
  undo: command({ input: Step, output: HandoverItem, allow: RIGHTS['handover.write'], touches: STALE, concerns: ofPerson }),
}
