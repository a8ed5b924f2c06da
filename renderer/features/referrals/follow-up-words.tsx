import { Group, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { isOpen } from '../../../shared/referral-states.ts'

/** True when somebody should ask today what has become of it. */
export function isDue({ state, followUpOn }: Pick<Referral, 'state' | 'followUpOn'>): boolean {
  return followUpOn !== null && followUpOn <= toLocalDate(Date.now()) && isOpen(state)
}

type Props = {
  readonly referral: Pick<Referral, 'state' | 'followUpOn'>
  /** True where a heading already says what the day is for. */
  readonly headed?: boolean
}

/** When to ask what has become of it, in words; nothing for a closed referral. */
export function FollowUpWords({ referral, headed = false }: Props) {
  const { t } = useTranslation()
  if (!isOpen(referral.state)) return null
  if (!referral.followUpOn) return <Text size="sm">{t('referrals.followUpNone')}</Text>
  const today = toLocalDate(Date.now())
  const day = formatDay(referral.followUpOn)
  if (!isDue(referral)) return <Text size="sm">{headed ? day : t('referrals.followUpOn', { day })}</Text>
  return (
    <Group gap={4} wrap="nowrap">
      <IconBell size={16} aria-hidden />
      <Text size="sm" fw={600}>
        {referral.followUpOn === today ? t('referrals.followUpToday') : t('referrals.followUpDue', { day })}
      </Text>
    </Group>
  )
}
