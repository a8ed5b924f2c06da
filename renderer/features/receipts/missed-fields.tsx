import { Alert, Group, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IMPORTANT_REASONS } from '../../../shared/receipt-lists.ts'
import type { AttendanceValues } from './attendance-values.ts'
import { BranchSelect } from './branch-select.tsx'

type Props = {
  readonly form: UseFormReturnType<AttendanceValues>
  readonly labels: Readonly<Record<'reason' | 'note' | 'branchId', string>>
}

/** Why an appointment was missed, as the person says it; nobody is judged here. */
export function MissedFields({ form, labels }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Alert color="kern" icon={<IconInfoCircle aria-hidden />}>
        {t('receipts.missedHint')}
      </Alert>
      <Group grow align="flex-start">
        <Select
          id="reason"
          label={labels.reason}
          description={t('receipts.reasonNotPrinted')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={t('receipts.reasonPlaceholder')}
          searchable
          selectFirstOptionOnChange
          data={IMPORTANT_REASONS.map((reason) => ({ value: reason, label: t(`values.importantReason.${reason}`) }))}
          {...form.getInputProps('reason')}
        />
        <TextInput id="note" label={labels.note} {...form.getInputProps('note')} />
      </Group>
      <BranchSelect id="branchId" label={labels.branchId} personId={form.values.personId} {...form.getInputProps('branchId')} />
    </>
  )
}
