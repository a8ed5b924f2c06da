import { z } from 'zod'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { PersonId, SummonsId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { CLEARED_STATES, HEARING_CHANNELS, SUMMONS_DELIVERIES, SUMMONS_PURPOSES, SUMMONS_TEXT_KINDS } from '../summons-lists.ts'
import { Line, Note, RequiredLine } from '../text.ts'
import { command, query } from './define.ts'
import { CheckInput, HeardReason, Summons, SummonsRecord } from './summons-record.ts'

/** Years outside this century are slips of the key. */
const Day = LocalDate.refine((value) => value >= '2000' && value < '2100', { error: 'date' })
const Moment = LocalDateTime.refine((value) => value >= '2000' && value < '2100', { error: 'date_time' })

const SummonsFields = z.object({
  siteId: z.uuid({ error: 'site_missing' }).brand<'SiteId'>(),
  startsAt: Moment,
  purpose: z.enum(SUMMONS_PURPOSES, { error: 'summons_purpose' }),
  /** Stands in the letter below the purpose. */
  purposeNote: Line,
  plannedDelivery: z.enum(SUMMONS_DELIVERIES, { error: 'summons_delivery' }),
  /** Why so many in four weeks; needed only then. */
  denseNote: Line,
})

/** A Meldeaufforderung (§ 59 SGB II with § 309 SGB III); never a voluntary appointment, which lies elsewhere. */
export const SummonsInput = SummonsFields.extend({ personId: z.uuid({ error: 'person_missing' }).brand<'PersonId'>() })
export type SummonsInput = z.infer<typeof SummonsInput>

/** A version of a text of the law; `sample` is what the app ships until the authority has its own. */
export const SummonsText = z.object({
  kind: z.enum(SUMMONS_TEXT_KINDS),
  version: z.string(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  body: z.string(),
  sample: z.boolean(),
})
export type SummonsText = z.infer<typeof SummonsText>

export const SummonsTextInput = z.object({
  kind: z.enum(SUMMONS_TEXT_KINDS),
  version: RequiredLine,
  validFrom: Day,
  body: Note.refine((value) => value.length > 0, { error: 'required' }),
})
export type SummonsTextInput = z.infer<typeof SummonsTextInput>

const Versioned = z.object({ id: SummonsId, revision: z.number().int() })
const Nothing = z.object({})
const itself = (_: unknown, { personId }: { personId: PersonId }) => [personId]
const STALE = ['summons', 'today', 'calendar'] as const
const step = { output: SummonsRecord, allow: RIGHTS['summons.write'], touches: STALE, concerns: itself } as const

export const summons = {
  /** Not closed, and later reports of the last two weeks; what presses first. Only persons in scope. */
  open: query({
    input: Nothing,
    output: z.array(Summons),
    allow: RIGHTS['summons.read'],
    scope: 'hits',
    concerns: (_, list) => [...new Set(list.map(({ personId }) => personId))],
  }),
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Summons),
    allow: RIGHTS['summons.read'],
    concerns: ({ personId }) => [personId],
  }),
  get: query({ input: z.object({ id: SummonsId }), output: SummonsRecord, allow: RIGHTS['summons.read'], concerns: itself }),
  /** What would hold for a date: how many in four weeks, which texts, whether a letter can be posted. */
  outlook: query({
    input: z.object({ personId: PersonId, day: Day, without: SummonsId.nullable() }),
    output: z.object({
      /** The one asked for included. */
      count: z.number().int(),
      texts: z.array(SummonsText.omit({ body: true })),
      /** Key of the sentence why nothing can be posted; null where it can. */
      noPost: z.enum(['summons_no_address', 'letter_not_safe']).nullable(),
    }),
    allow: RIGHTS['summons.write'],
    concerns: ({ personId }) => [personId],
  }),
  /** The day on which it would count as received without further proof, and the day of the law before weekends and holidays. */
  deemed: query({
    input: z.object({ method: z.enum(SUMMONS_DELIVERIES), on: Day }),
    output: z.object({ day: LocalDate, legalDay: LocalDate }),
    allow: RIGHTS['summons.write'],
  }),
  /** Places that may be named. */
  places: query({
    input: Nothing,
    output: z.array(z.object({ id: z.uuid().brand<'SiteId'>(), name: z.string() })),
    allow: RIGHTS['summons.write'],
  }),

  /** Gives the number and keeps the letter. Errors: `invalid_input` at the field to blame. */
  issue: command({ ...step, input: SummonsInput }),
  /** Errors of all steps: `conflict` on an outdated revision, `not_allowed_now` with the reason at field `step`. */
  deliver: command({
    ...step,
    input: Versioned.extend({
      method: z.enum(SUMMONS_DELIVERIES, { error: 'summons_delivery' }),
      on: Day,
      /** Null: by the rule. */
      deemedOn: Day.nullable(),
      proof: Line,
    }),
  }),
  letterReturned: command({ ...step, input: Versioned.extend({ on: Day }) }),
  /** `purposeReached` only for another time of the same day. */
  appear: command({
    ...step,
    input: Versioned.extend({ at: Moment, otherTime: z.boolean(), purposeReached: z.boolean().nullable() }),
  }),
  /**
   * A wrongly recorded appearance: the record stands again as before it, the entry and this one stay in the history.
   * Errors: step `summons_appearance_proven` while a Vorsprachebestätigung of that day exists.
   */
  takeBackAppearance: command({ ...step, input: Versioned.extend({ reason: RequiredLine }) }),
  withdraw: command({ ...step, input: Versioned.extend({ reason: RequiredLine }) }),
  /** Ends this one and issues another with a number of its own, which is answered. */
  reschedule: command({ ...step, input: SummonsFields.extend(Versioned.shape).extend({ reason: RequiredLine }) }),
  /** `findingsSeen`: the traces of that day were shown. Known later reports turn it into one at once. */
  recordMiss: command({ ...step, input: Versioned.extend({ findingsSeen: z.boolean() }), touches: [...STALE, 'handover'] }),
  offerHearing: command({ ...step, input: Versioned.extend({ channel: z.enum(HEARING_CHANNELS, { error: 'summons_channel' }), on: Day }) }),
  /** What the person said. Errors: field `reasons` (`summons_reasons_twice`). */
  hear: command({
    ...step,
    input: Versioned.extend({
      channel: z.enum(HEARING_CHANNELS, { error: 'summons_channel' }),
      on: Day,
      reasons: z.array(HeardReason).max(11),
      note: Line,
    }),
  }),
  /** By somebody else than who recorded the miss. */
  check: command({
    ...step,
    allow: RIGHTS['summons.confirm'],
    input: Versioned.extend({ answers: CheckInput, note: Line }),
  }),
  clear: command({ ...step, input: Versioned.extend({ as: z.enum(CLEARED_STATES, { error: 'summons_cleared' }), reason: RequiredLine }) }),
  /** Here the product ends: facts go to the Fachverfahren, by hand. What comes of them is decided there. */
  report: command({ ...step, allow: RIGHTS['summons.confirm'], input: Versioned }),

  /** Samples and own versions, the newest of each kind first. */
  texts: query({ input: Nothing, output: z.array(SummonsText), allow: RIGHTS['summons.manage'] }),
  /** Ends the own version before it on the day before. Errors: fields `version` (`summons_version_taken`), `validFrom` (`summons_text_order`). */
  saveText: command({ input: SummonsTextInput, output: z.array(SummonsText), allow: RIGHTS['summons.manage'], touches: ['summons'] }),
}
