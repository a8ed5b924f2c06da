import { Checkbox, Group, SimpleGrid, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FormGroup } from './form-group.tsx'
import type { PersonValues } from './person-values.ts'

const WAYS = ['letterAllowed', 'phoneAllowed', 'smsAllowed', 'emailAllowed'] as const
const DETAILS = ['phone', 'email', 'times', 'codeWord'] as const
const OTHER_ADDRESS = ['addressee', 'street', 'postalCode', 'city'] as const

export function ContactFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const tick = (name: (typeof WAYS)[number] | 'disclosureBlocked') => ({
    id: `safeContact.${name}`,
    label: t(`people.field.safeContact.${name}`),
    ...form.getInputProps(`safeContact.${name}`, { type: 'checkbox' }),
  })
  const text = (name: (typeof DETAILS)[number] | (typeof OTHER_ADDRESS)[number] | 'reason') => ({
    id: `safeContact.${name}`,
    label: t(`people.field.safeContact.${name}`),
    autoComplete: 'off',
    ...form.getInputProps(`safeContact.${name}`),
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
          <TextInput key={name} {...text(name)} />
        ))}
      </SimpleGrid>
      <TextInput {...text('reason')} description={t('person.reasonHint')} />
      <Checkbox {...tick('disclosureBlocked')} description={t('person.disclosureHint')} />
      <Text fw={600} mt="xs">
        {t('person.otherAddress')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('person.otherAddressHint')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        {OTHER_ADDRESS.map((name) => (
          <TextInput key={name} {...text(name)} />
        ))}
      </SimpleGrid>
    </FormGroup>
  )
}
