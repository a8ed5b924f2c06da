import { z } from 'zod'
import { APPOINTMENT_STATES } from '../../../shared/appointment-states.ts'
import { CONSENT_KINDS } from '../../../shared/consent-rules.ts'
import { SIGNERS } from '../../../shared/consent-signers.ts'
import { Guardian } from '../../../shared/contract/consents.ts'
import { Instant, LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import { AppointmentId, OfferId, PersonId, SeriesId } from '../../../shared/ids.ts'
import { DATA_CATEGORIES, LANES, LANGUAGES, LEGAL_BASES } from '../../../shared/value-lists.ts'

const Flag = z.number().transform((value) => value === 1)
const Categories = z.string().transform((value) => z.array(z.enum(DATA_CATEGORIES)).parse(JSON.parse(value)))

/** Whom a letter is to, and whether it may be sent. */
export const RecipientRow = z.object({
  personId: PersonId,
  name: z.string(),
  /** First line of the address: the person, or whoever takes the letters. */
  addressee: z.string(),
  street: z.string(),
  town: z.string(),
  letterAllowed: Flag,
  disclosureBlocked: Flag,
})
export type RecipientRow = z.infer<typeof RecipientRow>

/** An appointment that a letter of a print run could be about. */
export const CandidateRow = RecipientRow.extend({
  appointmentId: AppointmentId,
  start: LocalDateTime,
  state: z.enum(APPOINTMENT_STATES),
  provisional: Flag,
  siteName: z.string(),
  staffName: z.string(),
  letterAt: Instant.nullable(),
})
export type CandidateRow = z.infer<typeof CandidateRow>

/** What a letter or calendar file about an appointment needs to know. */
export const AppointmentRow = RecipientRow.extend({
  id: AppointmentId,
  anyWayAllowed: Flag,
  siteName: z.string(),
  siteStreet: z.string(),
  sitePostalCode: z.string(),
  siteCity: z.string(),
  siteQuarter: z.string(),
  sitePhone: z.string(),
  stepFree: Flag,
  staffName: z.string(),
  start: LocalDateTime,
  end: LocalDateTime,
  minutes: z.number(),
  purpose: z.string(),
  interpreterLanguage: z.enum(LANGUAGES).nullable(),
  state: z.enum(APPOINTMENT_STATES),
  revision: z.number(),
  provisional: Flag,
  seriesId: SeriesId.nullable(),
  /** Where its series put it. */
  seriesStart: LocalDateTime.nullable(),
})
export type AppointmentRow = z.infer<typeof AppointmentRow>

/** What the slip of a referral needs beside the offer itself. */
export const ReferralRow = z.object({
  personId: PersonId,
  offerId: OfferId,
  offerName: z.string(),
  providerName: z.string(),
  dataShared: Categories,
  recipient: z.string().nullable(),
  legalBasis: z.enum(LEGAL_BASES).nullable(),
  /** Null for referrals of earlier versions. */
  answerToken: z.string().nullable(),
  followUpOn: LocalDate.nullable(),
})

/** A consent with the name of the person who gives it. */
export const ConsentRow = z.object({
  kind: z.enum(CONSENT_KINDS),
  offerId: OfferId.nullable(),
  personId: PersonId,
  name: z.string(),
  originalScript: z.string(),
  proofNumber: z.string(),
  purpose: z.string(),
  categories: Categories,
  recipientOrganization: z.string(),
  recipientPerson: z.string(),
  validFrom: LocalDate,
  validUntil: LocalDate,
  language: z.enum(LANGUAGES),
  interpreterPresent: Flag,
  releasedPerson: z.string(),
  signedBy: z.enum(SIGNERS),
  guardians: z.string().transform((text) => z.array(Guardian).parse(JSON.parse(text))),
  replaces: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  refusedAt: z.string().nullable(),
  replacedAt: z.string().nullable(),
})
export type ConsentRow = z.infer<typeof ConsentRow>

/** A number in the queue with the place it was given out at. */
export const TicketRow = z.object({ number: z.string(), lane: z.enum(LANES), arrivedAt: Instant, siteName: z.string() })

export const PlaceRow = z.object({ name: z.string(), phone: z.string(), street: z.string(), town: z.string() })
export type PlaceRow = z.infer<typeof PlaceRow>
