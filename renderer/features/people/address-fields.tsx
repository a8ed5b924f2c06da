import { Group, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FormGroup } from './form-group.tsx'
import type { PersonValues } from './person-values.ts'

export function AddressFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const field = (name: 'street' | 'postalCode' | 'city') => ({
    id: name,
    label: t(`people.field.${name}`),
    autoComplete: 'off',
    ...form.getInputProps(name),
  })
  return (
    <FormGroup title={t('people.groupAddress')}>
      <TextInput {...field('street')} />
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <TextInput w={112} inputMode="numeric" {...field('postalCode')} />
        <TextInput flex={1} {...field('city')} />
      </Group>
    </FormGroup>
  )
}
