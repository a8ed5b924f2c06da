import { Alert, Button, Drawer, Text } from '@mantine/core'
import { IconShieldExclamation, IconShieldPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentReason } from '../../../shared/consent-rules.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { AttachConsentForm } from './attach-consent-form.tsx'

/** Why nothing may be passed on, and the way to a new consent. */
export function MissingConsent({ referral, reason }: { readonly referral: Referral; readonly reason: ConsentReason }) {
  const { t } = useTranslation()
  const [attaching, setAttaching] = useState(false)
  return (
    <>
      <Alert color="orange" icon={<IconShieldExclamation aria-hidden />} title={t(`fields.consent_${reason}`)}>
        <Text>{t('referrals.consentStops')}</Text>
        <Button mt="sm" leftSection={<IconShieldPlus size={20} aria-hidden />} onClick={() => setAttaching(true)}>
          {t('referrals.consentAttach')}
        </Button>
      </Alert>
      <Drawer
        opened={attaching}
        onClose={() => setAttaching(false)}
        title={t('referrals.consentAttach')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {attaching ? <AttachConsentForm referral={referral} onDone={() => setAttaching(false)} /> : null}
      </Drawer>
    </>
  )
}
