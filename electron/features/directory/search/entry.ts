import { z } from 'zod'
import { TOPICS } from '../../../../shared/value-lists.ts'

const Text = z.string().nullable()
const Rule = z.object({
  freq: Text,
  interval: z.number().nullable(),
  byday: Text,
  bymonthday: Text,
  opensAt: Text,
  closesAt: Text,
  from: Text,
  to: Text,
  start: Text,
})
const Strings = z.array(z.string())

/** What is kept of an offer beside its text: all that a list shows and a search asks for. */
export const OfferEntry = z.object({
  id: z.string(),
  name: z.string(),
  alternate: z.string(),
  sortKey: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  status: z.string(),
  assuredOn: z.string(),
  validUntil: z.string(),
  topics: z.array(z.enum(TOPICS)),
  languages: Strings,
  quarters: Strings,
  targetGroups: Strings,
  legalBases: Strings,
  places: z.array(z.object({ latitude: z.number(), longitude: z.number() })),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  free: z.boolean().nullable(),
  stepFree: z.boolean().nullable(),
  childcare: z.boolean().nullable(),
  freePlaces: z.number().nullable(),
  placesAsOf: z.string(),
  schedules: z.array(Rule),
  /** Whether a second person has looked over an entry made by hand; `none` for what came from a package. */
  review: z.enum(['none', 'open', 'done']),
})
export type OfferEntry = z.infer<typeof OfferEntry>
