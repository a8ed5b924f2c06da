import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRouteAltLeft, IconShieldExclamation, IconShieldPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import type { Obstacle } from '../../../shared/referral-states.ts'
import { PrintConsent } from '../../components/print-consent.tsx'
import { RenewConsent } from '../../components/renew-consent.tsx'
import { SignConsent } from '../../components/sign-consent.tsx'

type Props = { readonly referral: Referral; readonly obstacle: Obstacle; readonly paper: Consent | null }

/** Why nothing may be passed on, and the ways out of it. */
export function MissingConsent({ referral, obstacle: { paper: kind, reason }, paper }: Props) {
  const { t } = useTranslation()
  const { id, personId, offerId } = referral
  const field = kind === 'uebermittlung' ? 'consent' : 'release'
  return (
    <Alert color="orange" icon={<IconShieldExclamation aria-hidden />} title={t(`fields.${field}_${reason}`)}>
      <Text>{t(reason === 'unsigned' ? 'referrals.unsignedStops' : 'referrals.consentStops')}</Text>
      <Group mt="sm" gap="xs" align="flex-start">
        {reason === 'unsigned' && paper ? (
          <>
            <PrintConsent consent={paper} />
            <SignConsent consent={paper} primary />
          </>
        ) : null}
        {reason === 'expired' && paper ? <RenewConsent consent={paper} referralId={id} primary /> : null}
        {reason !== 'unsigned' && reason !== 'expired' ? (
          <Button
            leftSection={<IconShieldPlus size={20} aria-hidden />}
            renderRoot={(props) => <Link to="/einwilligungen/neu" search={{ person: personId, kind, referral: id }} {...props} />}
          >
            {t(kind === 'uebermittlung' ? 'referrals.consentAttach' : 'referrals.releaseAttach')}
          </Button>
        ) : null}
        {reason === 'unsigned' ? null : (
          <Button
            variant="default"
            leftSection={<IconRouteAltLeft size={20} aria-hidden />}
            renderRoot={(props) => <Link to="/verweisungen/neu" search={{ person: personId, offer: offerId }} {...props} />}
          >
            {t('referrals.slipOnly')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
