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
import { SCOPES, type Scope, ScopeChoice } from './scope-choice.tsx'
import { useRestore } from './use-restore.ts'

type Values = { reason: 'abgesagt_person' | 'abgesagt_jc'; note: string; scope: Scope }
const Cancellation = z.object({
  reason: appointments.cancel.input.shape.reason,
  note: appointments.cancel.input.shape.note,
  scope: z.enum(SCOPES),
})
const INITIAL: Values = { reason: 'abgesagt_person', note: '', scope: 'dieser' }

/** Who cancels, and a note; afterwards a way back instead of a question before. */
export function CancelPanel({ appointment, onDone }: { readonly appointment: Appointment; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { id, revision, start, seriesId } = appointment
  const cancel = useApiCommand('appointments', 'cancel')
  const cancelSeries = useApiCommand('appointments', 'cancelSeries')
  const restore = useRestore()
  const { form, ...draft } = useDraftForm({
    form: 'appointment-cancel',
    subject: id,
    path: `/kalender/${id}`,
    initial: INITIAL,
    schema: Cancellation,
  })

  async function submit() {
    let cancelled: Appointment[] = []
    try {
      const saved = await draft.submit(async ({ scope, ...values }) => {
        const asked = { id, revision, ...values }
        cancelled = scope === 'dieser' ? [await cancel.mutateAsync(asked)] : await cancelSeries.mutateAsync({ ...asked, scope })
      })
      if (!saved) return
    } catch {
      // Shown by the alert below, which reads the command's own error.
      return
    }
    const words = { when: formatDateTime(start), count: cancelled.length }
    notifyDone(cancelled.length > 1 ? t('appointments.seriesCancelled', words) : t('appointments.cancelled', words), () =>
      cancelled.forEach(restore),
    )
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
      error={cancel.error ?? cancelSeries.error}
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
      {seriesId ? <ScopeChoice value={form.values.scope} onChange={(scope) => form.setFieldValue('scope', scope)} /> : null}
      <TextInput
        id="note"
        label={t('appointments.cancelNote')}
        description={t('appointments.cancelNoteHint')}
        {...form.getInputProps('note')}
      />
      <FormActions save={t('appointments.cancelSave')} pending={cancel.isPending || cancelSeries.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
