import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/contract/consents.ts'
import type { ReferralId } from '../../shared/ids.ts'

type Props = {
  readonly consent: Pick<Consent, 'id' | 'personId' | 'kind' | 'proofNumber'>
  /** That the new one is to carry. */
  readonly referralId?: ReferralId
  readonly primary?: boolean
}

/** To the same paper anew, with everything filled in but the yes. */
export function RenewConsent({ consent, referralId, primary = false }: Props) {
  const { t } = useTranslation()
  const search = { person: consent.personId, kind: consent.kind, replaces: consent.id, ...(referralId ? { referral: referralId } : {}) }
  return (
    <Button
      flex="none"
      variant={primary ? 'filled' : 'default'}
      leftSection={<IconRefresh size={20} aria-hidden />}
      aria-label={`${t('consents.renew')}: ${t('consents.number', { number: consent.proofNumber })}`}
      renderRoot={(props) => <Link to="/einwilligungen/neu" search={search} {...props} />}
    >
      {t('consents.renew')}
    </Button>
  )
}
