import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus, IconUserMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Waiting } from '../../../shared/contract/waiting.ts'
import { formatDate, toLocalDate } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { WaitingForm } from './waiting-form.tsx'

/** Who waits for an appointment, in the order of waiting and in no other. */
export function WaitingSection() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('waiting', 'list', {})
  const drafts = useApiQuery('drafts', 'list', {})
  const [chosen, setAdding] = useState<boolean | null>(null)
  // What was begun earlier is in sight again.
  const adding = chosen ?? drafts.data?.some(({ form }) => form === 'waiting') ?? false
  useHotkeys([['n', () => setAdding(true)]])
  const add = adding ? null : (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys={t('waiting.addKey')} />}
      aria-keyshortcuts="N"
      onClick={() => setAdding(true)}
    >
      {t('waiting.add')}
    </Button>
  )
  return (
    <Section title={t('waiting.listTitle', { count: data?.length ?? 0 })} actions={add}>
      <FailureAlert error={error} />
      {adding ? <WaitingForm onDone={() => setAdding(false)} /> : null}
      {data?.length === 0 && !adding ? <EmptyState text={t('waiting.empty')} /> : null}
      {data?.map((wish) => (
        <Row key={wish.id} wish={wish} />
      ))}
    </Section>
  )
}

function Row({ wish }: { readonly wish: Waiting }) {
  const { t } = useTranslation()
  const remove = useApiCommand('waiting', 'remove')
  const restore = useApiCommand('waiting', 'restore')
  const { id, revision, personId, personName, since, siteName, staffName, purpose, interpreterLanguage, weekdays, dayParts } = wish
  const what = [
    siteName || t('waiting.anySite'),
    staffName || t('waiting.anyStaff'),
    weekdays.length > 0 ? weekdays.map((day) => t(`waiting.weekday.${day}`)).join(', ') : t('waiting.anyDay'),
    dayParts.length > 0 ? dayParts.map((part) => t(`values.dayPart.${part}`)).join(', ') : t('waiting.anyTime'),
    ...(interpreterLanguage ? [t('waiting.interpreter', { language: t(`values.language.${interpreterLanguage}`) })] : []),
    ...(purpose ? [purpose] : []),
  ]

  function takeOff() {
    const undo = (removed: Waiting) => restore.mutate({ id, revision: removed.revision }, { onError: notifyFailure })
    remove.mutate(
      { id, revision },
      { onSuccess: (removed) => notifyDone(t('waiting.removed', { name: personName }), () => undo(removed)), onError: notifyFailure },
    )
  }
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Stack gap={0}>
        <Anchor fw={600} renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
          {personName}
        </Anchor>
        <Text size="sm">{t('waiting.since', { day: formatDate(toLocalDate(Date.parse(since))) })}</Text>
        <Text size="sm" c="dimmed">
          {what.join(' · ')}
        </Text>
      </Stack>
      <Button
        variant="subtle"
        flex="none"
        leftSection={<IconUserMinus size={20} aria-hidden />}
        aria-label={t('waiting.removeOf', { name: personName })}
        onClick={takeOff}
      >
        {t('waiting.remove')}
      </Button>
    </Group>
  )
}
