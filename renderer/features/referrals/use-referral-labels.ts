import { useTranslation } from 'react-i18next'

/** Field -> its label, for the summary of what is wrong. */
export function useReferralLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation()
  return {
    personId: t('referrals.person'),
    offerId: t('referrals.offer'),
    topic: t('referrals.topic'),
    dataShared: t('referrals.dataShared'),
    confidential: t('referrals.confidential'),
    legalBasis: t('referrals.legalBasis'),
    consentId: t('referrals.consentUse'),
    followUpOn: t('referrals.followUp'),
    note: t('referrals.note'),
    purpose: t('consents.purpose'),
    recipientPerson: t('consents.recipientPerson'),
    validUntil: t('consents.validUntil'),
    language: t('consents.language'),
    signedBy: t('consents.signer'),
    guardians: t('consents.guardianName'),
    informed: t('consents.informedShort'),
  }
}
