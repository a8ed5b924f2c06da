import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { PROVIDER_KINDS } from '../offer-lists.ts'
import { RIGHTS } from '../permissions.ts'
import { FAILURE_REASONS } from '../referral-failures.ts'
import { query, task } from './define.ts'
import { Document } from './letters.ts'

const NumbersPeriod = z
  .object({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to, { error: 'ends_before_start', path: ['to'] })
export type NumbersPeriod = z.infer<typeof NumbersPeriod>

const Int = z.number().int()
const Share = z.object({ hits: Int, n: Int, percent: Int, from: Int, to: Int })
const Cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), n: Int }),
  z.object({ kind: z.literal('small') }),
  z.object({ kind: z.literal('hidden') }),
])

/** What came of the referrals to an offer, to a kind of provider, or to several that are too few by themselves. */
export const NumbersRow = z.object({
  /** Unique in its list; says nothing else. */
  key: z.string(),
  /** German, as it is shown. */
  name: z.string(),
  providerName: z.string(),
  kind: z.enum(PROVIDER_KINDS).nullable(),
  pooled: z.boolean(),
  referred: Int,
  /** Of those handed over long enough ago to say anything. */
  n: Int,
  accepted: Share.nullable(),
  connected: Share.nullable(),
  /** Days until the first contact. */
  waiting: z.object({ n: Int, lower: Int, median: Int, upper: Int }).nullable(),
  /** In the order of the reasons. */
  failures: z.array(Cell),
  failed: Cell,
})
export type NumbersRow = z.infer<typeof NumbersRow>

export const ReferralNumbers = z.object({
  reasons: z.array(z.enum(FAILURE_REASONS)),
  /** Null when there are too few to say anything. */
  all: NumbersRow.nullable(),
  kinds: z.array(NumbersRow),
  offers: z.array(NumbersRow),
})
export type ReferralNumbers = z.infer<typeof ReferralNumbers>

const Token = z.object({ token: z.string().max(60) })
const Done = z.object({ done: z.boolean() })

/** What became of referrals, by offer and by kind of provider; never by person and never by member of staff. */
export const referralNumbers = {
  /** Of the referrals handed over on these days, small numbers pooled or suppressed. */
  figures: query({ input: NumbersPeriod, output: ReferralNumbers, allow: RIGHTS['referralNumbers.read'] }),
  /** On paper. Errors: `not_found` when there are too few. */
  report: task({
    input: NumbersPeriod,
    output: Document.extend({ personId: z.null() }),
    allow: RIGHTS['referralNumbers.report'],
    access: 'read',
  }),
  /** Prints the report shown last. */
  print: task({ input: Token, output: Done, allow: RIGHTS['referralNumbers.report'], access: 'print' }),
  /** Saves the report shown last. Errors: `export_not_allowed`. */
  save: task({ input: Token, output: Done, allow: RIGHTS['referralNumbers.report'], access: 'export' }),
  /** As a table for a spreadsheet. Errors: `export_not_allowed`, `not_found`. */
  exportTable: task({ input: NumbersPeriod, output: Done, allow: RIGHTS['referralNumbers.report'], access: 'export' }),
}
