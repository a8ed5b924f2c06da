import { Group, MultiSelect, TagsInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ROTA_SERVICES } from '../../../shared/rota-rule.ts'
import { useApiQuery } from '../../api/client.ts'
import type { RotaValues } from './rota-values.ts'

/** Who goes there, with which laptops, and what is offered. */
export function TeamFields({ form }: { readonly form: UseFormReturnType<RotaValues> }) {
  const { t } = useTranslation()
  const staff = useApiQuery('staff', 'list', {})
  const laptops = useApiQuery('rota', 'laptops', {})
  return (
    <>
      <Group grow align="flex-start">
        <MultiSelect
          id="staffIds"
          searchable
          label={t('rota.staff')}
          data={(staff.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
          {...form.getInputProps('staffIds')}
        />
        <TagsInput
          id="laptops"
          size="md"
          label={t('rota.laptops')}
          description={t('rota.laptopsHint', { own: laptops.data?.own ?? '' })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={laptops.data?.known ?? []}
          {...form.getInputProps('laptops')}
          onChange={(codes) =>
            form.setFieldValue(
              'laptops',
              codes.map((code) => code.trim().toUpperCase()),
            )
          }
        />
      </Group>
      <MultiSelect
        id="services"
        label={t('rota.services')}
        data={ROTA_SERVICES.map((value) => ({ value, label: t(`rota.service.${value}`) }))}
        {...form.getInputProps('services')}
      />
    </>
  )
}
