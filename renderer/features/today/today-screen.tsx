import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { BackupNotice } from '../../components/backup-notice.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { UpdateNotice } from '../../components/update-notice.tsx'
import { useMay } from '../../components/use-may.ts'
import { BreakGlassCard } from './break-glass-card.tsx'
import { ConsentsToRenewCard } from './consents-to-renew-card.tsx'
import { DocumentsDueCard } from './documents-due-card.tsx'
import { DraftsCard } from './drafts-card.tsx'
import { HandoverCard } from './handover-card.tsx'
import { OpenListsCard } from './open-lists-card.tsx'
import { ReferralsDueCard } from './referrals-due-card.tsx'
import { SessionCard } from './session-card.tsx'
import { SummonsCard } from './summons-card.tsx'
import { TodaysAppointments } from './todays-appointments.tsx'
import { UnclosedCard } from './unclosed-card.tsx'

/** What the day holds: the session, who comes, whom to ask, what was begun. */
export function TodayScreen() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('today', 'overview', {})
  const may = useMay()
  // Who receives nobody has half of it, which then takes the whole width.
  const receives = may(contract.appointments.between) || may(contract.referrals.open)
  return (
    <Page title={t('today.title')} {...(data ? { intro: formatDay(data.day) } : {})} wide>
      <FailureAlert error={error} />
      <BackupNotice />
      <UpdateNotice />
      {data ? <UnclosedCard sessions={data.unclosed} /> : null}
      {data ? <OpenListsCard lists={data.openLists} /> : null}
      {data ? <HandoverCard items={data.handoverWaiting} /> : null}
      {may(contract.summons.open) ? <SummonsCard /> : null}
      {data ? (
        <SimpleGrid cols={{ base: 1, md: receives ? 2 : 1 }} spacing="md">
          <Stack gap="md" display={receives ? undefined : 'none'}>
            {may(contract.appointments.between) ? <TodaysAppointments appointments={data.appointments} /> : null}
            {may(contract.referrals.open) ? <ReferralsDueCard referrals={data.referralsDue} day={data.day} /> : null}
            {may(contract.consents.toRenew) ? <ConsentsToRenewCard /> : null}
            {may(contract.checklists.due) ? <DocumentsDueCard documents={data.documentsDue} day={data.day} /> : null}
          </Stack>
          <Stack gap="md">
            {may(contract.dropIn.running) ? <SessionCard session={data.session} /> : null}
            <BreakGlassCard count={data.breakGlassOpen} />
            <DraftsCard drafts={data.drafts} />
          </Stack>
        </SimpleGrid>
      ) : null}
    </Page>
  )
}
