import { z } from 'zod'
import { LocalDate, LocalDateTime } from './dates.ts'
import { HEARING_CHANNELS, SUMMONS_DELIVERIES, SUMMONS_PURPOSES, SUMMONS_TEXT_KINDS } from './summons-lists.ts'

const Head = z.object({
  number: z.string(),
  office: z.string(),
  date: LocalDate,
  staffName: z.string(),
  person: z.object({ name: z.string(), addressee: z.string(), street: z.string(), town: z.string() }),
  site: z.object({
    name: z.string(),
    room: z.string(),
    street: z.string(),
    town: z.string(),
    phone: z.string(),
    stepFree: z.boolean(),
  }),
  startsAt: LocalDateTime,
  /** An interpreter is noted at the person. */
  interpreter: z.boolean(),
})

const Letter = Head.extend({
  kind: z.literal('aufforderung'),
  purpose: z.enum(SUMMONS_PURPOSES),
  purposeNote: z.string(),
  delivery: z.enum(SUMMONS_DELIVERIES),
  /** Number of the one in whose place it comes; empty without. */
  replaces: z.string(),
  texts: z.array(z.object({ kind: z.enum(SUMMONS_TEXT_KINDS), version: z.string(), body: z.string(), sample: z.boolean() })),
})
const HearingOffer = Head.extend({
  kind: z.literal('anhoerung'),
  summonsNumber: z.string(),
  channel: z.enum(HEARING_CHANNELS),
})

/** What stands on a sheet; kept word for word with its hash, because the authority has to prove what it sent. */
export const SummonsContent = z.discriminatedUnion('kind', [Letter, HearingOffer])
export type SummonsContent = z.infer<typeof SummonsContent>
export type SummonsLetterContent = z.infer<typeof Letter>
export type HearingOfferContent = z.infer<typeof HearingOffer>
