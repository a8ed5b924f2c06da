import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Account, type Branch, NewAccount } from '../../../shared/contract/staff.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { RoleFields } from './role-fields.tsx'
import type { IssuePassword } from './use-issued-password.ts'

type Props = { readonly account: Account | null; readonly issue: IssuePassword; readonly onDone: () => void }

const EMPTY: NewAccount = { displayName: '', login: '', roles: [], branchId: null, professionalSecrecy: false }

function valuesOf({ displayName, login, roles, branchId, professionalSecrecy }: Account): NewAccount {
  return { displayName, login, roles, branchId, professionalSecrecy }
}

/** Name, tasks and branch of an account; a new one gets an initial password, which `issue` then shows. */
export function AccountForm(props: Props) {
  const branches = useApiQuery('staff', 'branches', {})
  return branches.data ? <Fields {...props} branches={branches.data} /> : <FailureAlert error={branches.error} />
}

function Fields({ account, issue, onDone, branches }: Props & { readonly branches: readonly Branch[] }) {
  const { t } = useTranslation()
  const open = branches.filter((branch) => branch.open || branch.id === account?.branchId)
  // With one branch there is nothing to choose.
  const onlyBranch = open.length === 1 ? (open[0]?.id ?? null) : null
  const change = useApiCommand('staff', 'change')
  const { form, ...draft } = useDraftForm({
    form: 'account',
    subject: account?.id ?? 'new',
    path: '/team',
    initial: account ? valuesOf(account) : { ...EMPTY, branchId: onlyBranch },
    schema: NewAccount,
  })

  async function submit() {
    try {
      const saved = await draft.submit(({ login, ...fields }) =>
        account ? change.mutateAsync({ ...fields, id: account.id }) : issue.create({ login, ...fields }),
      )
      if (!saved) return
      if (account) notifyDone(`${t('staff.saved')}. ${t('staff.rolesNextTime')}`)
      onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ displayName: t('staff.displayName'), login: t('staff.login'), branchId: t('staff.branch'), roles: t('staff.roles') }}
      error={change.error ?? issue.error}
      onSubmit={submit}
    >
      <Group grow align="flex-start">
        <TextInput
          id="displayName"
          autoFocus
          label={t('staff.displayName')}
          description={t('staff.displayNameHint')}
          autoComplete="off"
          {...form.getInputProps('displayName')}
        />
        <TextInput
          id="login"
          label={t('staff.login')}
          description={t(account ? 'staff.loginFixed' : 'staff.loginHint')}
          autoComplete="off"
          readOnly={account !== null}
          variant={account ? 'filled' : 'default'}
          {...form.getInputProps('login')}
        />
      </Group>
      <Select
        id="branchId"
        clearable
        label={t('staff.branch')}
        description={t('staff.branchHint')}
        placeholder={t('staff.noBranch')}
        data={open.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('branchId')}
      />
      <RoleFields {...form.getInputProps('roles')} />
      <Checkbox
        label={t('staff.professionalSecrecy')}
        description={t('staff.professionalSecrecyHint')}
        {...form.getInputProps('professionalSecrecy', { type: 'checkbox' })}
      />
      <FormActions save={t(account ? 'common.save' : 'staff.newAccount')} pending={change.isPending || issue.pending} onClose={onDone} />
    </DraftFormFrame>
  )
}
