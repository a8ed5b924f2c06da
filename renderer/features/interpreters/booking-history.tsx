import { Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { Section } from '../../components/section.tsx'

/** Every step with its moment, the newest first. */
export function BookingHistory({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation()
  const steps = [...booking.steps].reverse()
  return (
    <Section title={t('interpreters.history')}>
      <List listStyleType="none" spacing="xs">
        {steps.map(({ state, reason, note, at, staffName }) => (
          <List.Item key={at + state}>
            <Group gap="xs">
              <Text fw={600}>{t(`values.interpreterState.${state}`)}</Text>
              <Text>{[reason && t(`values.interpreterReason.${reason}`), note].filter(Boolean).join(' · ')}</Text>
            </Group>
            <Text size="sm" c="dimmed">
              {t('interpreters.historyLine', { when: formatDateTime(toLocalDateTime(Date.parse(at))), name: staffName })}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
