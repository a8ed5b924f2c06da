import { Text, Timeline } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { Section } from '../../components/section.tsx'

/** What has been, oldest first, with moment and staff member. */
export function CourseSection({ record }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  return (
    <Section title={t('summons.course')}>
      <Timeline active={record.steps.length - 1} bulletSize={20} lineWidth={2} component="ol" m={0} style={{ listStyle: 'none' }}>
        {record.steps.map(({ step, at, staffName, note }, index) => (
          // A record only grows, and several steps can come in the same moment.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Timeline.Item key={index} title={t(`summons.took.${step}`)} component="li">
            <Text size="sm" c="dimmed">
              {t('summons.stepLine', { when: formatDateTime(toLocalDateTime(Date.parse(at))), staff: staffName })}
            </Text>
            {note ? <Text size="sm">{note}</Text> : null}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  )
}
