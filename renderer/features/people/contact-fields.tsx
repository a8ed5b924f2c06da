import { Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FormGroup } from './form-group.tsx'
import type { PersonValues } from './person-values.ts'

const WAYS = ['letterAllowed', 'phoneAllowed', 'smsAllowed', 'emailAllowed'] as const
const DETAILS = ['phone', 'email', 'times', 'codeWord'] as const

export function ContactFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const tick = (name: (typeof WAYS)[number] | 'disclosureBlocked') => ({
    id: `safeContact.${name}`,
    label: t(`people.field.safeContact.${name}`),
    ...form.getInputProps(`safeContact.${name}`, { type: 'checkbox' }),
  })
  return (
    <FormGroup title={t('people.groupContact')} hint={t('people.groupContactHint')}>
      <Group gap="lg">
        {WAYS.map((way) => (
          <Checkbox key={way} {...tick(way)} />
        ))}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        {DETAILS.map((name) => (
          <TextInput
            key={name}
            id={`safeContact.${name}`}
            label={t(`people.field.safeContact.${name}`)}
            autoComplete="off"
            {...form.getInputProps(`safeContact.${name}`)}
          />
        ))}
      </SimpleGrid>
      <Checkbox {...tick('disclosureBlocked')} />
    </FormGroup>
  )
}
