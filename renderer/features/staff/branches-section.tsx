import { Button, Group, Table } from '@mantine/core'
import { IconBuilding, IconBuildingOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../shared/contract/staff.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { BranchForm } from './branch-form.tsx'

type Editing = { readonly branch: Branch | null } | null

/** Geschäftsstellen of this store: which one an account and a person belong to decides who sees whom. */
export function BranchesSection() {
  const { t } = useTranslation()
  const branches = useApiQuery('staff', 'branches', {})
  const [editing, setEditing] = useState<Editing>(null)
  const add = (
    <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({ branch: null })}>
      {t('staff.newBranch')}
    </Button>
  )
  return (
    <Section title={t('staff.branchesTitle')} actions={branches.data?.length ? add : null}>
      <FailureAlert error={branches.error} />
      {editing ? <BranchForm key={editing.branch?.id ?? 'new'} branch={editing.branch} onDone={() => setEditing(null)} /> : null}
      {branches.data?.length === 0 ? <EmptyState text={t('staff.branchesEmpty')} action={add} /> : null}
      {branches.data?.length ? <BranchTable branches={branches.data} onRename={(branch) => setEditing({ branch })} /> : null}
    </Section>
  )
}

function BranchTable({ branches, onRename }: { readonly branches: readonly Branch[]; readonly onRename: (branch: Branch) => void }) {
  const { t } = useTranslation()
  const shut = useApiCommand('staff', 'closeBranch')
  const reopen = useApiCommand('staff', 'reopenBranch')

  function close({ id }: Branch) {
    shut.mutate({ id }, { onSuccess: () => notifyDone(t('staff.branchClosed'), () => reopen.mutate({ id }, { onError: notifyFailure })) })
  }
  return (
    <>
      <FailureAlert error={shut.error ?? reopen.error} />
      <Table.ScrollContainer minWidth={560} type="native">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('staff.displayName')}</Table.Th>
              <Table.Th>{t('staff.teamTitle')}</Table.Th>
              <Table.Th>{t('staff.state')}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('common.edit')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {branches.map((branch) => (
              <Table.Tr key={branch.id}>
                <Table.Td fw={600}>{branch.name}</Table.Td>
                <Table.Td>{t('staff.members', { count: branch.members })}</Table.Td>
                <Table.Td>
                  <IconText icon={branch.open ? IconBuilding : IconBuildingOff}>
                    {t(branch.open ? 'staff.branchOpen' : 'staff.branchShut')}
                  </IconText>
                </Table.Td>
                <Table.Td>
                  <Group justify="flex-end" gap="xs">
                    <Button variant="subtle" aria-label={`${t('staff.renameBranch')}: ${branch.name}`} onClick={() => onRename(branch)}>
                      {t('staff.renameBranch')}
                    </Button>
                    {branch.open ? (
                      <Button variant="subtle" aria-label={`${t('staff.closeBranch')}: ${branch.name}`} onClick={() => close(branch)}>
                        {t('staff.closeBranch')}
                      </Button>
                    ) : (
                      <Button
                        variant="subtle"
                        aria-label={`${t('staff.reopenBranch')}: ${branch.name}`}
                        onClick={() => reopen.mutate({ id: branch.id })}
                      >
                        {t('staff.reopenBranch')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
