import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'
import { daysAgo } from './days-ago.ts'

type Props = { readonly referrals: readonly Referral[]; readonly day: LocalDate }

export function ReferralsDueCard({ referrals, day }: Props) {
  const { t } = useTranslation()
  const open = (
    <Button variant="default" component={Link} to="/verweisungen">
      {t('today.toReferrals')}
    </Button>
  )
  return (
    <Section title={t('today.referrals')} actions={referrals.length > 0 ? open : null}>
      {referrals.length === 0 ? <EmptyState text={t('today.referralsEmpty')} /> : null}
      <Stack gap="sm">
        {referrals.map((referral) => (
          <ReferralDue key={referral.id} referral={referral} day={day} />
        ))}
      </Stack>
    </Section>
  )
}

function ReferralDue({ referral, day }: { readonly referral: Referral; readonly day: LocalDate }) {
  const { t } = useTranslation()
  const { id, personName, offerName, providerName, followUpOn, state } = referral
  const overdue = followUpOn !== null && followUpOn < day
  return (
    <div>
      <Group gap="sm" justify="space-between">
        <Anchor fw={600} renderRoot={(props) => <Link to="/verweisungen/$referralId" params={{ referralId: id }} {...props} />}>
          {personName}
        </Anchor>
        <Text size="sm">{t(`values.referralState.${state}`)}</Text>
      </Group>
      <Text>{[offerName, providerName].filter(Boolean).join(', ')}</Text>
      <IconText icon={IconBell} c="dimmed">
        {overdue ? t('today.followUp', { day: formatDay(followUpOn), ago: daysAgo(followUpOn, day) }) : t('today.followUpToday')}
      </IconText>
    </div>
  )
}
