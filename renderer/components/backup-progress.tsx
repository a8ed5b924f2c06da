import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../api/client.ts'

type Props = {
  readonly cancelBy: 'cancel' | 'cancelArrival'
  /** What stands in its place while nothing runs. */
  readonly idle?: ReactNode
}

/** How far a backup, its check or its copy is. Main tells of every further percent; the room for it is always there. */
export function BackupProgress({ cancelBy, idle = null }: Props) {
  const { t } = useTranslation()
  const { data } = useApiQuery('backups', 'progress', {})
  const cancel = useApiCommand('backups', cancelBy)
  const running = data?.running ?? null
  const percent = running && running.total > 0 ? Math.floor((running.done * 100) / running.total) : 0
  return (
    <Group mih={44} gap="md" align="center" role="status">
      {running ? (
        <>
          <Stack gap={4} flex={1}>
            <Text size="sm">
              {t(percent === 100 ? 'backups.reading' : 'backups.copying', { work: t(`backups.work.${running.work}`), percent })}
            </Text>
            <Progress value={percent} striped={percent === 100} aria-label={t(`backups.work.${running.work}`)} />
          </Stack>
          <Button variant="default" onClick={() => cancel.mutate({})}>
            {t('common.cancel')}
          </Button>
        </>
      ) : (
        idle
      )}
    </Group>
  )
}
