import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { ConsentId, OfferId, PersonId, ReferralId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { ANSWER_STATES, REFERRAL_STATES } from '../referral-states.ts'
import { Line } from '../text.ts'
import {
  ATTEMPT_RESULTS,
  ATTEMPT_WAYS,
  DATA_CATEGORIES,
  END_REASONS,
  LEGAL_BASES,
  REFERRAL_KINDS,
  REFUSAL_REASONS,
  TOPICS,
} from '../value-lists.ts'
import { command, query } from './define.ts'

export const ReferralInput = z.object({
  personId: PersonId,
  offerId: OfferId,
  kind: z.enum(REFERRAL_KINDS),
  topic: z.enum(TOPICS),
  /** Categories passed on; empty when the person takes the slip and nothing leaves the house. */
  dataShared: z.array(z.enum(DATA_CATEGORIES)),
  /** Which of these come from a professional secret: they need a release as well. */
  confidential: z.array(z.enum(DATA_CATEGORIES)).default([]),
  consentId: ConsentId.nullable(),
  /** The Schweigepflichtentbindung. */
  releaseId: ConsentId.nullable().default(null),
  /** Transfer without consent; the note then says why. Null: it needs a consent. */
  legalBasis: z.enum(LEGAL_BASES).nullable().default(null),
  followUpOn: LocalDate.nullable(),
  note: Line,
})
export type ReferralInput = z.infer<typeof ReferralInput>

/** What a step names besides the state: why, or when to ask whether a place has become free. */
const Reason = z.enum([...new Set([...REFUSAL_REASONS, ...END_REASONS])]).nullable()

export const Referral = ReferralInput.extend({
  id: ReferralId,
  revision: z.number().int(),
  personName: z.string(),
  offerName: z.string(),
  providerName: z.string(),
  /** Number on the tear-off of its slip; null for one of earlier versions. */
  answerToken: z.string().nullable(),
  state: z.enum(REFERRAL_STATES),
  createdAt: Instant,
  handedOverAt: Instant.nullable(),
  /** Each step with its moment, oldest first. */
  steps: z.array(z.object({ state: z.enum(REFERRAL_STATES), at: Instant, staffName: z.string(), note: z.string(), reason: Reason })),
  /** Attempts to learn what has become of it, oldest first. */
  attempts: z.array(
    z.object({ way: z.enum(ATTEMPT_WAYS), result: z.enum(ATTEMPT_RESULTS), at: Instant, staffName: z.string(), note: z.string() }),
  ),
})
export type Referral = z.infer<typeof Referral>

const Token = z.string().max(60)
const ofPerson = (_: unknown, referral: { personId: PersonId }) => [referral.personId]
const all = (_: unknown, list: readonly { personId: PersonId }[]) => list.map((referral) => referral.personId)

export const referrals = {
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Referral),
    allow: RIGHTS['referrals.read'],
    concerns: ({ personId }) => [personId],
  }),
  get: query({ input: z.object({ id: ReferralId }), output: Referral, allow: RIGHTS['referrals.read'], concerns: ofPerson }),
  /** Open ones within the caller's scope, follow-up date first; connected ones as long as somebody is to ask again. */
  open: query({ input: z.object({}), output: z.array(Referral), allow: RIGHTS['referrals.read'], concerns: all }),
  create: command({
    input: ReferralInput,
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals', 'today'],
    concerns: ofPerson,
  }),
  /**
   * Next state. Errors: `consent_missing` when data is to be passed on without a signed, valid consent of this person, for
   * this recipient, holding all categories, and without a legal basis (field `consentId`), or without the release that
   * professional secrets need (field `releaseId`); `not_allowed_now` when the state machine has no such step, and with
   * field `offerId` or `dataShared` when the offer is closed or information about the person is blocked.
   */
  advance: command({
    input: z.object({
      id: ReferralId,
      revision: z.number().int(),
      state: z.enum(REFERRAL_STATES),
      note: Line,
      reason: Reason.default(null),
      recheckOn: LocalDate.nullable().default(null),
    }),
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals', 'today'],
    concerns: ofPerson,
  }),
  /** Takes the last step back within the same day, as long as nothing has left the house by it. */
  undo: command({
    input: z.object({ id: ReferralId, revision: z.number().int() }),
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals', 'today'],
    concerns: ofPerson,
  }),
  setFollowUp: command({
    input: z.object({ id: ReferralId, revision: z.number().int(), followUpOn: LocalDate.nullable() }),
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals', 'today'],
    concerns: ofPerson,
  }),
  /** An attempt to learn what has become of it; the next follow-up of the plan takes the place of one that was due. */
  noteAttempt: command({
    input: z.object({
      id: ReferralId,
      revision: z.number().int(),
      way: z.enum(ATTEMPT_WAYS),
      result: z.enum(ATTEMPT_RESULTS),
      note: Line,
    }),
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals', 'today'],
    concerns: ofPerson,
  }),
  /**
   * The referral that a tear-off belongs to, by its token as typed or scanned. Errors: `invalid_input` with field
   * `token`: `token_typo` (check sign), `token_forged` (not signed by this store), `token_unknown` (signed, but gone).
   */
  byToken: query({ input: z.object({ token: Token }), output: Referral, allow: RIGHTS['referrals.read'], concerns: ofPerson }),
  /** What the partner answered, as an attempt that reached somebody and the step it leads to. Errors as of `byToken` and `advance`. */
  recordAnswer: command({
    input: z.object({
      token: Token,
      revision: z.number().int(),
      state: z.enum(ANSWER_STATES),
      way: z.enum(ATTEMPT_WAYS),
      note: Line,
      reason: Reason.default(null),
      recheckOn: LocalDate.nullable().default(null),
    }),
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals', 'today'],
    concerns: ofPerson,
  }),
  /** Attaches a consent or a release made out after the draft; the kind of paper says which of the two it is. */
  attachConsent: command({
    input: z.object({ id: ReferralId, revision: z.number().int(), consentId: ConsentId }),
    output: Referral,
    allow: RIGHTS['referrals.write'],
    touches: ['referrals'],
    concerns: ofPerson,
  }),
}
