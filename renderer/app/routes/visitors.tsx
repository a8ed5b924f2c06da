import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ReceiptId, SessionId, TicketId } from '../../../shared/ids.ts'
import { TOPICS } from '../../../shared/value-lists.ts'
import { ContactScreen } from '../../features/contacts/contact-screen.tsx'
import { DayEndScreen } from '../../features/day-end/day-end-screen.tsx'
import { DropInScreen } from '../../features/drop-in/drop-in-screen.tsx'
import { FundingsScreen } from '../../features/fundings/fundings-screen.tsx'
import { HandoverScreen } from '../../features/handover/handover-screen.tsx'
import { NeedsCardScreen } from '../../features/needs-card/needs-card-screen.tsx'
import { QueueScreen } from '../../features/queue/queue-screen.tsx'
import { ReceiptFormScreen } from '../../features/receipts/receipt-form-screen.tsx'
import { ReceiptScreen } from '../../features/receipts/receipt-screen.tsx'
import { at } from './root.tsx'
import { OptionalPerson } from './search.ts'

const Preview = z.object({ preview: z.boolean().optional().catch(undefined) })
const OptionalSession = z.object({ session: SessionId.optional().catch(undefined) })
/** What the needs card hands over, or is begun with. */
const PointedAt = OptionalPerson.extend({
  ticket: TicketId.optional().catch(undefined),
  topics: z.array(z.enum(TOPICS)).max(6).optional().catch(undefined),
})

const dropIn = createRoute({ ...at('/sprechstunde'), component: DropInScreen })
const queue = createRoute({ ...at('/warteliste'), component: QueueScreen })
const dayEnd = createRoute({
  ...at('/tagesabschluss'),
  validateSearch: OptionalSession,
  component: () => <DayEndScreen sessionId={dayEnd.useSearch().session ?? null} />,
})
const contact = createRoute({
  ...at('/kontakt'),
  validateSearch: PointedAt,
  component: () => {
    const { person: personId = null, ticket: ticketId = null, topics: pointedAt = null } = contact.useSearch()
    return <ContactScreen personId={personId} ticketId={ticketId} pointedAt={pointedAt} />
  },
})
const needsCard = createRoute({
  ...at('/bedarfskarte'),
  validateSearch: PointedAt,
  component: () => <NeedsCardScreen topics={needsCard.useSearch().topics ?? []} />,
})
const fundings = createRoute({ ...at('/projekte'), component: FundingsScreen })
const application = createRoute({
  ...at('/belege/antrag'),
  validateSearch: OptionalPerson,
  component: () => <ReceiptFormScreen kind="application" personId={application.useSearch().person ?? null} />,
})
const attendance = createRoute({
  ...at('/belege/vorsprache'),
  validateSearch: OptionalPerson,
  component: () => <ReceiptFormScreen kind="attendance" personId={attendance.useSearch().person ?? null} />,
})
const emergency = createRoute({
  ...at('/belege/notfall'),
  validateSearch: OptionalPerson,
  component: () => <ReceiptFormScreen kind="emergency" personId={emergency.useSearch().person ?? null} />,
})
const receipt = createRoute({
  ...at('/belege/$receiptId'),
  validateSearch: Preview,
  component: () => (
    <ReceiptScreen receiptId={ReceiptId.parse(receipt.useParams().receiptId)} preview={receipt.useSearch().preview ?? false} />
  ),
})
const handover = createRoute({ ...at('/weitergabe'), component: HandoverScreen })

export const visitorsRoutes = [
  dropIn,
  queue,
  dayEnd,
  contact,
  needsCard,
  fundings,
  application,
  attendance,
  emergency,
  receipt,
  handover,
] as const
