import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Branch } from '../../../shared/contract/staff.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

const BranchValues = z.object({ name: RequiredLine })

export function BranchForm({ branch, onDone }: { readonly branch: Branch | null; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const add = useApiCommand('staff', 'addBranch')
  const rename = useApiCommand('staff', 'renameBranch')
  const { form, ...draft } = useDraftForm({
    form: 'branch',
    subject: branch?.id ?? 'new',
    path: '/team',
    initial: { name: branch?.name ?? '' },
    schema: BranchValues,
  })

  async function submit() {
    try {
      const saved = await draft.submit(({ name }) => (branch ? rename.mutateAsync({ id: branch.id, name }) : add.mutateAsync({ name })))
      if (!saved) return
      notifyDone(t('staff.branchSaved'))
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
      labels={{ name: t('staff.branchName') }}
      error={add.error ?? rename.error}
      onSubmit={submit}
      aria-label={t(branch ? 'staff.renameBranch' : 'staff.newBranch')}
      gap="sm"
    >
      <TextInput id="name" autoFocus label={t('staff.branchName')} {...form.getInputProps('name')} />
      <FormActions save={t('common.save')} pending={add.isPending || rename.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
