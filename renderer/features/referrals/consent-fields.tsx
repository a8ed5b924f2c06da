import { Alert, Autocomplete, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDate, LocalDate } from '../../../shared/dates.ts'
import { type DataCategory, LANGUAGES } from '../../../shared/value-lists.ts'
import { DayInput } from '../../components/day-input.tsx'
import { type ConsentValues, recipientNames } from './consent-values.ts'

type Props = {
  /** Any form that holds at least these values. */
  readonly form: UseFormReturnType<ConsentValues>
  readonly recipientOrganization: string
  readonly contactPersons: readonly string[]
  readonly categories: readonly DataCategory[]
  readonly today: LocalDate
}

/** One purpose, named recipient, end, language, told of withdrawal; and the whole in words to read aloud. */
export function ConsentFields({ form, recipientOrganization, contactPersons, categories, today }: Props) {
  const { t } = useTranslation()
  const field = (name: keyof ConsentValues) => ({ id: name, ...form.getInputProps(name) })
  const { values } = form
  const open = t('consents.wordingOpen')
  const wording = t('consents.wording', {
    data: categories.map((category) => t(`values.dataCategory.${category}`)).join(', ') || open,
    person: values.recipientPerson.trim() || open,
    organization: recipientOrganization,
    purpose: values.purpose.trim() || open,
    until: LocalDate.safeParse(values.validUntil).success ? formatDate(values.validUntil) : open,
  })
  return (
    <Stack>
      <TextInput label={t('consents.purpose')} description={t('consents.purposeHint')} required maxLength={300} {...field('purpose')} />
      <Group grow align="flex-start">
        <TextInput
          label={t('consents.recipientOrganization')}
          description={t('consents.recipientOrganizationHint')}
          value={recipientOrganization}
          readOnly
        />
        <Autocomplete
          size="md"
          label={t('consents.recipientPerson')}
          description={t('consents.recipientPersonHint')}
          data={recipientNames(contactPersons)}
          required
          maxLength={300}
          {...field('recipientPerson')}
        />
      </Group>
      <Group grow align="flex-start">
        <DayInput
          label={t('consents.validUntil')}
          description={t('consents.validUntilHint')}
          minDate={today}
          required
          {...field('validUntil')}
        />
        <Select
          label={t('consents.language')}
          description={t('consents.languageHint')}
          data={LANGUAGES.map((language) => ({ value: language, label: t(`values.language.${language}`) }))}
          searchable
          required
          nothingFoundMessage={t('consents.languageUnknown')}
          {...field('language')}
        />
      </Group>
      <Checkbox
        label={t('consents.interpreterPresent')}
        id="interpreterPresent"
        {...form.getInputProps('interpreterPresent', { type: 'checkbox' })}
      />
      <Alert color="gray" variant="light" icon={<IconSpeakerphone aria-hidden />} title={t('consents.wordingTitle')}>
        <Text maw="75ch">{wording}</Text>
      </Alert>
      <Checkbox label={t('consents.informed')} id="informed" {...form.getInputProps('informed', { type: 'checkbox' })} />
    </Stack>
  )
}
