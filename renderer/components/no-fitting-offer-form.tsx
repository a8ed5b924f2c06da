import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnmetNeedInput } from '../../shared/contract/unmet-needs.ts'
import { LIFE_PHASES } from '../../shared/life-phases.ts'
import { AGE_CLASSES, TOPICS, UNMET_REASONS } from '../../shared/value-lists.ts'
import { useApiCommand, useApiQuery } from '../api/client.ts'
import { FailureAlert } from './failure-alert.tsx'
import { KeyHint } from './key-hint.tsx'
import { notifyDone, notifyFailure } from './notify.tsx'
import type { OfferWanted } from './offer-wanted.ts'
import { useLanguageName } from './use-language-name.ts'

type Props = { readonly wanted: OfferWanted; readonly onDone: () => void }

/** What was looked for, taken over from the search. There is nowhere to write a name. */
export function NoFittingOfferForm({ wanted, onDone }: Props) {
  const { t } = useTranslation()
  const languageName = useLanguageName()
  const facets = useApiQuery('directory', 'facets', {})
  const record = useApiCommand('unmetNeeds', 'record')
  const remove = useApiCommand('unmetNeeds', 'remove')
  const [need, setNeed] = useState<UnmetNeedInput>({
    topic: wanted.topic ?? 'sonstiges',
    quarter: wanted.quarter,
    language: wanted.language,
    ageClass: null,
    lifePhase: null,
    reason: 'fehlt',
  })

  function save() {
    if (record.isPending) return
    record.mutate(need, {
      onSuccess: ({ id, topic }) => {
        onDone()
        notifyDone(t('unmetNeeds.recorded', { topic: t(`values.topic.${topic}`) }), () =>
          remove.mutate({ id }, { onSuccess: () => notifyDone(t('unmetNeeds.removed')), onError: notifyFailure }),
        )
      },
    })
  }
  function key(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey) save()
  }
  const choices = (values: readonly string[], name: (value: string) => string) => values.map((value) => ({ value, label: name(value) }))
  const known = (values: readonly string[] | undefined, chosen: string) => [...new Set([...(values ?? []), chosen])].filter(Boolean)
  const shared = { clearButtonProps: { 'aria-label': t('unmetNeeds.clear') }, comboboxProps: { transitionProps: { duration: 0 } } }
  return (
    <Stack onKeyDown={key}>
      <Text c="dimmed">{t('unmetNeeds.noneHint')}</Text>
      <FailureAlert error={record.error} />
      <Select
        label={t('unmetNeeds.topic')}
        data={TOPICS.map((value) => ({ value, label: t(`values.topic.${value}`) }))}
        value={need.topic}
        onChange={(value) => setNeed({ ...need, topic: TOPICS.find((topic) => topic === value) ?? need.topic })}
        searchable
        allowDeselect={false}
        {...shared}
      />
      <Select
        label={t('unmetNeeds.quarter')}
        placeholder={t('unmetNeeds.anyQuarter')}
        data={known(facets.data?.quarters, need.quarter)}
        value={need.quarter || null}
        onChange={(value) => setNeed({ ...need, quarter: value ?? '' })}
        searchable
        clearable
        {...shared}
      />
      <Select
        label={t('unmetNeeds.language')}
        placeholder={t('unmetNeeds.anyLanguage')}
        data={choices(known(facets.data?.languages, need.language), languageName)}
        value={need.language || null}
        onChange={(value) => setNeed({ ...need, language: value ?? '' })}
        searchable
        clearable
        {...shared}
      />
      <Select
        label={t('unmetNeeds.ageClass')}
        placeholder={t('unmetNeeds.anyAge')}
        data={AGE_CLASSES.map((value) => ({ value, label: t(`values.ageClass.${value}`) }))}
        value={need.ageClass}
        onChange={(value) => setNeed({ ...need, ageClass: AGE_CLASSES.find((each) => each === value) ?? null })}
        clearable
        {...shared}
      />
      <Select
        label={t('unmetNeeds.lifePhase')}
        description={t('unmetNeeds.lifePhaseHint')}
        placeholder={t('unmetNeeds.anyAge')}
        data={LIFE_PHASES.map((value) => ({ value, label: t(`values.lifePhase.${value}`) }))}
        value={need.lifePhase}
        onChange={(value) => setNeed({ ...need, lifePhase: LIFE_PHASES.find((each) => each === value) ?? null })}
        clearable
        {...shared}
      />
      <Select
        label={t('unmetNeeds.reason')}
        data={UNMET_REASONS.map((value) => ({ value, label: t(`values.unmetReason.${value}`) }))}
        value={need.reason}
        onChange={(value) => setNeed({ ...need, reason: UNMET_REASONS.find((each) => each === value) ?? need.reason })}
        allowDeselect={false}
        {...shared}
      />
      <Group justify="flex-end">
        <Button data-autofocus onClick={save} loading={record.isPending} rightSection={<KeyHint keys="Enter" />}>
          {t('unmetNeeds.record')}
        </Button>
      </Group>
    </Stack>
  )
}
