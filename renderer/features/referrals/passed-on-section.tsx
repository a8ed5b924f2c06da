import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDate } from '../../../shared/dates.ts'
import { PrintButton } from '../../components/print-button.tsx'
import { Section } from '../../components/section.tsx'
import { WithdrawConsent } from '../../components/withdraw-consent.tsx'

type Props = { readonly referral: Referral; readonly consent: Consent | null }

/** What is passed on, to whom, and on which consent it rests. */
export function PassedOnSection({ referral, consent }: Props) {
  const { t } = useTranslation()
  if (referral.dataShared.length === 0) {
    return (
      <Section title={t('referrals.passedOn')}>
        <Text>{t('referrals.passedNothing')}</Text>
      </Section>
    )
  }
  const data = referral.dataShared.map((category) => t(`values.dataCategory.${category}`)).join(', ')
  return (
    <Section title={t('referrals.passedOn')}>
      <Text>{t('consents.categories', { data })}</Text>
      {referral.legalBasis ? <Text>{t('referrals.legalBasisLine', { basis: t(`values.legalBasis.${referral.legalBasis}`) })}</Text> : null}
      {consent ? <ConsentLines consent={consent} printable={referral.state !== 'entwurf'} /> : null}
    </Section>
  )
}

/** While it is a draft the print stands with the next step, because it is the next step. */
function ConsentLines({ consent, printable }: { readonly consent: Consent; readonly printable: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <Text>{t('consents.recipient', { person: consent.recipientPerson, organization: consent.recipientOrganization })}</Text>
      <Text size="sm" c="dimmed">
        {[
          ...(consent.state === 'erteilt' ? [] : [t(`values.consentState.${consent.state}`)]),
          t('consents.validity', { from: formatDate(consent.validFrom), until: formatDate(consent.validUntil) }),
          t('consents.number', { number: consent.proofNumber }),
        ].join(' · ')}
      </Text>
      <Group gap="xs">
        {printable ? <PrintButton kind="consent" id={consent.id} /> : null}
        <WithdrawConsent consent={consent} />
      </Group>
    </>
  )
}
