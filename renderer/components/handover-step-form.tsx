import { Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { HandoverItem } from '../../shared/contract/handover.ts'
import { RequiredLine } from '../../shared/text.ts'
import { DraftFormFrame } from './draft-form-frame.tsx'
import { FormActions } from './form-actions.tsx'
import { useDraftForm } from './use-draft-form.ts'
import { useFailure } from './use-failure.ts'
import { useHandoverSteps } from './use-handover-steps.ts'

type Props = { readonly item: HandoverItem; readonly step: 'phone' | 'acknowledge'; readonly onClose: () => void }

const Schema = z.object({ name: RequiredLine })

/** With whom it was talked, or who has taken it on: one name, and it is noted with the moment. */
export function HandoverStepForm({ item, step, onClose }: Props) {
  const { t } = useTranslation()
  const steps = useHandoverSteps()
  const failure = useFailure()
  const { form, ...draft } = useDraftForm({
    form: `handover-${step}`,
    subject: item.id,
    path: item.receiptId ? `/belege/${item.receiptId}` : '/weitergabe',
    initial: { name: '' },
    schema: Schema,
  })
  const submit = () =>
    failure.watch(async () => {
      if (await draft.submit(({ name }) => steps[step](item, name))) onClose()
    })

  if (!draft.ready) return null
  const label = t(step === 'phone' ? 'handover.phoneWho' : 'handover.acknowledgeWho')
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={{ name: label }} error={failure.error} onSubmit={submit} gap="sm">
      <Group align="flex-end" gap="sm" mt="xs">
        <TextInput
          id="name"
          autoFocus
          label={label}
          flex="1 1 14rem"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
          {...form.getInputProps('name')}
        />
        <FormActions save={t('handover.keep')} onClose={onClose} />
      </Group>
    </DraftFormFrame>
  )
}
