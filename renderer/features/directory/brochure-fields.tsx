import { MultiSelect, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BrochureInput } from '../../../shared/contract/directory-sheets.ts'
import { TOPICS } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { useLanguageName } from '../../components/use-language-name.ts'

type Props = { readonly choice: BrochureInput; readonly onChange: (choice: BrochureInput) => void }
/** A select cannot hold an empty value. */
const NO_QUARTER = '-'

/** Quarters, topics and languages that occur in the directory. */
export function BrochureFields({ choice, onChange }: Props) {
  const { t } = useTranslation()
  const languageName = useLanguageName()
  const facets = useApiQuery('directory', 'facets', {})
  const quarters = (facets.data?.quarters ?? []).map((value) => ({ value, label: value }))
  const languages = (facets.data?.languages ?? []).map((value) => ({ value, label: languageName(value) }))
  const lists = [
    {
      label: t('directory.brochureQuarters'),
      data: [...quarters, { value: NO_QUARTER, label: t('directory.brochureNoQuarter') }],
      value: choice.quarters.map((quarter) => quarter || NO_QUARTER),
      set: (chosen: string[]) => onChange({ ...choice, quarters: chosen.map((quarter) => (quarter === NO_QUARTER ? '' : quarter)) }),
    },
    {
      label: t('directory.brochureTopics'),
      data: TOPICS.map((value) => ({ value, label: t(`values.topic.${value}`) })),
      value: [...choice.topics],
      set: (chosen: string[]) => onChange({ ...choice, topics: TOPICS.filter((topic) => chosen.includes(topic)) }),
    },
    {
      label: t('directory.brochureLanguages'),
      data: languages.sort((a, b) => a.label.localeCompare(b.label, 'de')),
      value: [...choice.languages],
      set: (chosen: string[]) => onChange({ ...choice, languages: chosen }),
    },
  ]
  return (
    <Stack gap="sm">
      {lists.map(({ label, data, value, set }) => (
        <MultiSelect
          key={label}
          label={label}
          placeholder={value.length === 0 ? t('directory.brochureAll') : ''}
          data={data}
          value={value}
          onChange={set}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('directory.filterClear', { name: label }) }}
          nothingFoundMessage={t('directory.filterNothing')}
          maxDropdownHeight={320}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      ))}
    </Stack>
  )
}
