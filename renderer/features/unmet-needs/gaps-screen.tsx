import { Button, Group, Skeleton } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import type { Period } from '../../../shared/contract/unmet-needs.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { call, useApiCommand, useApiQuery } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodChoice, thisYear } from '../../components/period-choice.tsx'
import { useMay } from '../../components/use-may.ts'
import { GapTables } from './gap-tables.tsx'
import { MyNeeds } from './my-needs.tsx'

/** What was missing where in a period, on screen, on paper and as a table. */
export function GapsScreen() {
  const { t } = useTranslation()
  const may = useMay()
  const [period, setPeriod] = useState<Period>(() => thisYear(toLocalDate(Date.now())))
  const gaps = useApiQuery('unmetNeeds', 'matrix', period, { keepPrevious: true })
  const [shown, setShown] = useState<Document | null>(null)
  const report = useMutation({ mutationFn: (of: Period) => call('unmetNeeds', 'report', of), gcTime: 0, onSuccess: setShown })
  const table = useApiCommand('unmetNeeds', 'exportTable')
  const some = gaps.data !== undefined && gaps.data.topics.rows.length > 0

  function save() {
    table.mutate(period, { onSuccess: ({ done }) => (done ? notifyDone(t('unmetNeeds.exported')) : undefined) })
  }
  return (
    <Page title={t('unmetNeeds.title')} intro={t('unmetNeeds.intro')} wide>
      <Group justify="space-between" align="flex-end">
        <PeriodChoice period={period} onChange={setPeriod} />
        {some && may(contract.unmetNeeds.report) ? (
          <Group gap="xs">
            <Button variant="default" leftSection={<IconFileSpreadsheet size={20} aria-hidden />} loading={table.isPending} onClick={save}>
              {t('unmetNeeds.export')}
            </Button>
            <Button leftSection={<IconPrinter size={20} aria-hidden />} loading={report.isPending} onClick={() => report.mutate(period)}>
              {t('unmetNeeds.print')}
            </Button>
          </Group>
        ) : null}
      </Group>
      <FailureAlert error={gaps.error ?? table.error} />
      {shown ? (
        <DocumentPreview key={shown.token} document={shown} from="unmetNeeds" onClose={() => setShown(null)} />
      ) : (
        <DocumentFailure error={report.error} />
      )}
      {gaps.data || gaps.error ? null : <Skeleton h={240} />}
      {gaps.data && !some ? (
        <EmptyState
          text={t('unmetNeeds.empty')}
          action={
            <Button component={Link} to="/angebote">
              {t('unmetNeeds.toSearch')}
            </Button>
          }
        />
      ) : null}
      {some ? <GapTables gaps={gaps.data} /> : null}
      {may(contract.unmetNeeds.mine) ? <MyNeeds period={period} /> : null}
    </Page>
  )
}
