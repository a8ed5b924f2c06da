import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { OfferId, ProviderId } from '../ids.ts'
import { CHECK_OUTCOMES, OFFER_BASES, OFFER_FEATURES, TARGET_GROUPS } from '../offer-lists.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, Note, RequiredLine } from '../text.ts'
import { TOPICS } from '../value-lists.ts'
import { command, query } from './define.ts'

const Age = z.number({ error: 'age' }).int({ error: 'age' }).min(0, { error: 'age' }).max(120, { error: 'age' }).nullable()
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' })
const Day = z.union([LocalDate, z.literal('')], { error: 'date' })
const Website = z
  .string()
  .max(300, { error: 'too_long' })
  .regex(/^(https?:\/\/[^\s"<>]+)?$/i, { error: 'website' })
const Email = z
  .string()
  .max(200, { error: 'too_long' })
  .regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, { error: 'email' })
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Weekly opening hours as one line of the form. */
export const OfferHours = z
  .object({ days: z.array(z.enum(WEEKDAY_CODES)).min(1, { error: 'weekday_missing' }).max(7), opensAt: Time, closesAt: Time, note: Line })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { error: 'ends_before_start', path: ['closesAt'] })
export type OfferHours = z.infer<typeof OfferHours>

/** `defunct`: closed for good; it stays in the store for the referrals made to it. */
export const OFFER_STATES = ['active', 'temporarily closed', 'defunct'] as const

/** An offer as it is typed in. What a package says beyond it stays as it is. */
export const OfferInput = z
  .object({
    providerId: z.uuid({ error: 'provider' }).pipe(ProviderId),
    name: RequiredLine,
    description: Note,
    status: z.enum(OFFER_STATES),
    topics: z.array(z.enum(TOPICS)).min(1, { error: 'topic_missing' }).max(10, { error: 'topics_ten' }),
    languages: z.array(z.string().max(20)).max(40),
    quarters: z.array(RequiredLine.refine((name) => name.length <= 60, { error: 'too_long' })).max(40),
    targetGroups: z.array(z.enum(TARGET_GROUPS)).max(TARGET_GROUPS.length),
    legalBases: z.array(z.enum(OFFER_BASES)).max(OFFER_BASES.length),
    features: z.array(z.enum(OFFER_FEATURES)).max(OFFER_FEATURES.length),
    minimumAge: Age,
    maximumAge: Age,
    eligibility: Note,
    fees: Note,
    applicationProcess: Note,
    interpretation: Note,
    waitTime: Line,
    documents: z.array(RequiredLine).max(30),
    hours: z.array(OfferHours).max(20),
    placeName: Line,
    street: Line,
    postalCode: Line,
    city: Line,
    transportation: Note,
    /** The way in words: floor, entrance. Drafts of earlier versions do not have it. */
    directions: Note.default(''),
    bell: Line.default(''),
    phone: Line,
    email: Email,
    website: Website,
    contactName: Line,
    contactRole: Line,
    contactEmail: Email,
    freePlaces: z
      .number({ error: 'places' })
      .int({ error: 'places' })
      .min(0, { error: 'places' })
      .max(9_999, { error: 'places' })
      .nullable(),
    placesAsOf: Day,
    validUntil: Day,
    alert: Note,
  })
  .refine(({ minimumAge, maximumAge }) => minimumAge === null || maximumAge === null || minimumAge <= maximumAge, {
    error: 'age_order',
    path: ['maximumAge'],
  })
  .refine(({ freePlaces, placesAsOf }) => freePlaces === null || placesAsOf !== '', { error: 'places_as_of', path: ['placesAsOf'] })
export type OfferInput = z.infer<typeof OfferInput>

const Texts = z.array(z.string())
const Amount = z.number().nullable()
/**
 * An offer as it stands: packages may leave out what the form asks for, or say more than it takes. The form shows it
 * all the same, and asks when it is saved.
 */
export const OfferAsIs: z.ZodType<OfferInput, z.input<typeof OfferInput>> = z.object({
  ...{ providerId: ProviderId, name: z.string(), description: z.string(), status: z.enum(OFFER_STATES) },
  ...{ topics: z.array(z.enum(TOPICS)), languages: Texts, quarters: Texts, documents: Texts },
  ...{ targetGroups: z.array(z.enum(TARGET_GROUPS)), legalBases: z.array(z.enum(OFFER_BASES)), features: z.array(z.enum(OFFER_FEATURES)) },
  ...{ minimumAge: Amount, maximumAge: Amount, freePlaces: Amount },
  ...{ eligibility: z.string(), fees: z.string(), applicationProcess: z.string(), interpretation: z.string(), waitTime: z.string() },
  hours: z.array(z.object({ days: z.array(z.enum(WEEKDAY_CODES)), opensAt: z.string(), closesAt: z.string(), note: z.string() })),
  ...{ placeName: z.string(), street: z.string(), postalCode: z.string(), city: z.string(), transportation: z.string() },
  ...{ directions: z.string(), bell: z.string() },
  ...{ phone: z.string(), email: z.string(), website: z.string() },
  ...{ contactName: z.string(), contactRole: z.string(), contactEmail: z.string() },
  ...{ placesAsOf: z.string(), validUntil: z.string(), alert: z.string() },
})

/** A call to check an entry, as it was noted. */
export const OfferCheck = z.object({ at: Instant, staffName: z.string(), outcome: z.enum(CHECK_OUTCOMES), note: z.string() })
export type OfferCheck = z.infer<typeof OfferCheck>

/** An entry that somebody has to look at, and why. */
export const DueOffer = z.object({
  id: OfferId,
  name: z.string(),
  providerName: z.string(),
  phone: z.string(),
  assuredOn: z.string(),
  why: z.enum(['review', 'expired', 'unknown', 'stale']),
  lastTry: z.string(),
})
export type DueOffer = z.infer<typeof DueOffer>
export const DUE_PAGE = 50

const read = RIGHTS['directory.read']
const edit = RIGHTS['directory.edit']
const touches = ['directory', 'referrals', 'today'] as const

/** Entering, changing and checking single offers. */
export const offerWork = {
  /** An offer as the form shows it. `version` goes back with a change, so that nobody writes over what they have not seen. */
  offerForm: query({ input: z.object({ id: OfferId }), output: z.object({ offer: OfferAsIs, version: z.string() }), allow: edit }),
  /** Not shown as checked until somebody else has looked over it. Errors: `not_found` for the provider. */
  createOffer: command({ input: z.object({ offer: OfferInput }), output: z.object({ id: OfferId }), allow: edit, touches }),
  /** Errors: `not_found`, `conflict` when it was changed in between. */
  changeOffer: command({
    input: z.object({ id: OfferId, version: z.string().max(60), offer: OfferInput }),
    output: z.object({ id: OfferId }),
    allow: edit,
    touches,
  }),
  /** The second pair of eyes. Errors: `not_allowed_now` with field `review` for whoever entered it, `not_found`. */
  reviewOffer: command({ input: z.object({ id: OfferId }), output: z.object({ id: OfferId }), allow: edit, touches }),
  /** Notes a call: reached and right, changed, closed for good, or not reached. Only the first three renew the day it was checked. */
  noteCheck: command({
    input: z.object({ id: OfferId, outcome: z.enum(CHECK_OUTCOMES), note: Note }),
    output: z.object({ id: OfferId }),
    allow: edit,
    touches,
  }),
  /** Who entered, looked over and checked an offer; newest first. */
  offerHistory: query({
    input: z.object({ id: OfferId }),
    output: z.object({
      createdBy: z.string(),
      createdAt: Instant.nullable(),
      reviewedBy: z.string(),
      reviewedAt: Instant.nullable(),
      /** Whether the one who asks may look over it: not whoever entered it. */
      mayReview: z.boolean(),
      checks: z.array(OfferCheck),
    }),
    allow: read,
  }),
  /** Offers to look over or to call, those waiting for a second pair of eyes first, then the longest unchecked. */
  dueOffers: query({
    input: z.object({ page: z.number().int().min(0).max(1_000) }),
    output: z.object({ offers: z.array(DueOffer), total: z.number().int() }),
    allow: edit,
  }),
}
