import { z } from 'zod'
import { Ticket } from '../../../shared/contract/queue.ts'
import { Instant, LocalDate } from '../../../shared/dates.ts'
import { type SessionId, StaffId, type TicketId } from '../../../shared/ids.ts'
import { TICKET_STATES } from '../../../shared/ticket-states.ts'
import { closedTimes } from '../../../shared/ticket-times.ts'
import { SESSION_STATES } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

const Step = z.object({ state: z.enum(TICKET_STATES), at: Instant, staffId: StaffId })
export type Step = z.infer<typeof Step>
const Steps = z.array(Step).min(1)
const Session = z.object({ state: z.enum(SESSION_STATES), day: LocalDate })

/** A ticket as the queue sees it, with the whole of its course. */
export type KeptTicket = { readonly ticket: Ticket; readonly steps: readonly Step[] }
export type TicketRecord = Pick<Ticket, 'id' | 'sessionId' | 'number' | 'sequence' | 'lane' | 'language' | 'arrivedAt'> & {
  readonly revision: number
}
export type Standing = Pick<
  Ticket,
  'id' | 'lane' | 'language' | 'state' | 'calledAt' | 'beganAt' | 'endedAt' | 'staffId' | 'forwardedTo' | 'revision'
> & {
  readonly nothingToRecord: boolean
}
type Row = Record<string, string | number | null> & { steps: string }

const TICKET = `SELECT ticket.id, ticket.session_id AS sessionId, ticket.number, ticket.sequence, ticket.lane, ticket.language,
  ticket.state, ticket.arrived_at AS arrivedAt, ticket.called_at AS calledAt, ticket.began_at AS beganAt, ticket.ended_at AS endedAt,
  ticket.staff_id AS staffId, coalesce(staff.display_name, '') AS staffName, ticket.forwarded_to AS forwardedTo,
  ticket.nothing_to_record AS nothingToRecord, ticket.revision,
  EXISTS (SELECT 1 FROM contact WHERE contact.ticket_id = ticket.id) AS recorded,
  (SELECT json_group_array(json_object('state', state, 'at', at, 'staffId', staff_id) ORDER BY position)
     FROM ticket_step WHERE ticket_id = ticket.id) AS steps
  FROM ticket LEFT JOIN staff ON staff.id = ticket.staff_id`

function toKept({ steps: kept, nothingToRecord, recorded, ...row }: Row): KeptTicket {
  const steps = Steps.parse(JSON.parse(kept))
  const since = steps.at(-1)?.at
  const times = closedTimes(steps)
  const flags = { nothingToRecord: nothingToRecord === 1, recorded: recorded === 1 }
  return { ticket: Ticket.parse({ ...row, ...flags, since, times }), steps }
}

export function queueRepository({ db, device }: Store) {
  const find = db.prepare<[TicketId], Row>(`${TICKET} WHERE ticket.id = ?`)
  const ofSession = db.prepare<[SessionId], Row>(`${TICKET} WHERE ticket.session_id = ? ORDER BY ticket.sequence`)
  const session = db.prepare<[SessionId]>('SELECT state, day FROM drop_in_session WHERE id = ?')
  const running = db.prepare<[string, string], { id: SessionId }>(
    `SELECT id FROM drop_in_session WHERE device = ? AND state = 'laufend' AND day = ? ORDER BY started_at DESC LIMIT 1`,
  )
  const insert = db.prepare<[TicketRecord]>(
    `INSERT INTO ticket (id, session_id, number, sequence, lane, language, state, arrived_at, revision)
     VALUES (@id, @sessionId, @number, @sequence, @lane, @language, 'wartend', @arrivedAt, @revision)`,
  )
  const insertStep = db.prepare<[Step & { id: string; ticketId: TicketId; position: number }]>(
    'INSERT INTO ticket_step (id, ticket_id, position, state, at, staff_id) VALUES (@id, @ticketId, @position, @state, @at, @staffId)',
  )
  const dropStep = db.prepare<[TicketId, number]>('DELETE FROM ticket_step WHERE ticket_id = ? AND position = ?')
  const update = db.prepare<[Omit<Standing, 'nothingToRecord'> & { nothingToRecord: number }]>(
    `UPDATE ticket SET lane = @lane, language = @language, state = @state, called_at = @calledAt, began_at = @beganAt,
       ended_at = @endedAt, staff_id = @staffId, forwarded_to = @forwardedTo, nothing_to_record = @nothingToRecord, revision = @revision
     WHERE id = @id`,
  )

  return {
    find: (id: TicketId) => {
      const row = find.get(id)
      return row ? toKept(row) : null
    },
    ofSession: (id: SessionId) => ofSession.all(id).map((row) => toKept(row).ticket),
    session: (id: SessionId) => Session.nullable().parse(session.get(id) ?? null),
    /** The session this laptop runs on that day, or null. */
    running: (day: LocalDate) => running.get(device, day)?.id ?? null,
    insert: (ticket: TicketRecord) => insert.run(ticket),
    insertStep: (id: string, ticketId: TicketId, position: number, step: Step) => insertStep.run({ ...step, id, ticketId, position }),
    /** The change log keeps that it was there. */
    dropStep: (ticketId: TicketId, position: number) => dropStep.run(ticketId, position),
    update: (standing: Standing) => update.run({ ...standing, nothingToRecord: Number(standing.nothingToRecord) }),
  }
}
