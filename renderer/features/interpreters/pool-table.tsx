import { Button, Group, Table, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '../../../shared/contract/interpreters.ts'
import { useLanguageNames } from '../../components/use-language-name.ts'
import { useEarliest } from './use-earliest.ts'

type Props = { readonly pools: readonly Pool[]; readonly onEdit: (pool: Pool) => void }

export function PoolTable({ pools, onEdit }: Props) {
  const { t } = useTranslation()
  const names = useLanguageNames()
  const earliest = useEarliest()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('interpreters.name')}</Table.Th>
            <Table.Th w="26%">{t('interpreters.languages')}</Table.Th>
            <Table.Th>{t('interpreters.reach')}</Table.Th>
            <Table.Th>{t('interpreters.lead')}</Table.Th>
            <Table.Th w={150}>
              <span className="visually-hidden">{t('common.edit')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pools.map((pool) => (
            <Table.Tr key={pool.id}>
              <Table.Td>
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {pool.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {[t(`values.interpreterKind.${pool.kind}`), !pool.active && t('interpreters.inactive')].filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>{names(pool.languages)}</Table.Td>
              <Table.Td>
                <Text style={{ whiteSpace: 'nowrap' }}>{pool.phone}</Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {[pool.contactName, pool.email].filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{earliest(pool)}</Table.Td>
              <Table.Td>
                <Group justify="flex-end">
                  <Button
                    variant="subtle"
                    leftSection={<IconPencil size={18} aria-hidden />}
                    aria-label={t('interpreters.changeOf', { name: pool.name })}
                    onClick={() => onEdit(pool)}
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
