import { SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FormGroup } from './form-group.tsx'
import type { PersonValues } from './person-values.ts'

type Field = 'familyName' | 'givenNames' | 'birthName' | 'patronymic' | 'originalScript'

export function NameFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const field = (name: Field) => ({
    id: name,
    label: t(`people.field.${name}`),
    autoComplete: 'off',
    spellCheck: false,
    ...form.getInputProps(name),
  })
  return (
    <FormGroup title={t('people.groupName')} hint={t('people.groupNameHint')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        <TextInput autoFocus {...field('givenNames')} />
        <TextInput {...field('familyName')} />
        <TextInput dir="auto" {...field('originalScript')} />
        <TextInput {...field('birthName')} />
        <TextInput {...field('patronymic')} />
      </SimpleGrid>
    </FormGroup>
  )
}
