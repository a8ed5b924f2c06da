import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundBackup } from '../../../shared/contract/backups.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { ArrivalForm } from './arrival-form.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** A backup in place of a store that is missing or does not open: choose the folder, the backup, and sign in. */
export function ArrivalScreen({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const find = useApiCommand('backups', 'find')
  const [found, setFound] = useState<readonly FoundBackup[] | null>(null)

  if (found) return <ArrivalForm found={found} onOther={() => setFound(null)} />
  const choose = (from: 'folder' | 'file') => find.mutate({ from }, { onSuccess: setFound })
  return (
    <VaultFrame title={t('backups.arrival.title')} intro={t('backups.arrival.choose')}>
      <FailureAlert error={find.error} />
      <Text c="dimmed">{t('backups.arrival.aside')}</Text>
      <Group justify="space-between">
        <Button variant="default" onClick={onBack} disabled={find.isPending}>
          {t('common.back')}
        </Button>
        <Group gap="xs">
          <Button variant="default" disabled={find.isPending} onClick={() => choose('file')}>
            {t('backups.arrival.chooseFile')}
          </Button>
          <Button loading={find.isPending} autoFocus onClick={() => choose('folder')}>
            {t('backups.arrival.chooseFolder')}
          </Button>
        </Group>
      </Group>
    </VaultFrame>
  )
}
