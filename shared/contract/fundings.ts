import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { FundingId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { RequiredLine } from '../text.ts'
import { FUNDING_KINDS } from '../value-lists.ts'
import { command, query } from './define.ts'

/** A cost bearer or a project, offered from the first to the last day, both included. */
export const FundingInput = z
  .object({ kind: z.enum(FUNDING_KINDS), name: RequiredLine, validFrom: LocalDate, validTo: LocalDate.nullable() })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, { error: 'before_from', path: ['validTo'] })
export type FundingInput = z.infer<typeof FundingInput>

export const Funding = FundingInput.safeExtend({ id: FundingId })
export type Funding = z.infer<typeof Funding>

export const fundings = {
  /** Also those that are over, by kind and name. */
  all: query({ input: z.object({}), output: z.array(Funding), allow: RIGHTS['fundings.read'] }),
  /** Errors: `invalid_input` with `funding_twice`. */
  add: command({ input: FundingInput, output: Funding, allow: RIGHTS.planning, touches: ['fundings'] }),
  /** Name and days; the kind stays. Errors: as `add`, `not_found`. */
  change: command({
    input: z.object({ id: FundingId, funding: FundingInput }),
    output: Funding,
    allow: RIGHTS.planning,
    touches: ['fundings', 'contacts'],
  }),
}
