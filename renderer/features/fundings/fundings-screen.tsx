import { Button, Drawer, Group, Table, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Funding } from '../../../shared/contract/fundings.ts'
import { formatDate, toLocalDate } from '../../../shared/dates.ts'
import { isOffered } from '../../../shared/fundings.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { FundingForm } from './funding-form.tsx'

type Editing = { readonly funding: Funding | null } | null

/** Lists of cost bearers and projects, kept by whoever plans. */
export function FundingsScreen() {
  const { t } = useTranslation()
  const fundings = useApiQuery('fundings', 'all', {})
  const [editing, setEditing] = useState<Editing>(null)
  useHotkeys([['n', () => setEditing({ funding: null })]])
  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={() => setEditing({ funding: null })}
    >
      {t('fundings.add')}
    </Button>
  )
  return (
    <Page title={t('fundings.title')} intro={t('fundings.intro')} actions={fundings.data?.length ? add : null} wide>
      <FailureAlert error={fundings.error} onRetry={() => void fundings.refetch()} />
      {fundings.data?.length === 0 ? <EmptyState text={t('fundings.empty')} action={add} /> : null}
      {fundings.data?.length ? <FundingTable fundings={fundings.data} onEdit={(funding) => setEditing({ funding })} /> : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing?.funding ? 'fundings.change' : 'fundings.add')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? <FundingForm key={editing.funding?.id ?? 'new'} funding={editing.funding} onDone={() => setEditing(null)} /> : null}
      </Drawer>
    </Page>
  )
}

type TableProps = { readonly fundings: readonly Funding[]; readonly onEdit: (funding: Funding) => void }

function FundingTable({ fundings, onEdit }: TableProps) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const span = ({ validFrom, validTo }: Funding) =>
    validTo
      ? t('fundings.span', { from: formatDate(validFrom), to: formatDate(validTo) })
      : t('fundings.since', { from: formatDate(validFrom) })
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fundings.name')}</Table.Th>
            <Table.Th>{t('fundings.kind')}</Table.Th>
            <Table.Th>{t('fundings.offered')}</Table.Th>
            <Table.Th>
              <span className="visually-hidden">{t('common.edit')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fundings.map((funding) => (
            <Table.Tr key={funding.id}>
              <Table.Td>
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {funding.name}
                </Text>
              </Table.Td>
              <Table.Td>{t(`values.fundingKind.${funding.kind}`)}</Table.Td>
              <Table.Td>
                <Text>{span(funding)}</Text>
                <Text size="sm" c="dimmed">
                  {t(isOffered(funding, today) ? 'fundings.now' : 'fundings.notNow')}
                </Text>
              </Table.Td>
              <Table.Td>
                <Group justify="flex-end">
                  <Button
                    variant="subtle"
                    leftSection={<IconPencil size={18} aria-hidden />}
                    aria-label={t('fundings.changeOf', { name: funding.name })}
                    onClick={() => onEdit(funding)}
                  >
                    {t('common.edit')}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
