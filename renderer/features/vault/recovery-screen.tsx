import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** The app was closed before the recovery code was confirmed: a new one has to be made before work starts. */
export function RecoveryScreen() {
  const { t } = useTranslation()
  const renew = useApiCommand('vault', 'renewRecovery')
  if (renew.data) return <RecoveryStep code={renew.data} />
  return (
    <VaultFrame title={t('vault.recoveryAgainTitle')} intro={t('vault.recoveryAgainText')}>
      <FailureAlert error={renew.error} />
      <Group justify="flex-end">
        <Button loading={renew.isPending} onClick={() => renew.mutate({ password: '' })}>
          {t('vault.recoveryAgain')}
        </Button>
      </Group>
    </VaultFrame>
  )
}
