import { z } from 'zod'
import { CONSENT_KINDS } from '../consent-rules.ts'
import { GUARDIAN_RELATIONS, MOST_GUARDIANS, SIGNERS } from '../consent-signers.ts'
import { CONSENT_STATES } from '../consent-states.ts'
import { Instant, LocalDate } from '../dates.ts'
import { ConsentId, OfferId, PersonId, ReferralId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { DATA_CATEGORIES, LANGUAGES } from '../value-lists.ts'
import { command, query } from './define.ts'

export const Guardian = z.object({ name: RequiredLine, relation: z.enum(GUARDIAN_RELATIONS) })
export type Guardian = z.infer<typeof Guardian>

/** What the paper says, and who signs it. */
const ConsentPaper = z.object({
  kind: z.enum(CONSENT_KINDS).default('uebermittlung'),
  personId: PersonId,
  offerId: OfferId.nullable(),
  purpose: RequiredLine,
  categories: z.array(z.enum(DATA_CATEGORIES)).min(1, { error: 'categories_missing' }),
  recipientOrganization: RequiredLine,
  recipientPerson: RequiredLine,
  /** Who may speak (§ 203 StGB): a person, never only a body. Empty on a consent to pass data on. */
  releasedPerson: Line.default(''),
  validFrom: LocalDate,
  validUntil: LocalDate,
  language: z.enum(LANGUAGES),
  interpreterPresent: z.boolean(),
  signedBy: z.enum(SIGNERS, { error: 'signer_missing' }),
  /** Who signs for the person; empty when the person does. */
  guardians: z.array(Guardian).max(MOST_GUARDIANS).default([]),
  /** The consent that ends when this one is signed. */
  replacesId: ConsentId.nullable().default(null),
})

/**
 * Consent to pass data on (§ 67b(2) SGB X, Art. 7 DSGVO) or release from professional secrecy (§ 203 StGB): one purpose,
 * named categories, a named recipient body and person, an end, the language used, and the withdrawal. It is an object,
 * not a tick box.
 */
export const ConsentInput = ConsentPaper.extend({
  /** The person was told that refusing has no disadvantage and that it can be withdrawn at any time. */
  informed: z.literal(true, { error: 'consent_informed' }),
})
  .refine((consent) => consent.validUntil >= consent.validFrom, { error: 'ends_before_start', path: ['validUntil'] })
  .refine(({ kind, releasedPerson }) => kind !== 'schweigepflicht' || releasedPerson !== '', {
    error: 'required',
    path: ['releasedPerson'],
  })
  .refine(({ kind, releasedPerson }) => kind !== 'uebermittlung' || releasedPerson === '', {
    error: 'papers_mixed',
    path: ['releasedPerson'],
  })
export type ConsentInput = z.infer<typeof ConsentInput>

export const Consent = ConsentPaper.extend({
  id: ConsentId,
  /** Number on the signed paper, device prefix first, so that two laptops never give the same one. */
  proofNumber: z.string(),
  purpose: z.string(),
  categories: z.array(z.enum(DATA_CATEGORIES)),
  recipientOrganization: z.string(),
  recipientPerson: z.string(),
  /** When the paper was made out. */
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** When the signed paper lay there; null until then, and nothing is passed on. */
  signedAt: Instant.nullable(),
  /** When the person said no. Nobody asks why, and nothing follows from it. */
  refusedAt: Instant.nullable(),
  /** When a newer one took its place. */
  replacedAt: Instant.nullable(),
  state: z.enum(CONSENT_STATES),
})
export type Consent = z.infer<typeof Consent>

/** One hand-over that happened under a consent, or under one that it replaced. */
export const PassedOn = z.object({
  referralId: ReferralId,
  personId: PersonId,
  offerName: z.string(),
  providerName: z.string(),
  categories: z.array(z.enum(DATA_CATEGORIES)),
  at: Instant,
  staffName: z.string(),
  proofNumber: z.string(),
  recipientPerson: z.string(),
})
export type PassedOn = z.infer<typeof PassedOn>

const Named = Consent.extend({ personName: z.string() })
const ToRenew = Named.extend({ openReferrals: z.number().int() })

const ofPerson = (_: unknown, consent: { personId: PersonId }) => [consent.personId]
const all = (_: unknown, list: readonly { personId: PersonId }[]) => list.map(({ personId }) => personId)
const touches = ['consents', 'referrals', 'dayEnd', 'today', 'reminders'] as const

export const consents = {
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Consent),
    allow: RIGHTS['consents.read'],
    concerns: ({ personId }) => [personId],
  }),
  get: query({ input: z.object({ id: ConsentId }), output: Named, allow: RIGHTS['consents.read'], concerns: ofPerson }),
  /** What went out under it, also under those it replaced, newest first. */
  passedOn: query({
    input: z.object({ id: ConsentId, personId: PersonId }),
    output: z.array(PassedOn),
    allow: RIGHTS['consents.read'],
    concerns: ({ personId }) => [personId],
  }),
  /** Signed ones that run out within 30 days, and expired ones that something open rests on; the first to end first. */
  toRenew: query({ input: z.object({}), output: z.array(ToRenew), allow: RIGHTS['consents.read'], scope: 'hits', concerns: all }),
  /**
   * Makes the paper out and gives it its number. Errors: `invalid_input` with `signedBy` (`guardians_needed` below 15),
   * `guardians`; `not_allowed_now` with `replacesId` when that one cannot be replaced by this.
   */
  give: command({ input: ConsentInput, output: Consent, allow: RIGHTS['consents.write'], touches, concerns: ofPerson }),
  /** Made out, in time and not yet signed on paper, oldest first. */
  unsigned: query({ input: z.object({}), output: z.array(Named), allow: RIGHTS['consents.read'], scope: 'hits', concerns: all }),
  /**
   * Notes that the signed paper is there; one that it replaces ends then, and what rests on that goes over to this. Or takes
   * that back on the same day. Errors: `not_allowed_now`, with field `signed` when something has gone out since.
   */
  sign: command({
    input: z.object({ id: ConsentId, signed: z.boolean() }),
    output: Consent,
    allow: RIGHTS['consents.write'],
    touches,
    concerns: ofPerson,
  }),
  /** The person says no: kept without a reason. Errors: `not_allowed_now` once it is signed or something has gone out. */
  refuse: command({ input: z.object({ id: ConsentId }), output: Consent, allow: RIGHTS['consents.write'], touches, concerns: ofPerson }),
  /** Stops every sharing that rests on it at once: open referrals become `zurueckgezogen`. */
  withdraw: command({
    input: z.object({ id: ConsentId, note: Line }),
    output: Consent,
    allow: RIGHTS['consents.write'],
    touches,
    concerns: ofPerson,
  }),
}
