import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { ConcernId, PersonId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line } from '../text.ts'
import { Topics } from '../topics.ts'
import { CONCERN_STATES, URGENCIES } from '../value-lists.ts'
import { command, query } from './define.ts'

export const ConcernInput = z.object({
  personId: PersonId,
  /** The first one is the main topic. Art. 9 topics are refused (`sensitive_topic`). */
  topics: Topics,
  summary: Line,
  urgency: z.enum(URGENCIES),
  deadline: LocalDate.nullable(),
})
export type ConcernInput = z.infer<typeof ConcernInput>

export const Concern = ConcernInput.extend({
  id: ConcernId,
  state: z.enum(CONCERN_STATES),
  createdAt: Instant,
  closedAt: Instant.nullable(),
})
export type Concern = z.infer<typeof Concern>

const ofPerson = (concern: { personId: PersonId }) => [concern.personId]

export const concerns = {
  /** Open ones first, then the newest. */
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Concern),
    allow: RIGHTS['concerns.read'],
    concerns: ofPerson,
  }),
  create: command({
    input: ConcernInput,
    output: Concern,
    allow: RIGHTS['concerns.write'],
    touches: ['concerns', 'today'],
    concerns: ofPerson,
  }),
  setState: command({
    input: z.object({ id: ConcernId, state: z.enum(CONCERN_STATES) }),
    output: Concern,
    allow: RIGHTS['concerns.write'],
    touches: ['concerns', 'today'],
    concerns: (_, concern) => [concern.personId],
  }),
}
