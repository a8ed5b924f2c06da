import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'

const LOOK_EVERY_MS = 300

/** How far the print run has come, and the way out of it. */
export function RunProgress() {
  const { t } = useTranslation()
  const cancel = useApiCommand('letters', 'cancelRun')
  const { data } = useQuery({
    queryKey: ['letters', 'runProgress'],
    queryFn: () => call('letters', 'runProgress', {}),
    refetchInterval: LOOK_EVERY_MS,
    gcTime: 0,
  })
  const { done = 0, total = 0 } = data ?? {}
  return (
    <Stack gap="xs" maw={800}>
      <Progress.Root size="lg">
        <Progress.Section value={total > 0 ? (done / total) * 100 : 0} aria-label={t('letters.run.working')} />
      </Progress.Root>
      <Group justify="space-between">
        <Text role="status">{total > 0 ? t('letters.run.progress', { done, total }) : t('letters.run.working')}</Text>
        <Button variant="default" onClick={() => cancel.mutate({})}>
          {t('letters.run.cancel')}
        </Button>
      </Group>
      <FailureAlert error={cancel.error} />
    </Stack>
  )
}
