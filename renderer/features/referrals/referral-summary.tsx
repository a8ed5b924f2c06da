import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import { formatDay, LocalDate } from '../../../shared/dates.ts'
import { type ReferralValues, sharedData } from './referral-form-values.ts'

type Props = { readonly values: ReferralValues; readonly offer: Offer; readonly personName: string; readonly consent: Consent | null }

/** What will be kept and passed on, in sentences, before the one button that does it. */
export function ReferralSummary({ values, offer, personName, consent }: Props) {
  const { t } = useTranslation()
  const data = sharedData(values).map((category) => t(`values.dataCategory.${category}`))
  const recipient = [consent?.recipientPerson ?? values.recipientPerson.trim(), offer.providerName].filter(Boolean).join(', ')
  return (
    <List>
      <List.Item>{t('referrals.summaryPerson', { person: personName, offer: offer.name, provider: offer.providerName })}</List.Item>
      <List.Item>
        {data.length > 0 ? t('referrals.summaryShared', { data: data.join(', '), recipient }) : t('referrals.summaryNothing')}
      </List.Item>
      {data.length > 0 ? (
        <List.Item>
          {consent ? t('referrals.summaryKnownConsent', { number: consent.proofNumber }) : t('referrals.summaryConsent')}
        </List.Item>
      ) : null}
      <List.Item>
        {LocalDate.safeParse(values.followUpOn).success
          ? t('referrals.summaryFollowUp', { day: formatDay(values.followUpOn) })
          : t('referrals.summaryNoFollowUp')}
      </List.Item>
    </List>
  )
}
