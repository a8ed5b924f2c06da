import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { RowList } from '../../components/row-list.tsx'
import { Section } from '../../components/section.tsx'
import { ReminderRow } from './reminder-row.tsx'

/** Tomorrow first, then what stands in its way, then what is overdue. */
const PARTS = ['tomorrow', 'interpreters', 'unconfirmed', 'handovers', 'followUps', 'receipts', 'consents'] as const

export function TasksTab({ own }: { readonly own: boolean }) {
  const { t } = useTranslation()
  const overview = useApiQuery('reminders', 'overview', { own }, { keepPrevious: true })
  const data = overview.data
  if (!data) return <FailureAlert error={overview.error} onRetry={() => void overview.refetch()} />
  const filled = PARTS.filter((part) => data[part].length > 0)
  const count = filled.reduce((sum, part) => sum + data[part].length, 0)
  return (
    <Stack gap="md">
      <FailureAlert error={overview.error} onRetry={() => void overview.refetch()} />
      {count === 0 ? <EmptyState text={t('reminders.nothing')} /> : null}
      {count > 0 ? (
        <Group justify="space-between">
          <Text role="status">{t('reminders.count', { count })}</Text>
          <Text size="sm" c="dimmed">
            {t('reminders.listKeys')}
          </Text>
        </Group>
      ) : null}
      {filled.map((part, index) => (
        <Section key={part} title={t(`reminders.${part}`)}>
          <RowList keys={index === 0}>
            {data[part].map((line) => (
              <ReminderRow key={line.kind + line.id} line={line} />
            ))}
          </RowList>
        </Section>
      ))}
    </Stack>
  )
}
