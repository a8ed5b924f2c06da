import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toLocalDate } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { Page } from '../../components/page.tsx'
import { ReferralForm } from './referral-form.tsx'
import { neutralTopic, type ReferralStart } from './referral-form-values.ts'

/** A new referral; whoever leads here may have chosen person, offer or topic already. */
export function ReferralFormScreen({ personId, offerId, topic }: ReferralStart) {
  const { t } = useTranslation()
  // The day the form was opened: a form left open over midnight keeps the dates it proposed.
  const [today] = useState(() => toLocalDate(Date.now()))
  const offer = useApiQuery('directory', 'get', { id: offerId ?? '' }, { enabled: offerId !== null })
  const waiting = offerId !== null && offer.isPending
  // Of a chosen offer the topic is known before the form begins, so that proposing it is not yet a draft.
  const known = topic ?? (offer.data ? neutralTopic(offer.data.topics) : null)
  return (
    <Page title={t('referrals.formTitle')} intro={t('referrals.formIntro')}>
      {waiting ? (
        <Skeleton h={240} />
      ) : (
        <ReferralForm key={`${personId} ${offerId}`} start={{ personId, offerId, topic: known }} today={today} />
      )}
    </Page>
  )
}
