import { Group, Select, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { HOLIDAY_POLICIES, SCHOOL_HOLIDAY_POLICIES } from '../../../shared/rota-rule.ts'
import type { RotaValues } from './rota-values.ts'

type Props = {
  readonly form: UseFormReturnType<RotaValues>
  readonly places: readonly { readonly value: string; readonly label: string }[]
}

/** What becomes of dates on public holidays and in school holidays. */
export function PolicyFields({ form, places }: Props) {
  const { t } = useTranslation()
  const { rhythm, siteId } = form.values
  return (
    <>
      <Text size="sm" c="dimmed">
        {[rhythm === 'zwei_wochen' ? t('rota.firstDayHint') : '', t('rota.lastDayHint')].filter(Boolean).join(' ')}
      </Text>
      <Group grow align="flex-start">
        <Select
          id="onHolidays"
          allowDeselect={false}
          label={t('rota.onHolidays')}
          data={HOLIDAY_POLICIES.map((value) => ({ value, label: t(`rota.policy.${value}`) }))}
          {...form.getInputProps('onHolidays')}
        />
        <Select
          id="inSchoolHolidays"
          allowDeselect={false}
          label={t('rota.inSchoolHolidays')}
          data={SCHOOL_HOLIDAY_POLICIES.map((value) => ({ value, label: t(`rota.policy.${value}`) }))}
          {...form.getInputProps('inSchoolHolidays')}
        />
        <Select
          id="substituteSiteId"
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          label={t('rota.substitute')}
          placeholder={t('rota.substituteHint')}
          data={places.filter(({ value }) => value !== siteId)}
          {...form.getInputProps('substituteSiteId')}
        />
      </Group>
    </>
  )
}
