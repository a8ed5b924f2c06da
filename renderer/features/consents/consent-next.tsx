import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Consent, PassedOn } from '../../../shared/contract/consents.ts'
import { PrintButton } from '../../components/print-button.tsx'
import { PrintConsent } from '../../components/print-consent.tsx'
import { RenewConsent } from '../../components/renew-consent.tsx'
import { Section } from '../../components/section.tsx'
import { SignConsent } from '../../components/sign-consent.tsx'
import { WithdrawConsent } from '../../components/withdraw-consent.tsx'
import { RefuseConsent } from './refuse-consent.tsx'

type Props = { readonly consent: Consent; readonly passedOn: readonly PassedOn[] }

/** What can be done about it now; after a withdrawal the notice to who received something comes first. */
export function ConsentNext({ consent, passedOn }: Props) {
  const { t } = useTranslation()
  const { state } = consent
  const notice = state === 'widerrufen' && passedOn.length > 0
  const used = passedOn.some(({ proofNumber }) => proofNumber === consent.proofNumber)
  const renewable = state === 'erteilt' || state === 'abgelaufen'
  return (
    <Section title={t('consents.next')}>
      <Text maw="75ch">{t(notice ? 'consents.adviceNotice' : `consents.advice.${state}`)}</Text>
      <Group gap="xs" align="flex-start">
        {notice ? <PrintButton kind="consentNotice" id={consent.id} variant="filled" /> : null}
        <PrintConsent consent={consent} />
        {renewable ? <RenewConsent consent={consent} primary={state === 'abgelaufen'} /> : null}
        {state === 'entwurf' && !used ? <RefuseConsent consent={consent} /> : null}
        {state === 'entwurf' && !used ? null : <WithdrawConsent consent={consent} />}
        <SignConsent consent={consent} primary />
      </Group>
    </Section>
  )
}
