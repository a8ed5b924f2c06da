import type { PersonId, TicketId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { QuickContactScreen } from './quick-contact-screen.tsx'

type Props = { readonly personId: PersonId | null; readonly ticketId: TicketId | null }

/** A contact of its own, or the one of a number in the queue. */
export function ContactScreen({ personId, ticketId }: Props) {
  if (ticketId === null) return <QuickContactScreen personId={personId} ticket={null} />
  return <OfTicket key={ticketId} personId={personId} ticketId={ticketId} />
}

function OfTicket({ personId, ticketId }: { readonly personId: PersonId | null; readonly ticketId: TicketId }) {
  const { data, error } = useApiQuery('queue', 'get', { id: ticketId })
  if (error) return <FailureAlert error={error} />
  return data ? <QuickContactScreen personId={personId} ticket={data} /> : null
}
