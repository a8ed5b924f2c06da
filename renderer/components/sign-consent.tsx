import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/contract/consents.ts'
import { useApiCommand } from '../api/client.ts'
import { notifyDone, notifyFailure } from './notify.tsx'

/** Notes that the signed paper is there, with a way back. Draws nothing where there is nothing to sign any more. */
export function SignConsent({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation()
  const sign = useApiCommand('consents', 'sign')
  if (consent.state !== 'erteilt' || consent.signedAt) return null

  function note(signed: boolean, done: () => void) {
    sign.mutate({ id: consent.id, signed }, { onSuccess: done, onError: notifyFailure })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconSignature size={20} aria-hidden />}
      aria-label={`${t('consents.sign')}: ${t('consents.number', { number: consent.proofNumber })}`}
      loading={sign.isPending}
      onClick={() => note(true, () => notifyDone(t('consents.signedDone'), () => note(false, () => undefined)))}
    >
      {t('consents.sign')}
    </Button>
  )
}
