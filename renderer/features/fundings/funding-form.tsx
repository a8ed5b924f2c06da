import { Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Funding, FundingInput } from '../../../shared/contract/fundings.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { FUNDING_KINDS } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

export function FundingForm({ funding, onDone }: { readonly funding: Funding | null; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const add = useApiCommand('fundings', 'add')
  const change = useApiCommand('fundings', 'change')
  const { id: _, ...known } = funding ?? { id: null, kind: 'projekt' as const, name: '', validFrom: toLocalDate(Date.now()), validTo: null }
  const { form, ...draft } = useDraftForm<FundingInput>({
    form: 'funding',
    subject: funding?.id ?? 'new',
    path: '/projekte',
    initial: known,
    schema: FundingInput,
  })

  async function submit() {
    try {
      const send = (values: FundingInput) => (funding ? change.mutateAsync({ id: funding.id, funding: values }) : add.mutateAsync(values))
      if (!(await draft.submit(send))) return
      notifyDone(t('fundings.saved'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = {
    name: t('fundings.name'),
    validFrom: t('fundings.validFrom'),
    validTo: t('fundings.validTo'),
  }
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={add.error ?? change.error} onSubmit={submit}>
      {funding ? null : (
        <SegmentedControl
          aria-label={t('fundings.kind')}
          data={FUNDING_KINDS.map((kind) => ({ value: kind, label: t(`values.fundingKind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      )}
      <TextInput id="name" data-autofocus label={labels.name} {...form.getInputProps('name')} />
      <Group align="flex-start" gap="md">
        <DayInput
          id="validFrom"
          label={labels.validFrom}
          value={form.values.validFrom}
          onChange={(day) => form.setFieldValue('validFrom', day)}
          error={form.errors.validFrom}
        />
        <DayInput
          id="validTo"
          label={labels.validTo}
          value={form.values.validTo ?? ''}
          onChange={(day) => form.setFieldValue('validTo', day || null)}
          error={form.errors.validTo}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('fundings.keptHint')}
      </Text>
      <FormActions save={t('common.save')} pending={add.isPending || change.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
