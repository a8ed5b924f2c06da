import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { ALL_STAFF } from '../permissions.ts'
import { Appointment } from './appointments.ts'
import { DueItem } from './checklists.ts'
import { OpenList, Unclosed } from './day-end.ts'
import { query } from './define.ts'
import { Draft } from './drafts.ts'
import { DropInSession } from './drop-in.ts'
import { HandoverItem } from './handover.ts'
import { Referral } from './referrals.ts'

export const Today = z.object({
  day: LocalDate,
  session: DropInSession.nullable(),
  /** Sessions of earlier days that nobody has closed. */
  unclosed: z.array(Unclosed),
  /** Lists of earlier days that no branch has taken on as a whole. */
  openLists: z.array(OpenList),
  appointments: z.array(Appointment),
  /** Open referrals whose follow-up date is today or past. */
  referralsDue: z.array(Referral),
  /** Urgent ones that no branch was called about yet, and those of an earlier day that nobody has taken on. */
  handoverWaiting: z.array(HandoverItem),
  /** Documents promised for today or before. */
  documentsDue: z.array(DueItem),
  drafts: z.array(Draft.omit({ values: true })),
  /** Emergency accesses that wait for this reader's review; null for whoever reviews none. */
  breakGlassOpen: z.number().int().nullable(),
})
export type Today = z.infer<typeof Today>

export const today = {
  /** What the signed-in staff member has before them; parts the role may not see are empty. */
  overview: query({
    input: z.object({}),
    output: Today,
    scope: 'hits',
    allow: ALL_STAFF,
    concerns: (_, overview) => [
      ...overview.appointments.map((appointment) => appointment.personId),
      ...overview.referralsDue.map((referral) => referral.personId),
      ...overview.handoverWaiting.flatMap(({ personId }) => personId ?? []),
      ...overview.documentsDue.map((document) => document.personId),
    ],
  }),
}
