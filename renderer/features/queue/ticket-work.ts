import type { Ticket } from '../../../shared/contract/queue.ts'
import type { TicketId } from '../../../shared/ids.ts'
import type { Lane, Language } from '../../../shared/value-lists.ts'
import type { TicketAction } from './queue-keys.ts'

/** What a row can ask its screen for. */
export type TicketWork = {
  readonly maySlip: boolean
  /** The ticket that is being passed on: to whom is still to be said. */
  readonly forwarding: TicketId | null
  readonly choose: (id: TicketId) => void
  readonly act: (ticket: Ticket, action: TicketAction) => void
  readonly change: (id: TicketId, change: { lane?: Lane; language?: Language | null }) => void
  readonly forward: (id: TicketId, to: string) => void
  readonly cancelForward: () => void
}
