import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LogCheckResult } from '../../../shared/contract/logs.ts'
import { call, useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { CheckOutcome } from './check-outcome.tsx'

const LOOK_EVERY_MS = 300
const NUMBER = new Intl.NumberFormat('de-DE')

// Outlives the tab: the check goes on while another tab is looked at, and its result waits here.
let lastResult: LogCheckResult | null = null

/** "Prüfen", with progress and a way out. */
export function CheckTab() {
  const { t } = useTranslation()
  const check = useApiCommand('logs', 'check')
  const cancel = useApiCommand('logs', 'cancelCheck')
  const progress = useQuery({
    queryKey: ['logs', 'progress'],
    queryFn: () => call('logs', 'progress', {}),
    refetchInterval: ({ state }) => (check.isPending || state.data?.running ? LOOK_EVERY_MS : false),
  })
  const running = check.isPending || progress.data?.running === true
  const { done = 0, total = 0 } = progress.data ?? {}
  const result = check.data ?? lastResult

  function start() {
    check.mutate(
      {},
      {
        onSuccess: (found) => {
          lastResult = found
        },
      },
    )
  }
  return (
    <Stack gap="md" maw={800}>
      <Text maw="75ch">{t('logs.checkIntro')}</Text>
      {running ? (
        <Stack gap="xs">
          <Progress.Root size="lg">
            <Progress.Section value={total > 0 ? (done / total) * 100 : 0} aria-label={t('logs.checking')} />
          </Progress.Root>
          <Group justify="space-between">
            <Text role="status">
              {total > 0 ? t('logs.checked', { done: NUMBER.format(done), total: NUMBER.format(total) }) : t('logs.checking')}
            </Text>
            <Button variant="default" onClick={() => cancel.mutate({})}>
              {t('logs.cancel')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Group>
          <Button leftSection={<IconShieldCheck size={20} aria-hidden />} onClick={start}>
            {t('logs.check')}
          </Button>
        </Group>
      )}
      <FailureAlert error={check.error ?? cancel.error} />
      {result && !running ? <CheckOutcome result={result} /> : null}
    </Stack>
  )
}
