import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFolder, IconFolderOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingsOverview } from '../../../shared/contract/settings.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { OriginNote } from './origin-note.tsx'

/** Chosen in a dialog of the system and kept at once, apart from the form: this page never handles a path. */
export function BackupFolder({ overview: { values, origins } }: { readonly overview: SettingsOverview }) {
  const { t } = useTranslation()
  const choose = useApiCommand('settings', 'chooseBackupFolder')
  const drop = useApiCommand('settings', 'dropBackupFolder')
  const fixed = origins.backupFolder === 'policy'
  const note = { onSuccess: (done: { chosen?: boolean }) => (done.chosen ? notifyDone(t('settings.folderChosen')) : undefined) }
  return (
    <Stack gap={4} role="group" aria-labelledby="backup-folder">
      <Text id="backup-folder" fw={500}>
        {t('settings.backupFolder')}
      </Text>
      <OriginNote origin={origins.backupFolder} hint={t('settings.backupFolderHint')} />
      <Text style={{ overflowWrap: 'anywhere' }}>{values.backupFolder || t('settings.noBackupFolder')}</Text>
      <FailureAlert error={choose.error ?? drop.error} />
      {fixed ? null : (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconFolder size={20} aria-hidden />}
            loading={choose.isPending}
            onClick={() => choose.mutate({}, note)}
          >
            {t('settings.chooseFolder')}
          </Button>
          {values.backupFolder === '' ? null : (
            <Button
              variant="default"
              leftSection={<IconFolderOff size={20} aria-hidden />}
              loading={drop.isPending}
              onClick={() => drop.mutate({}, { onSuccess: () => notifyDone(t('settings.folderDropped')) })}
            >
              {t('settings.dropFolder')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
