import { Alert, Anchor, Group, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import type { SummonsId } from '../../../shared/ids.ts'
import { isClosed } from '../../../shared/summons-states.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { CourseSection } from './course-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { FindingList } from './finding-list.tsx'
import { InterpreterSection } from './interpreter-section.tsx'
import { NoDecisionNote } from './no-decision-note.tsx'
import { SheetsSection } from './sheets-section.tsx'
import { StepsSection } from './steps-section.tsx'
import { SummonsStateBadge } from './summons-state.tsx'

/** One record: how it stands, what comes next and why other things do not, what has been. */
export function SummonsRecordScreen({ summonsId }: { readonly summonsId: SummonsId }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const record = useApiQuery('summons', 'get', { id: summonsId })
  // What shows the person elsewhere is written by others, so it is asked for anew whenever the page is opened.
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['summons', 'get', { id: summonsId }] })
  }, [client, summonsId])
  if (record.data) return <Loaded record={record.data} />
  return (
    <Page title={t('summons.details')}>
      <FailureAlert error={record.error} onRetry={() => void record.refetch()} />
      {record.error ? null : <Skeleton h={240} />}
    </Page>
  )
}

function Loaded({ record }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  const mayPrint = useMay()(contract.letters.summons)
  const { personId, personName, number, state, sameDay, later } = record
  return (
    <Page title={t('summons.details')} intro={t('summons.number', { number })} actions={<SummonsStateBadge state={state} />} wide>
      <Group gap="lg">
        <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
          {t('summons.forPerson', { name: personName })}
        </Anchor>
      </Group>
      <NoDecisionNote />
      {state === 'nachgemeldet' ? (
        <Alert role="note" color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('summons.lateTitle')}>
          {t('summons.late')}
        </Alert>
      ) : null}
      {later.length > 0 ? <FindingList findings={later} later /> : null}
      {sameDay.length > 0 && !isClosed(state) ? <FindingList findings={sameDay} /> : null}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack>
          <StepsSection record={record} />
          {mayPrint ? <SheetsSection record={record} /> : null}
        </Stack>
        <Stack>
          <FactsSection record={record} />
          {isClosed(state) ? null : <InterpreterSection record={record} />}
          <CourseSection record={record} />
        </Stack>
      </SimpleGrid>
    </Page>
  )
}
