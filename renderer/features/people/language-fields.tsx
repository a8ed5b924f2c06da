import { ActionIcon, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INTERPRETER_NEEDS, LANGUAGE_LEVELS, LANGUAGES, READING } from '../../../shared/value-lists.ts'
import { FormGroup } from './form-group.tsx'
import type { PersonValues } from './person-values.ts'

export function LanguageFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const spoken = form.getValues().languages
  const left = LANGUAGES.filter((code) => !spoken.some((language) => language.code === code))

  function add(value: string | null) {
    const code = left.find((each) => each === value)
    setTyped('')
    if (code) form.insertListItem('languages', { code, level: spoken.length === 0 ? 'muttersprache' : 'gut', reads: 'ja' })
  }
  return (
    <FormGroup title={t('people.groupLanguage')}>
      {spoken.map(({ code }, index) => {
        const language = t(`values.language.${code}`)
        return (
          <Group key={code} gap="sm">
            <Text fw={600} w={140}>
              {language}
            </Text>
            <SegmentedControl
              aria-label={t('people.levelOf', { language })}
              data={LANGUAGE_LEVELS.map((level) => ({ value: level, label: t(`values.languageLevel.${level}`) }))}
              {...form.getInputProps(`languages.${index}.level`)}
            />
            <SegmentedControl
              aria-label={t('person.readingOf', { language })}
              data={READING.map((reads) => ({ value: reads, label: t(`person.readingChoice.${reads}`) }))}
              {...form.getInputProps(`languages.${index}.reads`)}
            />
            <ActionIcon
              color="gray"
              aria-label={t('people.removeLanguage', { language })}
              onClick={() => form.removeListItem('languages', index)}
            >
              <IconTrash aria-hidden />
            </ActionIcon>
          </Group>
        )
      })}
      {spoken.length < 10 ? (
        <Select
          id="languages"
          label={t('people.addLanguage')}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          value={null}
          onChange={add}
          data={left.map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
          maw={320}
        />
      ) : null}
      <Stack gap={4}>
        <Text fw={500} id="interpreter-label">
          {t('people.field.interpreterNeed')}
        </Text>
        <SegmentedControl
          aria-labelledby="interpreter-label"
          data={INTERPRETER_NEEDS.map((need) => ({ value: need, label: t(`values.interpreterNeed.${need}`) }))}
          {...form.getInputProps('interpreterNeed')}
        />
      </Stack>
      <TextInput id="accessNeeds" label={t('people.field.accessNeeds')} {...form.getInputProps('accessNeeds')} />
    </FormGroup>
  )
}
