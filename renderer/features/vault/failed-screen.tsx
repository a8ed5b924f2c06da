import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { useApiCommand } from '../../api/client.ts'
import { ArrivalScreen } from './arrival-screen.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** Where a backup helps; elsewhere the store itself is fine. */
const MENDABLE: readonly string[] = ['store_missing', 'store_corrupt', 'keyring_missing', 'keyring_corrupt']

/** The store cannot be opened: what happened, what is safe, what to do. Nothing here deletes or makes anything new. */
export function FailedScreen({ status }: { readonly status: VaultStatus }) {
  const { t } = useTranslation()
  const retry = useApiCommand('vault', 'retry')
  const openFolder = useApiCommand('vault', 'openDataFolder')
  const quit = useApiCommand('vault', 'quit')
  const failure = status.failure ?? 'store_corrupt'
  const [arriving, setArriving] = useState(false)
  const mendable = MENDABLE.includes(failure)

  if (arriving) return <ArrivalScreen onBack={() => setArriving(false)} />
  return (
    <VaultFrame title={t(`vault.failure.${failure}.title`)} intro={t(`vault.failure.${failure}.text`)} size={640}>
      <Stack gap={4}>
        <Title order={2} size="h3">
          {t('vault.safeTitle')}
        </Title>
        <Text>{t(`vault.failure.${failure}.safe`)}</Text>
      </Stack>
      <Stack gap={4}>
        <Title order={2} size="h3">
          {t('vault.nextTitle')}
        </Title>
        <Text>{t(`vault.failure.${failure}.next`)}</Text>
      </Stack>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('vault.folder', { folder: status.dataFolder })}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => quit.mutate({})}>
          {t('vault.quit')}
        </Button>
        <Button variant="default" onClick={() => openFolder.mutate({})}>
          {t('vault.openFolder')}
        </Button>
        <Button variant={mendable ? 'default' : 'filled'} loading={retry.isPending} onClick={() => retry.mutate({})}>
          {t('common.retry')}
        </Button>
        {mendable ? <Button onClick={() => setArriving(true)}>{t('backups.arrival.offer')}</Button> : null}
      </Group>
    </VaultFrame>
  )
}
