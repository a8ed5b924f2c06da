import { z } from 'zod'
import { Instant } from '../dates.ts'
import { DUPLICATE_REASONS } from '../duplicate-reasons.ts'
import { PersonId, PersonLinkId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { SEXES } from '../value-lists.ts'
import { command, query, task } from './define.ts'
import { PersonHit } from './people.ts'

/** What has been typed of a new person so far; a birth date that is none yet stays empty. */
export const DuplicateDraft = z.object({
  familyName: Line,
  givenNames: Line,
  birthName: Line,
  birthDate: z.string().regex(/^((18|19|20)\d{2}(-\d{2}(-\d{2})?)?)?$/, { error: 'partial_date' }),
  sex: z.enum(SEXES).nullable(),
  street: Line,
  postalCode: Line,
  phone: Line,
  customerNumber: Line,
})
export type DuplicateDraft = z.infer<typeof DuplicateDraft>

const Reasons = z.array(z.enum(DUPLICATE_REASONS))
/** `stop`: compare before going on; `hint`: worth a look. */
const Verdict = z.enum(['stop', 'hint'])

/** A known person who may be the one being typed in; of a person outside the reader's scope only what a search tells. */
export const DuplicateMatch = z.object({ hit: PersonHit, verdict: Verdict, reasons: Reasons })
export type DuplicateMatch = z.infer<typeof DuplicateMatch>

/** What somebody said about two records. */
export const PersonLink = z.object({
  id: PersonLinkId,
  /** One person, or two who are easily mixed up ("keine Dublette"). */
  same: z.boolean(),
  reason: z.string(),
  staffName: z.string(),
  madeAt: Instant,
})
export type PersonLink = z.infer<typeof PersonLink>

export const LikelyPair = z.object({ first: PersonHit, second: PersonHit, verdict: Verdict, reasons: Reasons })
export type LikelyPair = z.infer<typeof LikelyPair>

/** Pairs on one page of the list. */
export const PAIRS_PAGE = 20

const Pair = z.object({ first: PersonId, second: PersonId })
const both = ({ first, second }: z.infer<typeof Pair>) => [first, second]
const CheckedPair = Pair.refine(({ first, second }) => first !== second, { error: 'same_record', path: ['second'] })

export const duplicates = {
  /** Called while a new person is typed in; at most a few, the likeliest first. */
  check: query({
    input: z.object({ draft: DuplicateDraft }),
    output: z.array(DuplicateMatch),
    allow: RIGHTS['people.write'],
    concerns: (_, matches) => matches.map(({ hit }) => hit.id),
    scope: 'hits',
  }),
  /** Why two records may be of one person, and what was said about it. Errors: `not_found`, `outside_scope`. */
  pair: query({
    input: CheckedPair,
    output: z.object({ reasons: Reasons, link: PersonLink.nullable() }),
    allow: RIGHTS['duplicates.decide'],
    concerns: both,
  }),
  /** "Dieselbe Person": both records stay as they are and point at each other. Errors: `conflict` when something was said before. */
  link: command({
    input: CheckedPair.safeExtend({ reason: RequiredLine }),
    output: PersonLink,
    allow: RIGHTS['duplicates.decide'],
    touches: ['duplicates'],
    concerns: both,
  }),
  /** "Keine Dublette": the pair is not asked about again. Errors: `conflict` when something was said before. */
  keepApart: command({
    input: CheckedPair.safeExtend({ reason: Line }),
    output: PersonLink,
    allow: RIGHTS['duplicates.decide'],
    touches: ['duplicates'],
    concerns: both,
  }),
  /** Takes either of the two back; who had said what and when stays on record. Errors: `not_found`, also when taken back before. */
  undo: command({
    input: z.object({ id: PersonLinkId }),
    output: Pair,
    allow: RIGHTS['duplicates.decide'],
    touches: ['duplicates'],
    concerns: (_, pair) => both(pair),
  }),
  /** Other records of the same person; those outside the reader's scope are counted and not named. */
  ofPerson: query({
    input: z.object({ id: PersonId }),
    output: z.object({ links: z.array(z.object({ link: PersonLink, other: PersonHit })), outside: z.number().int() }),
    allow: RIGHTS['people.read'],
    concerns: ({ id }, { links }) => [id, ...links.map(({ other }) => other.id)],
  }),
  /** Goes through all records in small steps. `finished` is false after a cancel. Errors: `not_allowed_now` while it runs. */
  find: task({
    input: z.object({}),
    output: z.object({ finished: z.boolean() }),
    allow: RIGHTS['duplicates.decide'],
    touches: ['duplicates'],
  }),
  progress: query({
    input: z.object({}),
    output: z.object({ running: z.boolean(), done: z.number().int(), total: z.number().int() }),
    allow: RIGHTS['duplicates.decide'],
  }),
  cancel: command({
    input: z.object({}),
    output: z.object({}),
    allow: RIGHTS['duplicates.decide'],
    touches: ['duplicates'],
  }),
  /** Pairs that the last `find` of this sign-in came across and nobody has decided on, the likeliest first; `at` null before it. */
  likely: query({
    input: z.object({ page: z.number().int().min(0) }),
    output: z.object({ pairs: z.array(LikelyPair), total: z.number().int(), at: Instant.nullable() }),
    allow: RIGHTS['duplicates.decide'],
    concerns: (_, { pairs }) => pairs.flatMap(({ first, second }) => [first.id, second.id]),
    scope: 'hits',
  }),
}
