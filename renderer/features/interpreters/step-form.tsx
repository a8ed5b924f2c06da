import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { type InterpreterState, reasonsFor } from '../../../shared/interpreter-states.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { type StepValues, stepRules, toStep } from './step-values.ts'

type Props = { readonly booking: Booking; readonly to: InterpreterState; readonly onDone: () => void }

/** What has to be said for one step; often nothing, then Strg+Enter is enough. */
export function StepForm({ booking, to, onDone }: Props) {
  const { t } = useTranslation()
  const advance = useApiCommand('interpreters', 'advance')
  const undo = useApiCommand('interpreters', 'undo')
  const { form, ...draft } = useDraftForm<StepValues>({
    form: 'interpreter-step',
    subject: `${booking.id} ${to}`,
    path: `/sprachmittlung/${booking.id}`,
    initial: { reason: null, note: '', interpreterName: booking.interpreterName, actualMinutes: booking.minutes, cost: '' },
    schema: stepRules(booking, to, toLocalDateTime(Date.now())),
  })
  const reasons = reasonsFor(to)

  async function submit() {
    try {
      const saved = await draft.submit(async (values) => {
        const { id, revision } = await advance.mutateAsync(toStep(booking, to, values))
        notifyDone(t('interpreters.stepDone', { state: t(`values.interpreterState.${to}`) }), () => undo.mutate({ id, revision }))
      })
      if (saved) onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = {
    state: t(`interpreters.steps.${to}`),
    poolId: t('interpreters.who'),
    reason: t('interpreters.reason'),
    interpreterName: t('interpreters.interpreterName'),
    actualMinutes: t('interpreters.actualMinutes'),
    cost: t('interpreters.costLabel'),
    note: t('interpreters.note'),
  }
  const paid = to === 'durchgefuehrt' || to === 'ausgefallen'
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={advance.error} onSubmit={submit} gap="sm">
      <Text fw={600}>{labels.state}</Text>
      {reasons.length > 0 ? (
        <Select
          id="reason"
          autoFocus
          label={labels.reason}
          placeholder={t('interpreters.reasonPlaceholder')}
          data={reasons.map((reason) => ({ value: reason, label: t(`values.interpreterReason.${reason}`) }))}
          {...form.getInputProps('reason')}
        />
      ) : null}
      {to === 'bestaetigt' || to === 'durchgefuehrt' ? (
        <TextInput id="interpreterName" autoFocus label={labels.interpreterName} {...form.getInputProps('interpreterName')} />
      ) : null}
      {paid ? (
        <Group grow align="flex-start">
          {to === 'durchgefuehrt' ? (
            <NumberInput
              id="actualMinutes"
              label={labels.actualMinutes}
              hideControls
              allowDecimal={false}
              clampBehavior="none"
              {...form.getInputProps('actualMinutes')}
            />
          ) : null}
          <TextInput id="cost" label={labels.cost} placeholder={t('interpreters.costHint')} {...form.getInputProps('cost')} />
        </Group>
      ) : null}
      <TextInput id="note" label={labels.note} description={t('interpreters.noteHint')} {...form.getInputProps('note')} />
      <FormActions save={t('interpreters.keep')} pending={advance.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
