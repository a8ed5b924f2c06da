import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { Section } from '../../components/section.tsx'

type Figure = OutputOf<'queue', 'statistics'>['waiting']
const minutes = (ms: number) => Math.round(ms / 60_000)

/** What the session has come to so far; a median, because one long wait should not hide twenty short ones. */
export function QueueFigures({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation()
  const { data } = useApiQuery('queue', 'statistics', { sessionId })
  if (!data) return null
  const inWords = ({ count, median, longest }: Figure) =>
    count === 0 ? t('queue.noFigure') : t('queue.figure', { median: minutes(median), longest: minutes(longest) })
  const figures = [
    [t('queue.figures.total'), String(data.total)],
    [t('queue.figures.left'), String(data.states.gegangen)],
    [t('queue.figures.waiting'), inWords(data.waiting)],
    [t('queue.figures.way'), inWords(data.way)],
    [t('queue.figures.service'), inWords(data.service)],
  ] as const
  return (
    <Section title={t('queue.today')}>
      <Stack gap={6} component="dl" m={0}>
        {figures.map(([label, value]) => (
          <Group key={label} justify="space-between" gap="xs">
            <Text component="dt" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0}>
              {value}
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
