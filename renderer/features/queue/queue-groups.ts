import type { Ticket } from '../../../shared/contract/queue.ts'
import { inCallOrder, isEnded, isStub } from '../../../shared/ticket-states.ts'

export type QueueGroups = {
  readonly atTable: readonly Ticket[]
  readonly waiting: readonly Ticket[]
  readonly parked: readonly Ticket[]
  readonly stubs: readonly Ticket[]
  readonly ended: readonly Ticket[]
  /** All that the arrow keys reach, from top to bottom. */
  readonly rows: readonly Ticket[]
}

/** Where each ticket stands on the screen. */
export function queueGroups(tickets: readonly Ticket[]): QueueGroups {
  const atTable = tickets
    .filter(({ state }) => state === 'aufgerufen' || state === 'in_beratung')
    .sort((one, other) => (one.calledAt ?? '').localeCompare(other.calledAt ?? '') || one.sequence - other.sequence)
  const waiting = tickets.filter(({ state }) => state === 'wartend').sort(inCallOrder)
  const parked = tickets.filter(({ state }) => state === 'zurueckgestellt')
  const stubs = tickets.filter((ticket) => isStub(ticket, ticket))
  const ended = tickets.filter((ticket) => isEnded(ticket.state) && !stubs.includes(ticket)).reverse()
  return { atTable, waiting, parked, stubs, ended, rows: [...atTable, ...waiting, ...parked, ...stubs] }
}
