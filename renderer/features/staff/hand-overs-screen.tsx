import { Button, Group, Select, Table, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOverList } from '../../../shared/contract/staff.ts'
import { formatDate } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { CaseRow } from './case-row.tsx'
import { useHandOver } from './use-hand-over.ts'

/** Cases of staff who left, until somebody has taken each of them. */
export function HandOversScreen() {
  const { t } = useTranslation()
  const list = useApiQuery('staff', 'handOvers', {})
  return (
    <Page title={t('staff.handOversTitle')} intro={t('staff.handOversIntro')} wide>
      <FailureAlert error={list.error} />
      {list.data?.from.length === 0 ? <EmptyState text={t('staff.handOversEmpty')} /> : null}
      {list.data?.from.map((leaver) => (
        <Leaver key={leaver.id} leaver={leaver} takers={list.data.takers} />
      ))}
    </Page>
  )
}

type Props = { readonly leaver: HandOverList['from'][number]; readonly takers: HandOverList['takers'] }

function Leaver({ leaver, takers }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const taker = takers.find(({ id }) => id === chosen) ?? null
  const { handOver, pending, error } = useHandOver(leaver.id, taker)
  const day = leaver.leftOn ? formatDate(leaver.leftOn) : ''
  const { cases, total } = leaver
  return (
    <Section title={t('staff.handOverFrom', { name: leaver.displayName, day })}>
      <FailureAlert error={error} />
      {takers.length === 0 ? <Text>{t('staff.takerNone')}</Text> : null}
      <Group align="flex-end">
        <Select
          label={t('staff.taker')}
          placeholder={t('staff.takerChoose')}
          searchable
          w={320}
          data={takers.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={chosen}
          onChange={setChosen}
          disabled={takers.length === 0}
        />
        <Button
          leftSection={<IconArrowsExchange size={20} aria-hidden />}
          disabled={!taker}
          loading={pending}
          onClick={() => handOver(cases.map(({ personId }) => personId))}
        >
          {t('staff.handOverAll')}
        </Button>
        <Text c="dimmed" mih={44} style={{ alignContent: 'center' }}>
          {t('staff.handOverCount', { count: total })}
        </Text>
      </Group>
      <Table.ScrollContainer minWidth={640} type="native">
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('staff.person')}</Table.Th>
              <Table.Th>{t('staff.appointmentsAhead')}</Table.Th>
              <Table.Th>{t('staff.followUp')}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('staff.handOver')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cases.map((one) => (
              <CaseRow key={one.personId} of={one} ready={taker !== null && !pending} onHandOver={() => handOver([one.personId])} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {total > cases.length ? <Text c="dimmed">{t('staff.handOverMore', { count: cases.length })}</Text> : null}
    </Section>
  )
}
