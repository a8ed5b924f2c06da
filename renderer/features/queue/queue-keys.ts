import type { Ticket } from '../../../shared/contract/queue.ts'
import { isEnded, isStub, movesFrom, type TicketMove } from '../../../shared/ticket-states.ts'
import { LANES, type Lane } from '../../../shared/value-lists.ts'

/** What a single ticket can be asked for: a move of its state, or one of the things around it. */
export type TicketAction = TicketMove | 'record' | 'nothing' | 'slip' | 'language'

export const ACTION_KEYS: Readonly<Partial<Record<TicketAction, string>>> = {
  record: 'K',
  finish: 'F',
  park: 'Z',
  leave: 'G',
  forward: 'W',
  nothing: 'X',
  slip: 'D',
  language: 'S',
}

export type QueueKey =
  | { readonly kind: 'new' }
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'next' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'primary' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'display' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'action'; readonly action: TicketAction }

/** What one key means on the queue screen, or null when it means nothing there. */
export function queueKey(key: string): QueueKey | null {
  const lane = /^[1-9]$/.test(key) ? LANES[Number(key) - 1] : undefined
  if (lane) return { kind: 'lane', lane }
  const upper = key.toUpperCase()
  const action = Object.entries(ACTION_KEYS).find(([, letter]) => letter === upper)?.[0]
  if (isAction(action)) return { kind: 'action', action }
  switch (upper) {
    case 'N':
      return { kind: 'new' }
    case 'A':
      return { kind: 'next' }
    case 'R':
      return { kind: 'undo' }
    case 'O':
      return { kind: 'display' }
    case 'ENTER':
      return { kind: 'primary' }
    case 'ESCAPE':
      return { kind: 'cancel' }
    case 'ARROWDOWN':
      return { kind: 'step', by: 1 }
    case 'ARROWUP':
      return { kind: 'step', by: -1 }
    default:
      return null
  }
}

function isAction(name: string | undefined): name is TicketAction {
  return name !== undefined && name in ACTION_KEYS
}

/** The usual next step, which Enter does. */
export function primaryOf(ticket: Ticket): TicketAction | null {
  switch (ticket.state) {
    case 'wartend':
      return 'call'
    case 'aufgerufen':
      return 'begin'
    case 'zurueckgestellt':
      return 'resume'
    case 'in_beratung':
      return 'record'
    default:
      return isStub(ticket, ticket) ? 'record' : null
  }
}

const ORDER: readonly TicketAction[] = ['finish', 'park', 'leave', 'forward', 'nothing', 'slip']

/** Everything else that can be done with it, in the order of its buttons. */
export function othersOf(ticket: Ticket, maySlip: boolean): TicketAction[] {
  const possible: TicketAction[] = [...movesFrom(ticket.state)]
  if (isStub(ticket, ticket)) possible.push('nothing')
  if (maySlip && ticket.state === 'wartend') possible.push('slip')
  return ORDER.filter((action) => possible.includes(action))
}

/** Whether a key that was pressed makes sense for the chosen ticket. */
export function admits(ticket: Ticket, action: TicketAction, maySlip: boolean): boolean {
  if (action === 'language') return !isEnded(ticket.state)
  // Somebody who has been called and sits down: the talk begins with the form.
  if (action === 'record') return ticket.state === 'aufgerufen' || primaryOf(ticket) === 'record'
  return primaryOf(ticket) === action || othersOf(ticket, maySlip).includes(action)
}
