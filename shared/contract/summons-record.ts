import { z } from 'zod'
import { Instant, LocalDate, LocalDateTime } from '../dates.ts'
import { PersonId, SiteId, StaffId, SummonsId, SummonsSheetId } from '../ids.ts'
import { IMPORTANT_REASONS } from '../receipt-lists.ts'
import { SUMMONS_STEPS } from '../summons-facts.ts'
import {
  EVIDENCE_STATES,
  HEALTH_ANSWERS,
  HEARING_CHANNELS,
  INTERPRETER_ANSWERS,
  RECEIPT_ANSWERS,
  REPORT_ANSWERS,
  SUMMONS_DELIVERIES,
  SUMMONS_PURPOSES,
  SUMMONS_SHEETS,
  SUMMONS_STATES,
} from '../summons-lists.ts'
import { SUMMONS_NEXT } from '../summons-states.ts'
import { INTERPRETER_NEEDS } from '../value-lists.ts'

/** One Meldeaufforderung as lists show it. */
export const Summons = z.object({
  id: SummonsId,
  revision: z.number().int(),
  /** Number on the letter. */
  number: z.string(),
  personId: PersonId,
  personName: z.string(),
  siteId: SiteId,
  siteName: z.string(),
  staffName: z.string(),
  /** Issued by whoever asks. */
  own: z.boolean(),
  purpose: z.enum(SUMMONS_PURPOSES),
  startsAt: LocalDateTime,
  state: z.enum(SUMMONS_STATES),
  next: z.enum(SUMMONS_NEXT),
})
export type Summons = z.infer<typeof Summons>

/** A reason as the person names it, with what there is to show for it. */
export const HeardReason = z.object({ reason: z.enum(IMPORTANT_REASONS), evidence: z.enum(EVIDENCE_STATES) })
export type HeardReason = z.infer<typeof HeardReason>

export const CheckInput = z.object({
  receipt: z.enum(RECEIPT_ANSWERS, { error: 'summons_answer' }),
  interpreter: z.enum(INTERPRETER_ANSWERS, { error: 'summons_answer' }),
  health: z.enum(HEALTH_ANSWERS, { error: 'summons_answer' }),
  report: z.enum(REPORT_ANSWERS, { error: 'summons_answer' }),
})

const Hearing = z.object({
  channel: z.enum(HEARING_CHANNELS),
  offeredOn: LocalDate,
  heldOn: LocalDate.nullable(),
  reasons: z.array(HeardReason),
  note: z.string(),
  staffName: z.string(),
})

/**
 * Something that shows the person on the day of the date or after it, at whatever place and device; also an appearance that
 * was recorded and taken back, so that nobody records a miss without knowing of it.
 */
export const Finding = z.object({
  kind: z.enum(['vorsprache', 'kontakt', 'termin', 'zurueckgenommen']),
  at: LocalDateTime,
  place: z.string(),
  /** Number of the sheet; empty without one. */
  number: z.string(),
})
export type Finding = z.infer<typeof Finding>

const Other = z.object({ id: SummonsId, number: z.string() }).nullable()

/** All that is known of one: the page of the record. */
export const SummonsRecord = Summons.extend({
  purposeNote: z.string(),
  plannedDelivery: z.enum(SUMMONS_DELIVERIES),
  denseNote: z.string(),
  issuedAt: Instant,
  previous: Other,
  following: Other,
  delivery: z.object({ method: z.enum(SUMMONS_DELIVERIES), on: LocalDate, deemedOn: LocalDate, proof: z.string() }).nullable(),
  returnedOn: LocalDate.nullable(),
  missBy: StaffId.nullable(),
  missByName: z.string(),
  interpreterNeed: z.enum(INTERPRETER_NEEDS),
  sameDay: z.array(Finding),
  later: z.array(Finding),
  hearings: z.array(Hearing),
  /** The newest one counts. */
  check: z.object({ by: StaffId, byName: z.string(), at: Instant, answers: CheckInput, note: z.string() }).nullable(),
  sheets: z.array(z.object({ id: SummonsSheetId, kind: z.enum(SUMMONS_SHEETS), number: z.string(), madeAt: Instant, hash: z.string() })),
  steps: z.array(z.object({ step: z.enum(SUMMONS_STEPS), at: Instant, staffName: z.string(), note: z.string() })),
})
export type SummonsRecord = z.infer<typeof SummonsRecord>
