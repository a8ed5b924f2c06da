import { Select, SimpleGrid } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { SEXES } from '../../../shared/value-lists.ts'
import { BirthDateInput } from './birth-date-input.tsx'
import { CustomerNumberField } from './customer-number-field.tsx'
import { FormGroup } from './form-group.tsx'
import type { PersonValues } from './person-values.ts'

export function BirthFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  return (
    <FormGroup title={t('people.groupBirth')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="sm">
        <BirthDateInput
          id="birthDate"
          label={t('people.field.birthDate')}
          {...form.getInputProps('birthDate')}
          value={form.getValues().birthDate}
        />
        <Select
          id="sex"
          label={t('people.field.sex')}
          description={t('common.optional')}
          placeholder={t('people.sexNone')}
          clearable
          data={SEXES.map((sex) => ({ value: sex, label: t(`values.sex.${sex}`) }))}
          {...form.getInputProps('sex')}
        />
        <CustomerNumberField form={form} />
      </SimpleGrid>
    </FormGroup>
  )
}
