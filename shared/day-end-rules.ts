import { z } from 'zod'
import { type Instant, type LocalDate, toLocalDate } from './dates.ts'
import { needsCall } from './handover-rules.ts'
import { isEnded, isStub, type TicketState } from './ticket-states.ts'
import type { SessionState } from './value-lists.ts'

/** Kinds of what can be open at a day's end, in the order in which it is settled. */
export const OPEN_KINDS = ['openTickets', 'stubs', 'unsignedConsents', 'receiptsNotHandedOver', 'urgentNotPhoned'] as const
export type OpenKind = (typeof OPEN_KINDS)[number]

const Count = z.number().int().min(0)

/** How many of each kind. */
export const DayEndFindings = z.object({
  openTickets: Count,
  stubs: Count,
  unsignedConsents: Count,
  receiptsNotHandedOver: Count,
  urgentNotPhoned: Count,
} satisfies Record<OpenKind, z.ZodType>)
export type DayEndFindings = z.infer<typeof DayEndFindings>

/** For how many days "Heute" reminds of a session that was ended without being closed. */
export const REMIND_DAYS = 14

type Session = { readonly state: SessionState; readonly endedAt: Instant | null }

/** Whether a session waits for its closing: it runs, or nobody has closed it since it ended. */
export function isUnclosed({ state, endedAt }: Session, closings: readonly { readonly at: Instant }[]): boolean {
  return state === 'laufend' || (endedAt !== null && !closings.some(({ at }) => at >= endedAt))
}

type Ticket = {
  readonly state: TicketState
  readonly beganAt: Instant | null
  readonly recorded: boolean
  readonly nothingToRecord: boolean
}
type Consent = { readonly givenAt: Instant; readonly signedAt: Instant | null }
type Receipt = { readonly handedOverAt: Instant | null }
type Item = Parameters<typeof needsCall>[0]

/** What a session left behind, as far as whoever asks may see it. */
export type Left<T extends Ticket, C extends Consent, R extends Receipt, I extends Item> = {
  readonly day: LocalDate
  readonly tickets: readonly T[]
  readonly consents: readonly C[]
  readonly receipts: readonly R[]
  readonly items: readonly I[]
}

/** What is open of it: by this screen and store agree. Consents know no session, so the day it was held on counts. */
export function openOf<T extends Ticket, C extends Consent, R extends Receipt, I extends Item>(left: Left<T, C, R, I>) {
  return {
    openTickets: left.tickets.filter(({ state }) => !isEnded(state)),
    stubs: left.tickets.filter((ticket) => isStub(ticket, ticket)),
    unsignedConsents: left.consents.filter(({ givenAt, signedAt }) => signedAt === null && toLocalDate(Date.parse(givenAt)) === left.day),
    receiptsNotHandedOver: left.receipts.filter(({ handedOverAt }) => handedOverAt === null),
    urgentNotPhoned: left.items.filter(needsCall),
  }
}

export function countOf(open: Readonly<Record<OpenKind, readonly unknown[]>>): DayEndFindings {
  return {
    openTickets: open.openTickets.length,
    stubs: open.stubs.length,
    unsignedConsents: open.unsignedConsents.length,
    receiptsNotHandedOver: open.receiptsNotHandedOver.length,
    urgentNotPhoned: open.urgentNotPhoned.length,
  }
}

export function totalOf(findings: DayEndFindings): number {
  return OPEN_KINDS.reduce((sum, kind) => sum + findings[kind], 0)
}
