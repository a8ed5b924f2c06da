import { ActionIcon, Fieldset, Group, Select, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IMPORTANT_REASONS } from '../../../shared/receipt-lists.ts'
import { EVIDENCE_STATES } from '../../../shared/summons-lists.ts'
import type { StepValues } from './step-values.ts'

/** Reasons as the person names them, each with what there is to show for it; nobody judges them here. */
export function ReasonFields({ form }: { readonly form: UseFormReturnType<StepValues> }) {
  const { t } = useTranslation()
  const { reasons } = form.values
  const left = IMPORTANT_REASONS.filter((reason) => !reasons.some((one) => one.reason === reason))
  const error = form.errors.reasons
  return (
    <Fieldset legend={t('summons.field.reasons')}>
      <Stack gap="sm">
        {reasons.map(({ reason, evidence }, index) => (
          <Group key={reason} align="flex-end" wrap="nowrap">
            <Text flex={1}>{t(`values.importantReason.${reason}`)}</Text>
            <Select
              aria-label={t('summons.evidenceOf', { reason: t(`values.importantReason.${reason}`) })}
              allowDeselect={false}
              w="16rem"
              data={EVIDENCE_STATES.map((state) => ({ value: state, label: t(`values.evidenceState.${state}`) }))}
              value={evidence}
              onChange={(value) => value && form.setFieldValue(`reasons.${index}.evidence`, value)}
            />
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={t('summons.dropReason', { reason: t(`values.importantReason.${reason}`) })}
              onClick={() => form.removeListItem('reasons', index)}
            >
              <IconX size={20} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Select
          id="reasons"
          label={t('summons.addReason')}
          placeholder={t('summons.addReasonPlaceholder')}
          searchable
          value={null}
          data={left.map((reason) => ({ value: reason, label: t(`values.importantReason.${reason}`) }))}
          onChange={(value) => value && form.insertListItem('reasons', { reason: value, evidence: 'nicht_erforderlich' })}
          error={typeof error === 'string' ? error : null}
        />
        <Text size="sm" c="dimmed">
          {t('summons.reasonsHint')}
        </Text>
      </Stack>
    </Fieldset>
  )
}
