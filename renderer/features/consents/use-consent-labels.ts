import { useTranslation } from 'react-i18next'

/** Field -> its label, for the summary of what is wrong. */
export function useConsentLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation()
  return {
    personId: t('consents.person'),
    kind: t('consents.kind'),
    releasedPerson: t('consents.releasedPerson'),
    categories: t('consents.data'),
    purpose: t('consents.purpose'),
    recipientOrganization: t('consents.recipientOrganization'),
    recipientPerson: t('consents.recipientPerson'),
    validUntil: t('consents.validUntil'),
    language: t('consents.language'),
    signedBy: t('consents.signer'),
    guardians: t('consents.guardianName'),
    informed: t('consents.informedShort'),
    replacesId: t('consents.replacesShort'),
  }
}
