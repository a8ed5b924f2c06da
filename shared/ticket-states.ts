import type { Instant } from './dates.ts'
import type { Lane } from './value-lists.ts'

/** States of a number in the queue of a drop-in session (Wartenummer, domain.md C.1). */
export const TICKET_STATES = ['wartend', 'aufgerufen', 'in_beratung', 'zurueckgestellt', 'fertig', 'gegangen', 'weitergeleitet'] as const
export type TicketState = (typeof TICKET_STATES)[number]

export const TICKET_MOVES = ['call', 'begin', 'park', 'resume', 'leave', 'forward', 'finish'] as const
export type TicketMove = (typeof TICKET_MOVES)[number]

/** One entry of a ticket's course; the first one is the arrival. */
export type TicketStep = { readonly state: TicketState; readonly at: Instant }

type Rule = { readonly from: readonly TicketState[]; readonly to: TicketState }

const RULES: Readonly<Record<TicketMove, Rule>> = {
  call: { from: ['wartend', 'zurueckgestellt'], to: 'aufgerufen' },
  begin: { from: ['aufgerufen'], to: 'in_beratung' },
  // Also in the middle of a talk: somebody fetches a paper and comes back.
  park: { from: ['wartend', 'aufgerufen', 'in_beratung'], to: 'zurueckgestellt' },
  resume: { from: ['zurueckgestellt'], to: 'wartend' },
  leave: { from: ['wartend', 'aufgerufen', 'zurueckgestellt'], to: 'gegangen' },
  forward: { from: ['wartend', 'aufgerufen', 'in_beratung', 'zurueckgestellt'], to: 'weitergeleitet' },
  finish: { from: ['in_beratung'], to: 'fertig' },
}

const ENDED: readonly TicketState[] = ['fertig', 'gegangen', 'weitergeleitet']

export function isEnded(state: TicketState): boolean {
  return ENDED.includes(state)
}

/** What can be done with a ticket in that state; nothing once it has ended. */
export function movesFrom(state: TicketState): TicketMove[] {
  return TICKET_MOVES.filter((move) => RULES[move].from.includes(state))
}

/** The state a move leads to, or null where the move is not possible. */
export function stateAfter(state: TicketState, move: TicketMove): TicketState | null {
  const { from, to } = RULES[move]
  return from.includes(state) ? to : null
}

/** The state a ticket goes back to when its last step is taken back; null for one that has only arrived. */
export function stateBefore(steps: readonly TicketStep[]): TicketState | null {
  return steps.at(-2)?.state ?? null
}

type Queued = { readonly lane: Lane; readonly sequence: number; readonly state: TicketState }

/** Emergencies first, then as they arrived. Numbers decide and not times, because a clock can be set back. */
export function inCallOrder(one: Queued, other: Queued): number {
  return Number(other.lane === 'notfall') - Number(one.lane === 'notfall') || one.sequence - other.sequence
}

/** Whom "call next" means; who is parked is passed over and keeps the place. */
export function nextToCall<Ticket extends Queued>(tickets: readonly Ticket[]): Ticket | null {
  return tickets.filter(({ state }) => state === 'wartend').sort(inCallOrder)[0] ?? null
}

type Ending = { readonly state: TicketState; readonly beganAt: Instant | null }

/** A talk took place and is over, and nothing of it is on record yet (Merkzettel). */
export function isStub(
  { state, beganAt }: Ending,
  { recorded, nothingToRecord }: { recorded: boolean; nothingToRecord: boolean },
): boolean {
  return isEnded(state) && beganAt !== null && !recorded && !nothingToRecord
}
