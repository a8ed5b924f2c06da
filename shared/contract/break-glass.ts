import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { BreakGlassId, PersonId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { command, query } from './define.ts'

/** Shorter words say nothing to whoever reviews them. */
const REASON_LENGTH = 10

export const BreakGlassInput = z.object({
  personId: PersonId,
  reason: RequiredLine.refine((reason) => reason.length >= REASON_LENGTH, { error: 'reason_short' }),
})
export type BreakGlassInput = z.infer<typeof BreakGlassInput>

/** One emergency access (Notfallzugriff) as reviewers see it: the person in the minimum, the reason in full. */
export const BreakGlassEntry = z.object({
  id: BreakGlassId,
  personId: PersonId,
  personName: z.string(),
  birthYear: z.string(),
  branchName: z.string(),
  staffName: z.string(),
  reason: z.string(),
  openedAt: Instant,
  reviewedAt: Instant.nullable(),
  reviewerName: z.string(),
  remark: z.string(),
  /** Opened by whoever asks: somebody else has to review it. */
  own: z.boolean(),
})
export type BreakGlassEntry = z.infer<typeof BreakGlassEntry>

const ofPerson = (_: unknown, { personId }: { personId: PersonId }) => [personId]

export const breakGlass = {
  /**
   * Opens a person's record and the notes that emergency access opens, until the end of the day (shared/record-rights.ts).
   * Errors: `not_found`.
   */
  open: command({
    input: BreakGlassInput,
    output: z.object({ personId: PersonId, day: LocalDate }),
    allow: RIGHTS['breakGlass.open'],
    touches: ['breakGlass', 'people', 'contacts', 'concerns', 'appointments', 'consents', 'referrals', 'today'],
    concerns: ofPerson,
    // Nothing of the person changes: to them somebody has looked, and no more.
    access: 'read',
    scope: 'hits',
  }),
  /** Open ones first, oldest of them on top; then the reviewed ones of the last 12 months, newest first. */
  toReview: query({
    input: z.object({}),
    output: z.array(BreakGlassEntry),
    allow: RIGHTS['breakGlass.review'],
    concerns: (_, list) => list.map(({ personId }) => personId),
    scope: 'hits',
  }),
  /** Errors: `not_allowed_now` when already reviewed, `forbidden` when opened by the caller or of another branch. */
  markReviewed: command({
    input: z.object({ id: BreakGlassId, remark: Line }),
    output: BreakGlassEntry,
    allow: RIGHTS['breakGlass.review'],
    touches: ['breakGlass', 'today'],
    concerns: ofPerson,
    access: 'read',
    scope: 'hits',
  }),
}
