import { Text, Timeline } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { Section } from '../../components/section.tsx'
import { STATE_LOOK } from './referral-state.tsx'
import { useReasonWord } from './use-reason-word.ts'

/** What has been, oldest first, in words with moment and staff member. */
export function CourseSection({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation()
  const reasonWord = useReasonWord()
  return (
    <Section title={t('referrals.course')}>
      {referral.note ? <Text>{referral.note}</Text> : null}
      <Timeline active={referral.steps.length - 1} bulletSize={28} lineWidth={2} component="ol" m={0} style={{ listStyle: 'none' }}>
        {referral.steps.map((step, index) => {
          const { Icon } = STATE_LOOK[step.state]
          return (
            // A step may be taken back and taken again at the same moment: only its place tells it apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Timeline.Item key={index} bullet={<Icon size={16} aria-hidden />} title={t(`referrals.step.${step.state}`)} component="li">
              <Text size="sm" c="dimmed">
                {t('referrals.stepLine', { when: formatDateTime(toLocalDateTime(Date.parse(step.at))), staff: step.staffName })}
              </Text>
              {step.reason ? <Text size="sm">{reasonWord(step.reason)}</Text> : null}
              {step.note ? <Text size="sm">{step.note}</Text> : null}
            </Timeline.Item>
          )
        })}
      </Timeline>
    </Section>
  )
}
