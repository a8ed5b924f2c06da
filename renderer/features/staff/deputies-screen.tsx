import { Badge, Button, Drawer, Table, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCalendarOff, IconClock, IconPlus, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deputy } from '../../../shared/contract/staff.ts'
import { formatDate } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { DeputyForm } from './deputy-form.tsx'

const LOOK = {
  kuenftig: { color: 'kern', Icon: IconClock },
  laufend: { color: 'teal', Icon: IconUserShare },
  abgelaufen: { color: 'gray', Icon: IconCalendarOff },
} as const

/** Who stands in for whom and until when; the ones that are over stay, so that it can be seen later who could look. */
export function DeputiesScreen() {
  const { t } = useTranslation()
  const deputies = useApiQuery('staff', 'deputies', {})
  const [adding, setAdding] = useState(false)
  useHotkeys([['n', () => setAdding(true)]])
  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={() => setAdding(true)}
    >
      {t('staff.newDeputy')}
    </Button>
  )
  return (
    <Page title={t('staff.deputiesTitle')} intro={t('staff.deputiesIntro')} actions={deputies.data?.length ? add : null} wide>
      <FailureAlert error={deputies.error} />
      {deputies.data?.length === 0 ? <EmptyState text={t('staff.deputiesEmpty')} action={add} /> : null}
      {deputies.data?.length ? <DeputyTable deputies={deputies.data} /> : null}
      <Drawer
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('staff.newDeputy')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {adding ? <DeputyForm onDone={() => setAdding(false)} /> : null}
      </Drawer>
    </Page>
  )
}

function DeputyTable({ deputies }: { readonly deputies: readonly Deputy[] }) {
  const { t } = useTranslation()
  const end = useApiCommand('staff', 'endDeputy')
  return (
    <>
      <FailureAlert error={end.error} />
      <Table.ScrollContainer minWidth={720} type="native">
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('staff.deputyFor')}</Table.Th>
              <Table.Th>{t('staff.deputyBy')}</Table.Th>
              <Table.Th>{t('staff.deputyTime')}</Table.Th>
              <Table.Th>{t('staff.state')}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('staff.deputyEnd')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deputies.map((deputy) => (
              <DeputyRow
                key={deputy.id}
                deputy={deputy}
                onEnd={() => end.mutate({ id: deputy.id }, { onSuccess: () => notifyDone(t('staff.deputyEnded')) })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}

function DeputyRow({ deputy, onEnd }: { readonly deputy: Deputy; readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const { color, Icon } = LOOK[deputy.state]
  return (
    <Table.Tr>
      <Table.Td fw={600}>{deputy.staffName}</Table.Td>
      <Table.Td>{deputy.deputyName}</Table.Td>
      <Table.Td>
        {t('staff.deputyPeriod', { from: formatDate(deputy.from), to: formatDate(deputy.to) })}
        <Text size="sm" c="dimmed">
          {deputy.note}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge size="lg" variant="light" color={color} tt="none" leftSection={<Icon size={16} aria-hidden />}>
          {t(`staff.deputyState.${deputy.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td ta="right">
        {deputy.mayEnd ? (
          <Button variant="subtle" aria-label={`${t('staff.deputyEnd')}: ${deputy.staffName}, ${deputy.deputyName}`} onClick={onEnd}>
            {t('staff.deputyEnd')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
