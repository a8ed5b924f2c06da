import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/contract/consents.ts'
import { PrintButton } from './print-button.tsx'

/** The paper of a consent in its two copies, under the name of the paper that it is. */
export function PrintConsent({ consent }: { readonly consent: Pick<Consent, 'id' | 'kind'> }) {
  const { t } = useTranslation()
  return (
    <PrintButton kind="consent" id={consent.id} {...(consent.kind === 'schweigepflicht' ? { label: t('consents.printRelease') } : {})} />
  )
}
