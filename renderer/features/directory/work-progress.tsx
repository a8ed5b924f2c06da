import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, useApiCommand } from '../../api/client.ts'

const LOOK_EVERY_MS = 300
const NUMBER = new Intl.NumberFormat('de-DE')

/** How far reading or writing a directory has come, with a way out; shown while it runs. */
export function WorkProgress({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  const cancel = useApiCommand('directory', 'cancelWork')
  const progress = useQuery({
    queryKey: ['directory', 'workProgress'],
    queryFn: () => call('directory', 'workProgress', {}),
    refetchInterval: LOOK_EVERY_MS,
  })
  const { done = 0, total = 0 } = progress.data ?? {}
  const counted = { done: NUMBER.format(done), total: NUMBER.format(total) }
  return (
    <Stack gap="xs" maw={800}>
      {total > 0 ? (
        <Progress.Root size="lg">
          <Progress.Section value={(done / total) * 100} aria-label={words} />
        </Progress.Root>
      ) : null}
      <Group justify="space-between">
        <Text role="status">
          {[words, done > 0 ? t(total > 0 ? 'directory.workOf' : 'directory.workDone', counted) : ''].filter(Boolean).join(' ')}
        </Text>
        <Button variant="default" onClick={() => cancel.mutate({})}>
          {t('directory.cancelWork')}
        </Button>
      </Group>
    </Stack>
  )
}
