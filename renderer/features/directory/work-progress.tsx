import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, useApiCommand } from '../../api/client.ts'

const LOOK_EVERY_MS = 300
const NUMBER = new Intl.NumberFormat('de-DE')

/** How far reading, taking over or writing a directory has come, with a way out; shown while it runs. */
export function WorkProgress({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  const cancel = useApiCommand('directory', 'cancelWork')
  const progress = useQuery({
    queryKey: ['directory', 'workProgress'],
    queryFn: () => call('directory', 'workProgress', {}),
    refetchInterval: LOOK_EVERY_MS,
    gcTime: 0,
  })
  const { stage = 'idle', done = 0, share = null } = progress.data ?? {}
  const doing = stage === 'idle' ? words : t(`directory.stages.${stage}`)
  const percent = share === null ? null : Math.floor(share * 100)
  return (
    <Stack gap="xs" maw={800}>
      {percent === null ? null : (
        <Progress.Root size="lg">
          <Progress.Section value={percent} aria-label={doing} />
        </Progress.Root>
      )}
      <Group justify="space-between">
        {/* Told once per stage; a number that changes three times a second would talk without end. */}
        <Text>
          <span role="status">{doing}</span>{' '}
          {[
            percent === null ? '' : t('directory.workShare', { percent }),
            done > 0 ? t('directory.workDone', { done: NUMBER.format(done) }) : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </Text>
        <Button variant="default" loading={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate({})}>
          {t('directory.cancelWork')}
        </Button>
      </Group>
    </Stack>
  )
}
