import type { PersonId, TicketId } from '../../../shared/ids.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { QuickContactScreen } from './quick-contact-screen.tsx'

type Start = {
  readonly personId: PersonId | null
  /** Topics that the visitor pointed at on the needs card. */
  readonly pointedAt: readonly Topic[] | null
}

/** A contact of its own, or the one of a number in the queue. */
export function ContactScreen({ ticketId, ...start }: Start & { readonly ticketId: TicketId | null }) {
  if (ticketId === null) return <QuickContactScreen ticket={null} {...start} />
  return <OfTicket key={ticketId} ticketId={ticketId} {...start} />
}

function OfTicket({ ticketId, ...start }: Start & { readonly ticketId: TicketId }) {
  const { data, error } = useApiQuery('queue', 'get', { id: ticketId })
  if (error) return <FailureAlert error={error} />
  return data ? <QuickContactScreen ticket={data} {...start} /> : null
}
