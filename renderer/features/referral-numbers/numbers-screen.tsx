import { Button, Group, List, Skeleton, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { NUMBERS_NOTES, NUMBERS_WORDS } from '../../../shared/numbers-words.ts'
import { call, useApiCommand, useApiQuery } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { type Period, PeriodChoice, twelveMonths } from '../../components/period-choice.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { NumbersView } from './numbers-view.tsx'

/** What became of the referrals of a period, on screen, on paper and as a table. */
export function NumbersScreen() {
  const { t } = useTranslation()
  const may = useMay()
  const [period, setPeriod] = useState<Period>(() => twelveMonths(toLocalDate(Date.now())))
  const numbers = useApiQuery('referralNumbers', 'figures', period, { keepPrevious: true })
  const [shown, setShown] = useState<Document | null>(null)
  const report = useMutation({ mutationFn: (of: Period) => call('referralNumbers', 'report', of), gcTime: 0, onSuccess: setShown })
  const table = useApiCommand('referralNumbers', 'exportTable')
  const some = Boolean(numbers.data?.all)

  function save() {
    table.mutate(period, { onSuccess: ({ done }) => (done ? notifyDone(t('referralNumbers.exported')) : undefined) })
  }
  return (
    <Page title={NUMBERS_WORDS.title} intro={t('referralNumbers.intro')} wide>
      <Group justify="space-between" align="flex-end">
        <PeriodChoice period={period} onChange={setPeriod} />
        {some && may(contract.referralNumbers.report) ? (
          <Group gap="xs">
            <Button variant="default" leftSection={<IconFileSpreadsheet size={20} aria-hidden />} loading={table.isPending} onClick={save}>
              {t('referralNumbers.export')}
            </Button>
            <Button leftSection={<IconPrinter size={20} aria-hidden />} loading={report.isPending} onClick={() => report.mutate(period)}>
              {t('referralNumbers.print')}
            </Button>
          </Group>
        ) : null}
      </Group>
      <FailureAlert error={numbers.error ?? table.error} />
      {shown ? (
        <DocumentPreview key={shown.token} document={shown} from="referralNumbers" onClose={() => setShown(null)} />
      ) : (
        <DocumentFailure error={report.error} />
      )}
      {numbers.data || numbers.error ? null : <Skeleton h={240} />}
      {numbers.data && !some ? <EmptyState text={t('referralNumbers.few')} /> : null}
      {numbers.data && some ? <NumbersView numbers={numbers.data} /> : null}
      {some ? (
        <Section title={t('referralNumbers.notes')}>
          <List spacing={4} maw="80ch">
            {NUMBERS_NOTES.map((note) => (
              <List.Item key={note}>
                <Text>{note}</Text>
              </List.Item>
            ))}
          </List>
        </Section>
      ) : null}
    </Page>
  )
}
