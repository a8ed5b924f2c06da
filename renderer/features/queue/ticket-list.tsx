import { Text } from '@mantine/core'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { Section } from '../../components/section.tsx'
import { TicketActions } from './ticket-actions.tsx'
import classes from './ticket-row.module.css'
import { TicketRow } from './ticket-row.tsx'
import type { TicketWork } from './ticket-work.ts'

type Props = {
  readonly title: string
  /** Said when nobody stands here; without it the list is left out then. */
  readonly empty?: string
  readonly intro?: string
  readonly tickets: readonly Ticket[]
  readonly current: Ticket | null
  readonly now: number
  readonly work: TicketWork
}

export function TicketList({ title, empty, intro, tickets, current, now, work }: Props) {
  if (tickets.length === 0 && !empty) return null
  return (
    <Section title={title} actions={tickets.length > 0 ? <Text c="dimmed">{tickets.length}</Text> : null}>
      {tickets.length === 0 || intro ? <Text c="dimmed">{tickets.length === 0 ? empty : intro}</Text> : null}
      {tickets.length > 0 ? (
        <ul className={classes.list}>
          {tickets.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} current={ticket.id === current?.id} now={now} work={work}>
              <TicketActions ticket={ticket} work={work} />
            </TicketRow>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
