import { z } from 'zod'
import { ProviderId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { TOPICS } from '../value-lists.ts'
import { query, task } from './define.ts'
import { Document } from './document.ts'

/** An empty list asks for all; '' among the quarters for offers without one. */
export const BrochureInput = z.object({
  quarters: z.array(z.string().max(300)).max(200),
  topics: z.array(z.enum(TOPICS)).max(TOPICS.length),
  languages: z.array(z.string().max(20)).max(60),
  stale: z.enum(['mark', 'leave_out']),
})
export type BrochureInput = z.infer<typeof BrochureInput>

const allow = RIGHTS['directory.print']
const Token = z.object({ token: z.string().max(60) })
const Done = z.object({ done: z.boolean() })
const Sheet = Document.extend({ personId: z.null() })

/** Offers on paper for the network: a brochure of many, and a sheet about one provider. Neither holds anything of a person who is helped. */
export const directorySheets = {
  /** How many offers a brochure would hold; `fits` is false when they are too many. */
  brochureCount: query({
    input: BrochureInput,
    output: z.object({ offers: z.number().int(), marked: z.number().int(), leftOut: z.number().int(), fits: z.boolean() }),
    allow,
  }),
  /** Errors: `not_found` without an offer, `not_allowed_now` with field `brochure` when they are too many. */
  brochure: task({ input: BrochureInput, output: Sheet, allow, access: 'read' }),
  /** One page about one provider: offers, contact, agreement, how answers come back. Errors: `not_found`. */
  partnerSheet: task({ input: z.object({ id: ProviderId }), output: Sheet, allow, access: 'read' }),
  /** Prints what was shown last. */
  print: task({ input: Token, output: Done, allow, access: 'print' }),
  /** Saves what was shown last. Errors: `export_not_allowed`. */
  save: task({ input: Token, output: Done, allow, access: 'export' }),
}
