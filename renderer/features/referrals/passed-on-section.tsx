import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDate } from '../../../shared/dates.ts'
import { PrintConsent } from '../../components/print-consent.tsx'
import { Section } from '../../components/section.tsx'
import { WithdrawConsent } from '../../components/withdraw-consent.tsx'
import type { KnownPapers } from './known-papers.ts'

type Props = { readonly referral: Referral; readonly papers: KnownPapers }

/** What is passed on, to whom, and on which papers it rests. */
export function PassedOnSection({ referral, papers: { consent, release } }: Props) {
  const { t } = useTranslation()
  if (referral.dataShared.length === 0) {
    return (
      <Section title={t('referrals.passedOn')}>
        <Text>{t('referrals.passedNothing')}</Text>
      </Section>
    )
  }
  const named = (categories: Referral['dataShared']) => categories.map((category) => t(`values.dataCategory.${category}`)).join(', ')
  const printable = referral.state !== 'entwurf'
  return (
    <Section title={t('referrals.passedOn')}>
      <Text>{t('consents.categories', { data: named(referral.dataShared) })}</Text>
      {referral.confidential.length > 0 ? <Text>{t('referrals.confidentialLine', { data: named(referral.confidential) })}</Text> : null}
      {referral.legalBasis ? <Text>{t('referrals.legalBasisLine', { basis: t(`values.legalBasis.${referral.legalBasis}`) })}</Text> : null}
      {consent ? <ConsentLines consent={consent} printable={printable} /> : null}
      {release ? <ConsentLines consent={release} printable={printable} /> : null}
    </Section>
  )
}

/** While it is a draft the print stands with the next step, because it is the next step. */
function ConsentLines({ consent, printable }: { readonly consent: Consent; readonly printable: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <Anchor fw={600} renderRoot={(props) => <Link to="/einwilligungen/$consentId" params={{ consentId: consent.id }} {...props} />}>
        {t(`consents.kinds.${consent.kind}`)}
      </Anchor>
      <Text>{t('consents.recipient', { person: consent.recipientPerson, organization: consent.recipientOrganization })}</Text>
      <Text size="sm" c="dimmed">
        {[
          ...(consent.state === 'erteilt' ? [] : [t(`values.consentState.${consent.state}`)]),
          t('consents.validity', { from: formatDate(consent.validFrom), until: formatDate(consent.validUntil) }),
          t('consents.number', { number: consent.proofNumber }),
        ].join(' · ')}
      </Text>
      <Group gap="xs">
        {printable ? <PrintConsent consent={consent} /> : null}
        {consent.state === 'entwurf' ? null : <WithdrawConsent consent={consent} />}
      </Group>
    </>
  )
}
