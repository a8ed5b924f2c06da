import { z } from 'zod'
import { Instant } from '../dates.ts'
import { SessionId, StaffId, TicketId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { RequiredLine } from '../text.ts'
import { TICKET_STATES } from '../ticket-states.ts'
import { LANES, LANGUAGES } from '../value-lists.ts'
import { command, query, task } from './define.ts'

const Milliseconds = z.number().int().min(0)

/** A number in the queue. It names nobody: who it was is known only to the people in the room. */
export const Ticket = z.object({
  id: TicketId,
  sessionId: SessionId,
  number: z.string(),
  sequence: z.number().int(),
  lane: z.enum(LANES),
  language: z.enum(LANGUAGES).nullable(),
  state: z.enum(TICKET_STATES),
  /** Begin of the present state. */
  since: Instant,
  arrivedAt: Instant,
  calledAt: Instant.nullable(),
  /** Begin of the first talk. */
  beganAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** The stretches that are over; shared/ticket-times.ts adds the present one. */
  times: z.object({ waiting: Milliseconds, way: Milliseconds, service: Milliseconds }),
  /** Who called it last. */
  staffId: StaffId.nullable(),
  staffName: z.string(),
  forwardedTo: z.string(),
  /** A contact belongs to it. */
  recorded: z.boolean(),
  nothingToRecord: z.boolean(),
  revision: z.number().int(),
})
export type Ticket = z.infer<typeof Ticket>

const Figure = z.object({ count: z.number().int(), median: Milliseconds, longest: Milliseconds })
const Count = z.number().int()
export const QueueStatistics = z.object({
  total: Count,
  states: z.record(z.enum(TICKET_STATES), Count),
  waitingByLane: z.record(z.enum(LANES), Count),
  waiting: Figure,
  way: Figure,
  service: Figure,
})

const OfSession = z.object({ sessionId: SessionId })
const One = z.object({ id: TicketId, revision: z.number().int() })
const Shown = z.object({ open: z.boolean() })

const allow = RIGHTS.queue
const touches = ['queue', 'dayEnd'] as const
const move = () => command({ input: One, output: Ticket, allow, touches })

/**
 * Every move fails with `conflict` when somebody else was faster, `not_allowed_now` when the state does not admit it,
 * `session_closed` when its session has ended, and, unless it ends the ticket, `session_other_day` after midnight.
 */
export const queue = {
  create: command({
    input: OfSession.extend({ lane: z.enum(LANES), language: Ticket.shape.language.default(null) }),
    output: Ticket,
    allow,
    touches,
  }),
  /** Lane and language of somebody who has not gone yet. */
  change: command({ input: One.extend(Ticket.pick({ lane: true, language: true }).shape), output: Ticket, allow, touches }),
  /** Emergencies first, then by arrival; null when nobody waits. */
  callNext: command({ input: OfSession, output: Ticket.nullable(), allow, touches }),
  call: move(),
  begin: move(),
  park: move(),
  resume: move(),
  leave: move(),
  forward: command({ input: One.extend({ to: RequiredLine }), output: Ticket, allow, touches }),
  finish: move(),
  /** Takes the last step back. Errors also: `not_allowed_now` for an arrival and once a contact is recorded. */
  undo: move(),
  /** There was a talk and nothing of it has to be kept, or rather there is. */
  settle: command({ input: One.extend({ nothingToRecord: z.boolean() }), output: Ticket, allow, touches }),
  get: query({ input: z.object({ id: TicketId }), output: Ticket, allow }),
  /** All tickets of a session by arrival, also those that have ended. */
  list: query({ input: OfSession, output: z.array(Ticket), allow }),
  /** Talks that are over and not on record yet (Merkzettel), by arrival. */
  stubs: query({ input: OfSession, output: z.array(Ticket), allow }),
  statistics: query({ input: OfSession, output: QueueStatistics, allow }),
  /** All that the number display may know: who is called, the latest first. Null without a session of today. */
  display: query({ input: z.object({}), output: z.object({ called: z.array(z.string()) }).nullable(), allow }),
  displayState: query({ input: z.object({}), output: Shown, allow }),
  /** Opens or closes the window with the called numbers. */
  showDisplay: task({ input: Shown, output: Shown, allow, touches }),
}
