import { z } from 'zod'
import { CLOCK_FINDINGS } from '../clock-check.ts'
import { Instant, LocalDate } from '../dates.ts'
import { PersonId, ReceiptId, SessionId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { ReceiptContent } from '../receipt-content.ts'
import { APPLICATION_KINDS, EMERGENCY_KINDS, EMERGENCY_STEPS, IMPORTANT_REASONS } from '../receipt-lists.ts'
import { Line, Note, RequiredLine } from '../text.ts'
import { command, query } from './define.ts'

const ChosenPerson = z.uuid({ error: 'person_missing' }).brand<'PersonId'>()
const ChosenBranch = z.uuid({ error: 'branch_missing' }).brand<'BranchId'>()
const Time = z.string({ error: 'time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' })

export const ApplicationInput = z.object({
  personId: ChosenPerson,
  kind: z.enum(APPLICATION_KINDS, { error: 'application_kind' }),
  /** As it was said. */
  wording: Note.refine((value) => value.length > 0, { error: 'required' }),
  /** Branch that has to decide; it gets a hand-over item. */
  branchId: ChosenBranch,
  urgent: z.boolean(),
})
export type ApplicationInput = z.infer<typeof ApplicationInput>

export const AttendanceInput = z.object({
  personId: ChosenPerson,
  /** Wall time of today. */
  from: Time,
  to: Time,
  purpose: RequiredLine,
  /** An appointment was missed before: the reason as it was said, and the branch that has to know at once. */
  missed: z.object({ reason: z.enum(IMPORTANT_REASONS, { error: 'reason_missing' }), note: Line, branchId: ChosenBranch }).nullable(),
})
export type AttendanceInput = z.infer<typeof AttendanceInput>

export const EmergencyInput = z.object({
  /** Null: anonymous. */
  personId: PersonId.nullable(),
  kinds: z.array(z.enum(EMERGENCY_KINDS)).min(1, { error: 'emergency_kind' }),
  missing: Line,
  since: LocalDate.nullable(),
  children: z
    .number({ error: 'children' })
    .int({ error: 'children' })
    .min(0, { error: 'children' })
    .max(30, { error: 'children' })
    .nullable(),
  steps: z.array(z.enum(EMERGENCY_STEPS)),
  /** Branch that gets an urgent hand-over item; null when nobody has to be told. */
  branchId: ChosenBranch.nullable(),
})
export type EmergencyInput = z.infer<typeof EmergencyInput>

/** A numbered sheet: what is on it, and whether it has been printed and handed over. */
export const Receipt = z.object({
  id: ReceiptId,
  number: z.string(),
  personId: PersonId.nullable(),
  personName: z.string(),
  sessionId: SessionId.nullable(),
  madeAt: Instant,
  clock: z.enum(CLOCK_FINDINGS),
  content: ReceiptContent,
  printedAt: Instant.nullable(),
  handedOverAt: Instant.nullable(),
})
export type Receipt = z.infer<typeof Receipt>

const ofPerson = (_: unknown, { personId }: { personId: PersonId | null }) => (personId ? [personId] : [])
const all = (_: unknown, list: readonly { personId: PersonId | null }[]) => list.flatMap(({ personId }) => personId ?? [])

export const receipts = {
  /** The newest first. */
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Receipt),
    allow: RIGHTS['receipts.read'],
    concerns: ({ personId }) => [personId],
  }),
  /** Of one session, those without proof of hand-over first; for the end of the day. Only persons in scope. */
  ofSession: query({
    input: z.object({ sessionId: SessionId }),
    output: z.array(Receipt),
    allow: RIGHTS['receipts.read'],
    concerns: all,
  }),
  get: query({ input: z.object({ id: ReceiptId }), output: Receipt, allow: RIGHTS['receipts.read'], concerns: ofPerson }),
  /** Puts an application on record (§ 37 SGB II, § 16 SGB I). Received is the moment of the call. Errors: field `branchId` (`branch_closed`). */
  application: command({
    input: ApplicationInput,
    output: Receipt,
    allow: RIGHTS['receipts.write'],
    touches: ['receipts', 'handover', 'dayEnd', 'today'],
    concerns: ofPerson,
  }),
  /** Confirms that a person was here today. Errors: fields `to` (`ends_before_start`, `in_future`), `from` (`in_future`). */
  attendance: command({
    input: AttendanceInput,
    output: Receipt,
    allow: RIGHTS['receipts.write'],
    touches: ['receipts', 'handover', 'dayEnd', 'today', 'summons'],
    concerns: ofPerson,
  }),
  /** Errors: field `since` (`in_future`). */
  emergency: command({
    input: EmergencyInput,
    output: Receipt,
    allow: RIGHTS['receipts.write'],
    touches: ['receipts', 'handover', 'dayEnd', 'today'],
    concerns: ofPerson,
  }),
  /** Notes that the sheet was given to the person, or takes the note back. */
  handOver: command({
    input: z.object({ id: ReceiptId, handedOver: z.boolean() }),
    output: Receipt,
    allow: RIGHTS['receipts.write'],
    touches: ['receipts', 'dayEnd'],
    concerns: ofPerson,
  }),
}
