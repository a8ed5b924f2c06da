import { Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Pager } from './pager.tsx'

/** What administration did, and emergency accesses. */
export function EventsTab() {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const events = useApiQuery('logs', 'events', { page }, { keepPrevious: true })
  const total = events.data?.total ?? 0
  if (events.error) return <FailureAlert error={events.error} />
  if (!events.data) return null
  if (total === 0) return <EmptyState text={t('logs.eventsEmpty')} />
  return (
    <Stack gap="md">
      <Pager page={page} total={total} onPage={setPage} />
      <Table.ScrollContainer minWidth={760} type="native">
        <Table verticalSpacing="xs" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={205}>{t('logs.when')}</Table.Th>
              <Table.Th w={190}>{t('logs.staff')}</Table.Th>
              <Table.Th>{t('logs.what')}</Table.Th>
              <Table.Th>{t('logs.about')}</Table.Th>
              <Table.Th>{t('logs.note')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.data.lines.map((event) => (
              <Table.Tr key={event.id}>
                <Table.Td>{formatDateTime(toLocalDateTime(Date.parse(event.at)))}</Table.Td>
                <Table.Td>{event.staffName || t('logs.staffGone')}</Table.Td>
                <Table.Td>{t(`logs.event.${event.kind}`)}</Table.Td>
                <Table.Td>
                  <Text component="bdi">{event.subject}</Text>
                </Table.Td>
                {/* A note that only repeats the name says nothing more. */}
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{event.note === event.subject ? '' : event.note}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
