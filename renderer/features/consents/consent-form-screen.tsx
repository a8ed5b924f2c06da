import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentKind } from '../../../shared/consent-rules.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import type { ConsentId, PersonId, ReferralId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { ConsentForm } from './consent-form.tsx'

type Props = {
  readonly personId: PersonId | null
  readonly kind: ConsentKind
  readonly referralId: ReferralId | null
  readonly replacesId: ConsentId | null
}

/** A new consent or release; whoever leads here may have chosen person, referral, or the one to renew. */
export function ConsentFormScreen({ personId, kind, referralId, replacesId }: Props) {
  const { t } = useTranslation()
  // The day the form was opened: a form left open over midnight keeps the dates it proposed.
  const [today] = useState(() => toLocalDate(Date.now()))
  const referral = useApiQuery('referrals', 'get', { id: referralId ?? '' }, { enabled: referralId !== null })
  const old = useApiQuery('consents', 'get', { id: replacesId ?? '' }, { enabled: replacesId !== null })
  const waiting = (referralId !== null && !referral.data) || (replacesId !== null && !old.data)
  const start = { personId, kind, referral: referral.data ?? null, old: old.data ?? null }
  return (
    <Page title={t(replacesId ? 'consents.renewTitle' : 'consents.formTitle')} intro={t('consents.formIntro')}>
      <FailureAlert error={referral.error ?? old.error} />
      {waiting ? <Skeleton h={240} /> : <ConsentForm key={`${personId} ${kind} ${referralId} ${replacesId}`} start={start} today={today} />}
    </Page>
  )
}
