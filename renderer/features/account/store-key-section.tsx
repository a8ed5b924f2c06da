import { Alert, Button, List, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../../api/client.ts'
import { CallFailure } from '../../api/failure.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import type { PartProps } from './password-section.tsx'
import { ProveForm } from './prove-form.tsx'
import { whenText } from './when-text.ts'

/** Changes the key everything is encrypted with, so that whoever left or found a copy gets nothing of what comes. */
export function StoreKeySection({ account, open, onOpen }: PartProps) {
  const { t } = useTranslation()
  const rekey = useApiCommand('vault', 'rekey')

  function begin(password: string) {
    // This page goes while the files are exchanged, so what became of it is said beside whatever page comes back.
    rekey.mutateAsync({ password }).then(
      () => notifyDone(t('account.rekeyed')),
      (error: unknown) => {
        if (!(error instanceof CallFailure && error.failure.fields)) notifyFailure(error)
      },
    )
  }
  return (
    <Section
      title={t('account.storeKey')}
      actions={
        open ? null : (
          <Button variant="default" onClick={() => onOpen(true)}>
            {t('account.rekey')}
          </Button>
        )
      }
    >
      {account.rekeyInterrupted ? (
        <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} role="status">
          {t('account.rekeyInterrupted')}
        </Alert>
      ) : null}
      <Text>
        {account.storeKeyChangedAt ? t('account.storeKeySince', { when: whenText(account.storeKeyChangedAt) }) : t('account.storeKeyFirst')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('account.storeKeyRule')}
      </Text>
      {open ? (
        <>
          <List size="sm">
            <List.Item>{t('account.rekeyStays')}</List.Item>
            <List.Item>{t('account.rekeyBackups')}</List.Item>
            <List.Item>{t('account.rekeyWait')}</List.Item>
          </List>
          <ProveForm
            save={t('account.rekey')}
            pending={rekey.isPending}
            error={rekey.error}
            onProve={begin}
            onClose={() => {
              rekey.reset()
              onOpen(false)
            }}
          />
        </>
      ) : null}
    </Section>
  )
}
