import { Group, Radio, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type Appointment, appointments } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { useRestore } from './use-restore.ts'

type Values = { reason: 'abgesagt_person' | 'abgesagt_jc'; note: string }
const Cancellation = z.object({ reason: appointments.cancel.input.shape.reason, note: appointments.cancel.input.shape.note })
const INITIAL: Values = { reason: 'abgesagt_person', note: '' }

/** Who cancels, and a note; afterwards a way back instead of a question before. */
export function CancelPanel({ appointment, onDone }: { readonly appointment: Appointment; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { id, revision, start } = appointment
  const cancel = useApiCommand('appointments', 'cancel')
  const restore = useRestore()
  const { form, ...draft } = useDraftForm({
    form: 'appointment-cancel',
    subject: id,
    path: `/kalender/${id}`,
    initial: INITIAL,
    schema: Cancellation,
  })

  async function submit() {
    let cancelled: Appointment | undefined
    try {
      const saved = await draft.submit(async (values) => {
        cancelled = await cancel.mutateAsync({ id, revision, ...values })
      })
      if (!saved || !cancelled) return
    } catch {
      // Shown by the alert below, which reads the command's own error.
      return
    }
    const done = cancelled
    notifyDone(t('appointments.cancelled', { when: formatDateTime(start) }), () => restore(done))
    onDone()
  }
  useEffect(() => {
    if (draft.ready) document.getElementById('note')?.focus()
  }, [draft.ready])

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ note: t('appointments.cancelNote') }}
      error={cancel.error}
      onSubmit={submit}
      aria-label={t('appointments.cancelTitle')}
      gap="sm"
    >
      <Radio.Group label={t('appointments.cancelReason')} {...form.getInputProps('reason')}>
        <Group mt="xs">
          <Radio value="abgesagt_person" label={t('appointments.cancelByPerson')} size="md" />
          <Radio value="abgesagt_jc" label={t('appointments.cancelByOffice')} size="md" />
        </Group>
      </Radio.Group>
      <TextInput
        id="note"
        label={t('appointments.cancelNote')}
        description={t('appointments.cancelNoteHint')}
        {...form.getInputProps('note')}
      />
      <FormActions save={t('appointments.cancelSave')} pending={cancel.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
