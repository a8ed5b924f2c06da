import { Anchor, Button, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OpenCase } from '../../../shared/contract/staff.ts'
import { formatDate, formatDateTime } from '../../../shared/dates.ts'

type Props = { readonly of: OpenCase; readonly ready: boolean; readonly onHandOver: () => void }

/** One person whose case waits: the name, and only the dates that somebody has to keep. */
export function CaseRow({ of: { personId, name, responsible, appointments, followUpOn }, ready, onHandOver }: Props) {
  const { t } = useTranslation()
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor fw={600} renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
          {name}
        </Anchor>
        {responsible ? null : (
          <Text size="sm" c="dimmed">
            {t('staff.onlyAppointments')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {appointments.map((start) => (
          <Text key={start}>{formatDateTime(start)}</Text>
        ))}
      </Table.Td>
      <Table.Td>{followUpOn ? formatDate(followUpOn) : null}</Table.Td>
      <Table.Td ta="right">
        <Button variant="default" disabled={!ready} aria-label={`${t('staff.handOver')}: ${name}`} onClick={onHandOver}>
          {t('staff.handOver')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
