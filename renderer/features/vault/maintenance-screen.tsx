import { Button, Group, Progress, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Maintenance } from '../../../shared/contract/vault.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** Nobody works while files are exchanged: what is done, how far it is, and the way out as long as there is one. */
export function MaintenanceScreen({ maintenance }: { readonly maintenance: Maintenance }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const cancel = useApiCommand('vault', 'cancelMaintenance')
  // What comes back may be another store, and what was shown of this one must not stay in memory.
  useEffect(() => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'vault' }), [client])

  const { title, done, total, cancellable } = maintenance
  const percent = total > 0 ? Math.floor((done * 100) / total) : 0
  return (
    <VaultFrame title={t(`vault.maintenance.${title}.title`)} intro={t(`vault.maintenance.${title}.text`)} size={600}>
      <Progress value={percent} size="lg" aria-label={t(`vault.maintenance.${title}.title`)} />
      <Text role="status">{total > 0 ? t('vault.maintenance.percent', { percent }) : t('vault.maintenance.begins')}</Text>
      <FailureAlert error={cancel.error} />
      <Text size="sm" c="dimmed">
        {t(cancellable ? 'vault.maintenance.safe' : 'vault.maintenance.last')}
      </Text>
      <Group justify="flex-end" mih={44}>
        {cancellable ? (
          <Button variant="default" loading={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate({})}>
            {t('common.cancel')}
          </Button>
        ) : null}
      </Group>
    </VaultFrame>
  )
}
