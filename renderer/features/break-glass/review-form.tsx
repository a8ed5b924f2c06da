import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { BreakGlassId } from '../../../shared/ids.ts'
import { Line } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Props = { readonly id: BreakGlassId; readonly onClose: () => void }

export function ReviewForm({ id, onClose }: Props) {
  const { t } = useTranslation()
  const review = useApiCommand('breakGlass', 'markReviewed')
  const { form, ...draft } = useDraftForm({
    form: 'break-glass-review',
    subject: id,
    path: '/notfallzugriffe',
    initial: { remark: '' },
    schema: z.object({ remark: Line }),
  })

  async function submit() {
    try {
      if (!(await draft.submit(({ remark }) => review.mutateAsync({ id, remark })))) return
      notifyDone(t('breakGlass.done'))
      onClose()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ remark: t('breakGlass.remark') }}
      error={Object.keys(form.errors).length > 0 ? null : review.error}
      onSubmit={submit}
      aria-label={t('breakGlass.confirm')}
      gap="sm"
    >
      <TextInput
        id="remark"
        label={t('breakGlass.remark')}
        description={t('breakGlass.remarkHint')}
        maw="60ch"
        maxLength={300}
        data-autofocus
        autoFocus
        {...form.getInputProps('remark')}
      />
      <FormActions save={t('breakGlass.confirm')} pending={review.isPending} onClose={onClose} />
    </DraftFormFrame>
  )
}
