import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'

const LOOK_EVERY_MS = 300
const NUMBER = new Intl.NumberFormat('de-DE')

/** Has all records gone through, with progress and a way out; other work goes on meanwhile. */
export function FindProgress({ again }: { readonly again: boolean }) {
  const { t } = useTranslation()
  const find = useApiCommand('duplicates', 'find')
  const cancel = useApiCommand('duplicates', 'cancel')
  const progress = useQuery({
    queryKey: ['duplicates', 'progress'],
    queryFn: () => call('duplicates', 'progress', {}),
    refetchInterval: ({ state }) => (find.isPending || state.data?.running ? LOOK_EVERY_MS : false),
  })
  const running = find.isPending || progress.data?.running === true
  const { done = 0, total = 0 } = progress.data ?? {}
  return (
    <Stack gap="xs" maw={800}>
      {running ? (
        <>
          <Progress.Root size="lg">
            <Progress.Section value={total > 0 ? (done / total) * 100 : 0} aria-label={t('duplicates.finding')} />
          </Progress.Root>
          <Group justify="space-between">
            <Text role="status">
              {total > 0 ? t('duplicates.found', { done: NUMBER.format(done), total: NUMBER.format(total) }) : t('duplicates.finding')}
            </Text>
            <Button variant="default" onClick={() => cancel.mutate({})}>
              {t('duplicates.cancel')}
            </Button>
          </Group>
        </>
      ) : (
        <Group>
          <Button
            variant={again ? 'default' : 'filled'}
            leftSection={<IconListSearch size={20} aria-hidden />}
            onClick={() => find.mutate({})}
          >
            {t(again ? 'duplicates.findAgain' : 'duplicates.find')}
          </Button>
        </Group>
      )}
      <FailureAlert error={find.error ?? cancel.error} />
    </Stack>
  )
}
