import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconRouteAltLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { FollowUpWords } from './follow-up-words.tsx'
import { ReferralStateBadge } from './referral-state.tsx'

/** Referrals of a person, newest first, each leading to its own page. */
export function ReferralsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const referrals = useApiQuery('referrals', 'ofPerson', { personId })
  const refer = (
    <Button
      variant="default"
      leftSection={<IconRouteAltLeft size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/verweisungen/neu" search={{ person: personId }} {...props} />}
    >
      {t('referrals.sectionNew')}
    </Button>
  )
  return (
    <Section title={t('referrals.sectionTitle')} actions={refer}>
      <FailureAlert error={referrals.error} />
      {referrals.data?.length === 0 ? <EmptyState text={t('referrals.sectionEmpty')} /> : null}
      {referrals.data?.map((referral) => (
        <Group key={referral.id} justify="space-between" align="flex-start" gap="xs">
          <Stack gap={2}>
            <Anchor
              fw={600}
              renderRoot={(props) => <Link to="/verweisungen/$referralId" params={{ referralId: referral.id }} {...props} />}
            >
              {referral.offerName}
            </Anchor>
            <Text size="sm" c="dimmed">
              {referral.providerName}
            </Text>
            <FollowUpWords referral={referral} />
          </Stack>
          <ReferralStateBadge state={referral.state} />
        </Group>
      ))}
    </Section>
  )
}
