import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { byLanguage, isToCall } from '../../../shared/reminder-rules.ts'
import { call, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { RowList } from '../../components/row-list.tsx'
import { Section } from '../../components/section.tsx'
import { useListSheet } from '../../components/use-list-sheet.tsx'
import { useMay } from '../../components/use-may.ts'
import { CallRow } from './call-row.tsx'
import { UnsafeRow } from './unsafe-row.tsx'

const SPANS = [1, 3, 7] as const

/** Whoever speaks a language calls its block in one go. */
export function CallsTab({ own }: { readonly own: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const [days, setDays] = useState<number>(3)
  const calls = useApiQuery('reminders', 'calls', { days, own }, { keepPrevious: true })
  const list = useListSheet((ahead: { days: number; own: boolean }) => call('reminders', 'callList', ahead), 'reminders')
  const callable = calls.data?.filter(({ phone }) => phone !== null) ?? []
  const unsafe = calls.data?.filter(({ phone }) => phone === null) ?? []
  const left = callable.filter(({ last }) => isToCall(last?.outcome ?? null)).length
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text maw="65ch">{t('reminders.callsIntro')}</Text>
        <Group gap="sm" justify="flex-end" flex="none">
          <SegmentedControl
            aria-label={t('reminders.days')}
            data={SPANS.map((span) => ({ value: String(span), label: t('reminders.daysAhead', { count: span }) }))}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
          />
          {may(contract.reminders.callList) && left > 0 ? (
            <Button leftSection={<IconPrinter size={20} aria-hidden />} loading={list.pending} onClick={() => list.open({ days, own })}>
              {t('reminders.print')}
            </Button>
          ) : null}
        </Group>
      </Group>
      <FailureAlert error={calls.error} onRetry={() => void calls.refetch()} />
      {list.view}
      {calls.data?.length === 0 ? <EmptyState text={t('reminders.callsEmpty')} /> : null}
      {callable.length > 0 ? (
        <Text role="status">{left > 0 ? t('reminders.callCount', { count: left }) : t('reminders.allCalled')}</Text>
      ) : null}
      {byLanguage(callable).map(({ language, calls: entries }, index) => (
        <Section key={language} title={t(`values.language.${language}`)}>
          <RowList keys={index === 0}>
            {entries.map((entry) => (
              <CallRow key={entry.appointmentId} entry={entry} />
            ))}
          </RowList>
        </Section>
      ))}
      {unsafe.length > 0 ? (
        <Section title={t('reminders.unsafe')}>
          <Text c="dimmed">{t('reminders.unsafeHint')}</Text>
          <RowList keys={false}>
            {unsafe.map((entry) => (
              <UnsafeRow key={entry.appointmentId} entry={entry} />
            ))}
          </RowList>
        </Section>
      ) : null}
    </Stack>
  )
}
