import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { looksLikeCustomerNumber } from '../../../shared/customer-numbers.ts'
import type { PersonValues } from './person-values.ts'

/** The Kundennummer; a form that looks odd is said to be so and kept. */
export function CustomerNumberField({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const { customerNumber } = form.getValues()
  const odd = customerNumber.trim() !== '' && !looksLikeCustomerNumber(customerNumber)
  return (
    <TextInput
      id="customerNumber"
      label={t('people.field.customerNumber')}
      description={t(odd ? 'person.customerNumberOdd' : 'person.customerNumberHint')}
      autoComplete="off"
      spellCheck={false}
      {...form.getInputProps('customerNumber')}
    />
  )
}
