import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/contract/consents.ts'
import { useApiCommand } from '../api/client.ts'
import { KeyHint } from './key-hint.tsx'
import { notifyDone, notifyFailure } from './notify.tsx'

const KEY = 'S'

type Props = {
  readonly consent: Consent
  /** The next step of the screen, with its key. */
  readonly primary?: boolean
}

/** Notes that the signed paper is there, with a way back. Draws nothing where there is nothing to sign any more. */
export function SignConsent({ consent, primary = false }: Props) {
  const { t } = useTranslation()
  const sign = useApiCommand('consents', 'sign')
  const open = consent.state === 'entwurf'

  function note(signed: boolean, done: () => void) {
    sign.mutate({ id: consent.id, signed }, { onSuccess: done, onError: notifyFailure })
  }
  function signed() {
    if (!open || sign.isPending) return
    // A newer paper has taken over what rested on the older one; that is not taken back by the way.
    const undo = consent.replacesId ? undefined : () => note(false, () => undefined)
    note(true, () => notifyDone(t('consents.signedDone'), undo))
  }
  useHotkeys(primary ? [[KEY, signed]] : [])

  if (!open) return null
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={<IconSignature size={20} aria-hidden />}
      rightSection={primary ? <KeyHint keys={KEY} /> : null}
      {...(primary ? { 'aria-keyshortcuts': KEY } : {})}
      loading={sign.isPending}
      onClick={signed}
    >
      {t('consents.sign')}
      <span className="visually-hidden">{`: ${t('consents.number', { number: consent.proofNumber })}`}</span>
    </Button>
  )
}
