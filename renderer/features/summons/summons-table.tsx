import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Summons } from '../../../shared/contract/summons-record.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { SummonsStateBadge } from './summons-state.tsx'
import { useNextWords } from './use-next-words.ts'

/** One row each: who, when and where, how it stands, and what is to be done next. */
export function SummonsTable({ list }: { readonly list: readonly Summons[] }) {
  const { t } = useTranslation()
  const next = useNextWords()
  return (
    <Table.ScrollContainer minWidth={960} type="native">
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('summons.person')}</Table.Th>
            <Table.Th>{t('summons.when')}</Table.Th>
            <Table.Th>{t('summons.state')}</Table.Th>
            <Table.Th>{t('summons.toDo')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.map((summons) => (
            <Table.Tr key={summons.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Anchor
                  fw={600}
                  renderRoot={(props) => <Link to="/meldeaufforderungen/$summonsId" params={{ summonsId: summons.id }} {...props} />}
                >
                  {summons.personName}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {t('summons.number', { number: summons.number })}
                </Text>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Text>{formatDateTime(summons.startsAt)}</Text>
                <Text size="sm" c="dimmed">
                  {summons.siteName}
                </Text>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <SummonsStateBadge state={summons.state} />
                {summons.own ? null : (
                  <Text size="sm" c="dimmed" mt={4}>
                    {t('summons.by', { name: summons.staffName })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{next(summons)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
