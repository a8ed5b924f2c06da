import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** The person says no. Nobody asks why, and a new one is possible at any time. */
export function RefuseConsent({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation()
  const refuse = useApiCommand('consents', 'refuse')
  return (
    <Button
      variant="default"
      leftSection={<IconX size={20} aria-hidden />}
      loading={refuse.isPending}
      onClick={() => refuse.mutate({ id: consent.id }, { onSuccess: () => notifyDone(t('consents.refused')), onError: notifyFailure })}
    >
      {t('consents.refuse')}
    </Button>
  )
}
