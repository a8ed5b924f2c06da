import { Button, Group, Select, Stack } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TARGET_GROUPS } from '../../shared/offer-lists.ts'
import { TOPICS } from '../../shared/value-lists.ts'
import { useApiQuery } from '../api/client.ts'
import { OfferNeeds } from './offer-needs.tsx'
import { ANY_OFFER, type OfferWanted } from './offer-wanted.ts'
import { useLanguageName } from './use-language-name.ts'

type Props = { readonly wanted: OfferWanted; readonly onChange: (wanted: OfferWanted) => void }
type Choice = {
  readonly label: string
  readonly any: string
  readonly value: string | null
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

/** Topic, language and quarter; languages and quarters only as far as the directory has them. */
export function OfferFilters({ wanted, onChange }: Props) {
  const { t } = useTranslation()
  const languageName = useLanguageName()
  const facets = useApiQuery('directory', 'facets', {})
  const languages = (facets.data?.languages ?? []).map((value) => ({ value, label: languageName(value) }))
  const filtered = JSON.stringify({ ...wanted, text: '' }) !== JSON.stringify(ANY_OFFER)
  const choices: readonly Choice[] = [
    {
      label: t('directory.topic'),
      any: t('directory.anyTopic'),
      value: wanted.topic,
      data: TOPICS.map((value) => ({ value, label: t(`values.topic.${value}`) })),
      onChange: (value) => onChange({ ...wanted, topic: TOPICS.find((topic) => topic === value) ?? null }),
    },
    {
      label: t('directory.language'),
      any: t('directory.anyLanguage'),
      value: wanted.language || null,
      data: languages.sort((a, b) => a.label.localeCompare(b.label, 'de')),
      onChange: (value) => onChange({ ...wanted, language: value ?? '' }),
    },
    {
      label: t('directory.quarter'),
      any: t('directory.anyQuarter'),
      value: wanted.quarter || null,
      data: (facets.data?.quarters ?? []).map((value) => ({ value, label: value })),
      onChange: (value) => onChange({ ...wanted, quarter: value ?? '' }),
    },
    {
      label: t('directory.targetGroup'),
      any: t('directory.anyTargetGroup'),
      value: wanted.targetGroup,
      data: TARGET_GROUPS.map((value) => ({ value, label: t(`values.targetGroup.${value}`) })),
      onChange: (value) => onChange({ ...wanted, targetGroup: TARGET_GROUPS.find((group) => group === value) ?? null }),
    },
  ]
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        {choices.map(({ label, any, value, data, onChange: choose }) => (
          <Select
            key={label}
            label={label}
            placeholder={any}
            data={data}
            value={value}
            onChange={choose}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('directory.filterClear', { name: label }) }}
            nothingFoundMessage={t('directory.filterNothing')}
            maxDropdownHeight={320}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            style={{ flex: '1 1 11rem' }}
          />
        ))}
      </Group>
      <OfferNeeds wanted={wanted} onChange={onChange}>
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={20} aria-hidden />}
          disabled={!filtered}
          onClick={() => onChange({ ...ANY_OFFER, text: wanted.text })}
        >
          {t('directory.allClear')}
        </Button>
      </OfferNeeds>
    </Stack>
  )
}
