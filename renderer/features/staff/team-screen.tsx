import { Button, Drawer, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/contract/staff.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { AccessPanel, ComeBackPanel } from './access-panel.tsx'
import { type AccountFilter, filterAccounts } from './account-filter.ts'
import { AccountForm } from './account-form.tsx'
import { AccountTable } from './account-table.tsx'
import { BranchesSection } from './branches-section.tsx'
import { InitialPasswordSheet } from './initial-password-sheet.tsx'
import { LeavePanel } from './leave-panel.tsx'
import { type IssuePassword, useIssuedPassword } from './use-issued-password.ts'

/** Who works on this store. What an account sees is decided by its tasks and its branch. */
export function TeamScreen() {
  const { t } = useTranslation()
  const accounts = useApiQuery('staff', 'accounts', {})
  const issue = useIssuedPassword()
  const [editing, setEditing] = useState<{ readonly account: Account | null } | null>(null)
  const [filter, setFilter] = useState<AccountFilter>({ text: '', show: 'active' })
  const add = () => setEditing({ account: null })
  useHotkeys([['n', add]])

  function close() {
    issue.clear()
    setEditing(null)
  }
  const { issued } = issue
  if (issued) {
    return (
      <InitialPasswordSheet
        issued={issued}
        onDone={() => {
          issue.forget(issued)
          setEditing(null)
        }}
      />
    )
  }
  const shown = filterAccounts(accounts.data ?? [], filter)
  const button = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} rightSection={<KeyHint keys="N" />} aria-keyshortcuts="N" onClick={add}>
      {t('staff.newAccount')}
    </Button>
  )
  return (
    <Page title={t('staff.teamTitle')} intro={t('staff.teamIntro')} actions={button} wide>
      <FailureAlert error={accounts.error} />
      <Group align="flex-end">
        <TextInput
          label={t('staff.filter')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('staff.show')}
          value={filter.show}
          onChange={(show) => setFilter({ ...filter, show })}
          data={[
            { value: 'active', label: t('staff.showActive') },
            { value: 'left', label: t('staff.showLeft') },
            { value: 'all', label: t('staff.showAll') },
          ]}
        />
        <Text c="dimmed" role="status" mih={44} style={{ alignContent: 'center' }}>
          {accounts.data ? t('staff.count', { count: shown.length }) : ''}
        </Text>
      </Group>
      {accounts.data && shown.length === 0 ? <EmptyState text={t('staff.noneFound')} /> : null}
      {shown.length > 0 ? <AccountTable accounts={shown} onEdit={(account) => setEditing({ account })} /> : null}
      {accounts.data?.length === 1 ? <EmptyState text={t('staff.teamEmpty')} /> : null}
      <BranchesSection />
      <Drawer
        opened={editing !== null}
        onClose={close}
        title={t(editing?.account ? 'staff.changeAccount' : 'staff.newAccount')}
        size="xl"
        position="right"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? <AccountPanel key={editing.account?.id ?? 'new'} account={editing.account} issue={issue} onDone={close} /> : null}
      </Drawer>
    </Page>
  )
}

type PanelProps = { readonly account: Account | null; readonly issue: IssuePassword; readonly onDone: () => void }

function AccountPanel({ account, issue, onDone }: PanelProps) {
  if (account && !account.active) return <ComeBackPanel account={account} issue={issue} />
  return (
    <Stack gap="md">
      <AccountForm account={account} issue={issue} onDone={onDone} />
      {account ? <AccessPanel account={account} issue={issue} /> : null}
      {account ? <LeavePanel account={account} onLeft={onDone} /> : null}
    </Stack>
  )
}
