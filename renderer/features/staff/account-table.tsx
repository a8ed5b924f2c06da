import { Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/contract/staff.ts'
import { formatDate } from '../../../shared/dates.ts'
import { AccountAccess } from './account-access.tsx'

type Props = { readonly accounts: readonly Account[]; readonly onEdit: (account: Account) => void }

export function AccountTable({ accounts, onEdit }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('staff.displayName')}</Table.Th>
            <Table.Th>{t('staff.roles')}</Table.Th>
            <Table.Th>{t('staff.branch')}</Table.Th>
            <Table.Th>{t('staff.access')}</Table.Th>
            <Table.Th>{t('staff.deputy')}</Table.Th>
            <Table.Th>
              <span className="visually-hidden">{t('common.edit')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} onEdit={() => onEdit(account)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function AccountRow({ account, onEdit }: { readonly account: Account; readonly onEdit: () => void }) {
  const { t } = useTranslation()
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{account.displayName}</Text>
        <Text size="sm" c="dimmed">
          {account.login}
        </Text>
      </Table.Td>
      <Table.Td>
        {account.roles.map((role) => t(`values.role.${role}`)).join(', ')}
        {account.professionalSecrecy ? (
          <Text size="sm" c="dimmed">
            {t('staff.professionalSecrecy')}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{account.branchName || t('staff.noBranch')}</Table.Td>
      <Table.Td>
        <AccountAccess account={account} />
      </Table.Td>
      <Table.Td>
        {account.deputies.map(({ name, from, to }) => (
          <Text size="sm" key={`${name} ${from}`}>
            {t('staff.deputyLine', { name, from: formatDate(from), to: formatDate(to) })}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Group justify="flex-end">
          <Button variant="subtle" aria-label={`${t('common.edit')}: ${account.displayName}`} onClick={onEdit}>
            {t('common.edit')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
