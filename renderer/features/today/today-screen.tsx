import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { DraftsCard } from './drafts-card.tsx'
import { ReferralsDueCard } from './referrals-due-card.tsx'
import { SessionCard } from './session-card.tsx'
import { TodaysAppointments } from './todays-appointments.tsx'

/** What the day holds: the session, who comes, whom to ask, what was begun. */
export function TodayScreen() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('today', 'overview', {})
  return (
    <Page title={t('today.title')} {...(data ? { intro: formatDay(data.day) } : {})} wide>
      <FailureAlert error={error} />
      {data ? (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <TodaysAppointments appointments={data.appointments} />
            <ReferralsDueCard referrals={data.referralsDue} day={data.day} />
          </Stack>
          <Stack gap="md">
            <SessionCard session={data.session} />
            <DraftsCard drafts={data.drafts} />
          </Stack>
        </SimpleGrid>
      ) : null}
    </Page>
  )
}
