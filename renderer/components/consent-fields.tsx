import { Alert, Autocomplete, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconSpeakerphone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { LANGUAGES } from '../../shared/value-lists.ts'
import { type ConsentFrame, type ConsentValues, recipientNames } from './consent-values.ts'
import { DayInput } from './day-input.tsx'
import { SignerFields } from './signer-fields.tsx'

type Props = {
  /** Any form that holds at least these values. */
  readonly form: UseFormReturnType<ConsentValues>
  readonly frame: Pick<ConsentFrame, 'kind' | 'recipientOrganization' | 'releasedPerson' | 'categories' | 'today'>
  readonly personId: PersonId | null
  readonly contactPersons: readonly string[]
  /** In place of the body that an offer decides. */
  readonly organization?: ReactNode
}

/** One purpose, named recipient, end, language, who signs, told of withdrawal; and the whole in words to read aloud. */
export function ConsentFields({ form, frame, personId, contactPersons, organization }: Props) {
  const { t } = useTranslation()
  const field = (name: keyof ConsentValues) => ({ id: name, ...form.getInputProps(name) })
  return (
    <Stack>
      <TextInput label={t('consents.purpose')} description={t('consents.purposeHint')} required maxLength={300} {...field('purpose')} />
      <Group grow align="flex-start">
        {organization ?? (
          <TextInput
            label={t('consents.recipientOrganization')}
            description={t('consents.recipientOrganizationHint')}
            value={frame.recipientOrganization}
            readOnly
          />
        )}
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
          minDate={frame.today}
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
      <SignerFields form={form} personId={personId} today={frame.today} />
      <ReadAloud values={form.values} frame={frame} />
      <Checkbox label={t('consents.informed')} id="informed" {...form.getInputProps('informed', { type: 'checkbox' })} />
    </Stack>
  )
}

function ReadAloud({ values, frame }: { readonly values: ConsentValues; readonly frame: Props['frame'] }) {
  const { t } = useTranslation()
  const open = t('consents.wordingOpen')
  const said = {
    data: frame.categories.map((category) => t(`values.dataCategory.${category}`)).join(', ') || open,
    person: values.recipientPerson.trim() || open,
    organization: frame.recipientOrganization.trim() || open,
    released: frame.releasedPerson.trim() || open,
    purpose: values.purpose.trim() || open,
    until: LocalDate.safeParse(values.validUntil).success ? formatDate(values.validUntil) : open,
  }
  return (
    <Alert color="gray" variant="light" icon={<IconSpeakerphone aria-hidden />} title={t('consents.wordingTitle')}>
      <Text maw="75ch">{t(`consents.wording.${frame.kind}`, said)}</Text>
    </Alert>
  )
}
