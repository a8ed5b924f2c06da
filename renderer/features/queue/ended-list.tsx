import { Button, Table, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { Section } from '../../components/section.tsx'
import { useTicketText } from './ticket-text.ts'

type Props = { readonly tickets: readonly Ticket[]; readonly onUndo: (ticket: Ticket) => void }

/** Who has gone, and how; a slip of the key is taken back here as long as nothing is on record. */
export function EndedList({ tickets, onUndo }: Props) {
  const { t } = useTranslation()
  const text = useTicketText()
  const kept = ({ recorded, nothingToRecord }: Ticket) => {
    if (recorded) return t('queue.recorded')
    return nothingToRecord ? t('queue.nothingRecorded') : ''
  }
  return (
    <Section title={t('queue.ended')} actions={tickets.length > 0 ? <Text c="dimmed">{tickets.length}</Text> : null}>
      {tickets.length === 0 ? <Text c="dimmed">{t('queue.endedEmpty')}</Text> : null}
      {tickets.length > 0 ? (
        <Table.ScrollContainer minWidth={560} type="native">
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {tickets.map((ticket) => (
                <Table.Tr key={ticket.id}>
                  <Table.Td fw={600}>{ticket.number}</Table.Td>
                  <Table.Td>{t(`values.lane.${ticket.lane}`)}</Table.Td>
                  <Table.Td>{text.outcome(ticket)}</Table.Td>
                  <Table.Td>{text.ended(ticket)}</Table.Td>
                  <Table.Td>{kept(ticket)}</Table.Td>
                  <Table.Td h={52} ta="right">
                    {ticket.recorded ? null : (
                      <Button
                        variant="subtle"
                        leftSection={<IconArrowBackUp size={18} aria-hidden />}
                        aria-label={t('queue.undoOf', { number: ticket.number })}
                        onClick={() => onUndo(ticket)}
                      >
                        {t('common.undo')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
    </Section>
  )
}
