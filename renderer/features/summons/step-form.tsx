import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { unblamed } from '../../api/failure.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { FIELDS_OF, StepFields } from './step-fields.tsx'
import { emptyStep, type FormStep, type StepValues, stepSchema } from './step-values.ts'
import { useSendStep } from './use-send-step.ts'

type Props = { readonly record: SummonsRecord; readonly step: FormStep; readonly onClose: () => void }

/** What a step needs to know, and what it means; saved it closes. */
export function StepForm({ record, step, onClose }: Props) {
  const { t } = useTranslation()
  const { send, pending, error } = useSendStep(record)
  const { form, ...draft } = useDraftForm<StepValues>({
    form: 'summons-step',
    subject: `${record.id}-${step}`,
    path: `/meldeaufforderungen/${record.id}`,
    initial: emptyStep(record, Date.now()),
    schema: stepSchema(step, record),
  })
  const [first] = FIELDS_OF[step]
  useEffect(() => {
    if (draft.ready && first) document.getElementById(first)?.focus()
  }, [draft.ready, first])

  async function submit() {
    try {
      if (!(await draft.submit((values) => send(step, values)))) return
      notifyDone(t(`summons.done.${step}`))
      onClose()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = { ...Object.fromEntries(FIELDS_OF[step].map((field) => [field, t(`summons.field.${field}`)])), step: t('summons.step') }
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={labels}
      error={unblamed(error)}
      onSubmit={submit}
      aria-label={t(`summons.go.${step}`)}
      gap="sm"
    >
      <Text maw="65ch">{t(`summons.meaning.${step}`)}</Text>
      <StepFields step={step} record={record} form={form} />
      <FormActions save={t(`summons.save.${step}`)} pending={pending} onClose={onClose} />
    </DraftFormFrame>
  )
}
