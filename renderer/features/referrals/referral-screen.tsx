import { Anchor, Group, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import type { ReferralId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { AttemptsSection } from './attempts-section.tsx'
import { CourseSection } from './course-section.tsx'
import { FollowUpSection } from './follow-up-section.tsx'
import { papersOf } from './known-papers.ts'
import { NextStepSection } from './next-step-section.tsx'
import { PassedOnSection } from './passed-on-section.tsx'
import { ReferralStageBadge } from './referral-state.tsx'

/** One referral: what comes next, what is passed on, when to ask, what has been. */
export function ReferralScreen({ referralId }: { readonly referralId: ReferralId }) {
  const { t } = useTranslation()
  const referral = useApiQuery('referrals', 'get', { id: referralId })
  if (!referral.data) {
    return (
      <Page title={t('referrals.formTitle')}>
        <FailureAlert error={referral.error} onRetry={() => void referral.refetch()} />
        {referral.error ? null : <Skeleton h={240} />}
      </Page>
    )
  }
  return <Loaded referral={referral.data} />
}

function Loaded({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation()
  const consents = useApiQuery('consents', 'ofPerson', { personId: referral.personId })
  const papers = papersOf(referral, consents.data ?? [])
  return (
    <Page
      title={referral.offerName}
      intro={referral.providerName}
      actions={<ReferralStageBadge referral={referral} papers={papers} />}
      wide
    >
      <Group gap="lg">
        <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: referral.personId }} {...props} />}>
          {t('referrals.forPerson', { name: referral.personName })}
        </Anchor>
        <Anchor renderRoot={(props) => <Link to="/angebote/$offerId" params={{ offerId: referral.offerId }} {...props} />}>
          {t('referrals.toOffer')}
        </Anchor>
      </Group>
      <FailureAlert error={consents.error} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack>
          {consents.data ? <NextStepSection referral={referral} papers={papers} /> : <Skeleton h={160} />}
          {consents.data ? <PassedOnSection referral={referral} papers={papers} /> : <Skeleton h={160} />}
        </Stack>
        <Stack>
          <FollowUpSection referral={referral} />
          <AttemptsSection referral={referral} />
          <CourseSection referral={referral} />
        </Stack>
      </SimpleGrid>
    </Page>
  )
}
