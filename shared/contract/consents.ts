import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { ConsentId, OfferId, PersonId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { DATA_CATEGORIES, LANGUAGES } from '../value-lists.ts'
import { command, query } from './define.ts'

/**
 * Consent to pass data on (§ 67b(2) SGB X, Art. 7 DSGVO): one purpose, named categories, a named recipient body and
 * person, an end, the language used, and the withdrawal. It is an object, not a tick box.
 */
export const ConsentInput = z
  .object({
    personId: PersonId,
    offerId: OfferId.nullable(),
    purpose: RequiredLine,
    categories: z.array(z.enum(DATA_CATEGORIES)).min(1, { error: 'categories_missing' }),
    recipientOrganization: RequiredLine,
    recipientPerson: RequiredLine,
    validFrom: LocalDate,
    validUntil: LocalDate,
    language: z.enum(LANGUAGES),
    interpreterPresent: z.boolean(),
    /** The person was told that refusing has no disadvantage and that it can be withdrawn at any time. */
    informed: z.literal(true, { error: 'consent_informed' }),
  })
  .refine((consent) => consent.validUntil >= consent.validFrom, { error: 'ends_before_start', path: ['validUntil'] })
export type ConsentInput = z.infer<typeof ConsentInput>

export const Consent = z.object({
  id: ConsentId,
  /** Number on the signed paper, device prefix first, so that two laptops never give the same one. */
  proofNumber: z.string(),
  personId: PersonId,
  offerId: OfferId.nullable(),
  purpose: z.string(),
  categories: z.array(z.enum(DATA_CATEGORIES)),
  recipientOrganization: z.string(),
  recipientPerson: z.string(),
  validFrom: LocalDate,
  validUntil: LocalDate,
  language: z.enum(LANGUAGES),
  interpreterPresent: z.boolean(),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** When the signed paper lay there; null while the consent was only spoken. */
  signedAt: Instant.nullable(),
  state: z.enum(['erteilt', 'abgelaufen', 'widerrufen']),
})
export type Consent = z.infer<typeof Consent>

const ofPerson = (_: unknown, consent: { personId: PersonId }) => [consent.personId]

export const consents = {
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Consent),
    allow: RIGHTS['consents.read'],
    concerns: ({ personId }) => [personId],
  }),
  give: command({
    input: ConsentInput,
    output: Consent,
    allow: RIGHTS['consents.write'],
    touches: ['consents', 'referrals', 'dayEnd'],
    concerns: ofPerson,
  }),
  /** In force and not yet signed on paper, oldest first. */
  unsigned: query({
    input: z.object({}),
    output: z.array(Consent.extend({ personName: z.string() })),
    allow: RIGHTS['consents.read'],
    scope: 'hits',
    concerns: (_, list) => list.map(({ personId }) => personId),
  }),
  /** Notes that the signed paper is there, or takes that back. Errors: `not_allowed_now` once it is withdrawn. */
  sign: command({
    input: z.object({ id: ConsentId, signed: z.boolean() }),
    output: Consent,
    allow: RIGHTS['consents.write'],
    touches: ['consents', 'referrals', 'dayEnd', 'today'],
    concerns: ofPerson,
  }),
  /** Stops every sharing that rests on it at once: open referrals become `zurueckgezogen`. */
  withdraw: command({
    input: z.object({ id: ConsentId, note: Line }),
    output: Consent,
    allow: RIGHTS['consents.write'],
    touches: ['consents', 'referrals', 'dayEnd', 'today'],
    concerns: ofPerson,
  }),
}
