import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone } from '../../components/notify.tsx'
import { RecoveryProof } from '../../components/recovery-proof.tsx'
import { Section } from '../../components/section.tsx'
import type { PartProps } from './password-section.tsx'
import { ProveForm } from './prove-form.tsx'
import { whenText } from './when-text.ts'

/** A new recovery code in the place of the old one, which counts until the new one has been proved. */
export function RecoverySection({ account, open, onOpen }: PartProps) {
  const { t } = useTranslation()
  const renew = useApiCommand('vault', 'renewRecovery')
  function close() {
    renew.reset()
    onOpen(false)
  }
  return (
    <Section
      title={t('vault.recoveryTitle')}
      actions={
        open ? null : (
          <Button variant="default" onClick={() => onOpen(true)}>
            {t('vault.recoveryAgain')}
          </Button>
        )
      }
    >
      <Text>{t('account.recoverySince', { when: whenText(account.recoveryMadeAt) })}</Text>
      <Text size="sm" c="dimmed">
        {t('account.recoveryRule')}
      </Text>
      {open && renew.data ? (
        <RecoveryProof
          code={renew.data}
          save={t('account.recoveryConfirm')}
          onCancel={close}
          onDone={() => {
            close()
            notifyDone(t('account.recoveryRenewed'))
          }}
        />
      ) : null}
      {open && !renew.data ? (
        <ProveForm
          save={t('vault.recoveryAgain')}
          pending={renew.isPending}
          error={renew.error}
          onProve={(password) => renew.mutate({ password })}
          onClose={close}
        />
      ) : null}
    </Section>
  )
}
