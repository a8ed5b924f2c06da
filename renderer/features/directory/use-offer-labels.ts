import { useTranslation } from 'react-i18next'
import type { OfferValues } from './use-offer-form.ts'

/** Field of the form -> its label, for the fields themselves and for the summary of refusals. */
export type OfferLabels = Readonly<Record<keyof OfferValues, string>>

export function useOfferLabels(): OfferLabels {
  const { t } = useTranslation()
  return {
    providerId: t('directory.provider'),
    name: t('directory.name'),
    description: t('directory.description'),
    status: t('directory.status'),
    topics: t('directory.topics'),
    languages: t('directory.languages'),
    quarters: t('directory.quartersServed'),
    targetGroups: t('directory.targetGroups'),
    legalBases: t('directory.legalBases'),
    features: t('directory.features'),
    minimumAge: t('directory.minimumAge'),
    maximumAge: t('directory.maximumAge'),
    eligibility: t('directory.eligibility'),
    fees: t('directory.costs'),
    applicationProcess: t('directory.applicationProcess'),
    interpretation: t('directory.interpretation'),
    waitTime: t('directory.waitTime'),
    documents: t('directory.requiredDocuments'),
    hours: t('directory.hours'),
    placeName: t('directory.placeName'),
    street: t('directory.street'),
    postalCode: t('directory.postalCode'),
    city: t('directory.city'),
    transportation: t('directory.transportation'),
    directions: t('directory.directions'),
    bell: t('directory.bell'),
    phone: t('directory.phone'),
    email: t('directory.email'),
    website: t('directory.website'),
    contactName: t('directory.contactName'),
    contactRole: t('directory.contactRole'),
    contactEmail: t('directory.contactEmail'),
    freePlaces: t('directory.freePlaces'),
    placesAsOf: t('directory.placesAsOf'),
    validUntil: t('directory.validUntil'),
    alert: t('directory.alert'),
  }
}
