import { List, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BreakGlassInput } from '../../../shared/contract/break-glass.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Props = { readonly personId: PersonId; readonly onClose?: () => void }

/** Says beforehand what is recorded and who will see it: whoever looks anyway shall know that it does not stay unseen. */
export function BreakGlassForm({ personId, onClose }: Props) {
  const { t } = useTranslation()
  const open = useApiCommand('breakGlass', 'open')
  const { form, ...draft } = useDraftForm({
    form: 'break-glass',
    subject: personId,
    path: `/personen/${personId}`,
    initial: { personId: String(personId), reason: '' },
    schema: BreakGlassInput,
  })

  async function submit() {
    try {
      if (!(await draft.submit(({ reason }) => open.mutateAsync({ personId, reason })))) return
      notifyDone(t('breakGlass.opened'))
      onClose?.()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ reason: t('breakGlass.reason') }}
      error={Object.keys(form.errors).length > 0 ? null : open.error}
      onSubmit={submit}
      aria-label={t('breakGlass.notesTitle')}
      gap="sm"
    >
      <div>
        <Text fw={600}>{t('breakGlass.recordedTitle')}</Text>
        <List>
          <List.Item>{t('breakGlass.recorded')}</List.Item>
          <List.Item>{t('breakGlass.untilTonight')}</List.Item>
          <List.Item>{t('breakGlass.never')}</List.Item>
        </List>
      </div>
      <Textarea
        id="reason"
        label={t('breakGlass.reason')}
        description={t('breakGlass.reasonHint')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={300}
        required
        {...form.getInputProps('reason')}
      />
      <FormActions save={t('breakGlass.open')} pending={open.isPending} {...(onClose ? { onClose } : {})} />
    </DraftFormFrame>
  )
}
