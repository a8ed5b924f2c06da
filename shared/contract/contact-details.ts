import { z } from 'zod'
import { ConcernId, FundingId } from '../ids.ts'
import { Line } from '../text.ts'
import { Topics } from '../topics.ts'
import { ACCOMPANIMENT_KINDS, AGE_CLASSES, AUTHORITIES, BARRIERS, INTERPRETER_KINDS, LANGUAGES, SEXES } from '../value-lists.ts'

/** Minutes of a talk or a way, 1 to 600. */
export const Minutes = z.number({ error: 'minutes' }).int({ error: 'minutes' }).min(1, { error: 'minutes' }).max(600, { error: 'minutes' })

/** Going along to an authority, or support with one. */
const Accompaniment = z.object({
  kind: z.enum(ACCOMPANIMENT_KINDS),
  authority: z.enum(AUTHORITIES, { error: 'authority_missing' }),
  minutes: Minutes,
})

const Interpreter = z.object({ kind: z.enum(INTERPRETER_KINDS), language: z.enum(LANGUAGES, { error: 'language_missing' }) })

/** What a contact may say beyond topic, result and minutes; every part of it may stay empty. */
export const ContactDetails = z.object({
  /** `gesundheit` is refused for a person (`sensitive_barrier`). */
  barriers: z.array(z.enum(BARRIERS)).refine((list) => new Set(list).size === list.length, { error: 'barriers_twice' }),
  accompaniments: z.array(Accompaniment).max(6, { error: 'accompaniments_many' }),
  /** Who interpreted, and into which language. */
  interpreter: Interpreter.nullable(),
  costBearerId: FundingId.nullable(),
  projectId: FundingId.nullable(),
  /** Concerns of the person that the talk was about. */
  concernIds: z
    .array(ConcernId)
    .max(20)
    .refine((list) => new Set(list).size === list.length, { error: 'invalid' }),
  /** Of anonymous contacts only. */
  sex: z.enum(SEXES).nullable(),
  ageClass: z.enum(AGE_CLASSES).nullable(),
  quarter: Line,
})
export type ContactDetails = z.infer<typeof ContactDetails>

/** The same as it is read: names instead of ids, and concerns only for those who may see them. */
export const ContactDetailsShown = ContactDetails.pick({
  barriers: true,
  accompaniments: true,
  interpreter: true,
  sex: true,
  ageClass: true,
  quarter: true,
}).extend({
  costBearer: z.string(),
  project: z.string(),
  concerns: z.array(z.object({ id: ConcernId, topics: Topics, summary: z.string() })),
})
export type ContactDetailsShown = z.infer<typeof ContactDetailsShown>
