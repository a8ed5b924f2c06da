import { Box, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDay, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { followUpPlan, isOpen } from '../../../shared/referral-states.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { proposedFollowUp } from './referral-form-values.ts'

/** When to ask what has become of it. Nothing for a closed referral. */
export function FollowUpSection({ referral }: { readonly referral: Referral }) {
  if (!isOpen(referral.state)) return null
  return <FollowUp key={referral.followUpOn} referral={referral} />
}

function FollowUp({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation()
  const kept = referral.followUpOn ?? ''
  const proposed = proposedFollowUp(toLocalDate(Date.now()))
  const [day, setDay] = useState(kept)
  const change = useApiCommand('referrals', 'setFollowUp')

  function plan(handedOverOn: LocalDate) {
    const [two, eight, half] = followUpPlan(handedOverOn)
    return [
      t('referrals.planLabels.two', { day: formatDay(two) }),
      t('referrals.planLabels.eight', { day: formatDay(eight) }),
      t('referrals.planLabels.half', { day: formatDay(half) }),
    ].join('; ')
  }
  function set(next: string) {
    change.mutate(
      { id: referral.id, revision: referral.revision, followUpOn: next || null },
      { onSuccess: () => notifyDone(next ? t('referrals.followUpSaved', { day: formatDay(next) }) : t('referrals.followUpCleared')) },
    )
  }
  return (
    <Section title={t('referrals.followUp')}>
      <FailureAlert error={change.error} />
      <Text c="dimmed">{t('referrals.followUpHint')}</Text>
      {referral.handedOverAt ? (
        <Text size="sm">{t('referrals.plan', { days: plan(toLocalDate(Date.parse(referral.handedOverAt))) })}</Text>
      ) : null}
      <Group align="flex-end" gap="xs">
        <Box w={190}>
          <DayInput label={t('referrals.followUpDay')} value={day} onChange={setDay} />
        </Box>
        {day !== kept && day !== '' ? (
          <Button loading={change.isPending} onClick={() => set(day)}>
            {t('common.save')}
          </Button>
        ) : null}
        {kept === proposed ? null : (
          <Button variant="default" disabled={change.isPending} onClick={() => set(proposed)}>
            {t('referrals.followUpTwoWeeks')}
          </Button>
        )}
        {kept ? (
          <Button variant="subtle" disabled={change.isPending} onClick={() => set('')}>
            {t('referrals.followUpClear')}
          </Button>
        ) : null}
      </Group>
    </Section>
  )
}
