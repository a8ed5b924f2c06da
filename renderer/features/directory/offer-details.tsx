import { useTranslation } from 'react-i18next'
import type { Offer } from '../../../shared/contract/directory.ts'
import { formatDate } from '../../../shared/dates.ts'
import { OFFER_BASES, TARGET_GROUPS } from '../../../shared/offer-lists.ts'
import { Section } from '../../components/section.tsx'
import { useLanguageNames } from '../../components/use-language-name.ts'
import { FactList } from './fact-list.tsx'

/** What the offer is and what it asks for. */
export function OfferDetails({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation()
  const languageNames = useLanguageNames()
  const targetGroupWords = (codes: readonly string[]) =>
    TARGET_GROUPS.filter((code) => codes.includes(code))
      .map((code) => t(`values.targetGroup.${code}`))
      .join(', ')
  const legalBasisWords = (codes: readonly string[]) =>
    OFFER_BASES.filter((code) => codes.includes(code))
      .map((code) => t(`values.offerBasis.${code}`))
      .join(', ')
  return (
    <Section title={t('directory.sectionOffer')}>
      <FactList
        facts={[
          { label: t('directory.description'), lines: [offer.description] },
          { label: t('directory.eligibility'), lines: [offer.eligibility] },
          { label: t('directory.targetGroups'), lines: [targetGroupWords(offer.targetGroups)] },
          { label: t('directory.ages'), lines: [offer.ages] },
          { label: t('directory.languages'), lines: [languageNames(offer.languages)] },
          { label: t('directory.interpretation'), lines: [offer.interpretation] },
          { label: t('directory.quarters'), lines: [offer.quarters.join(', ')] },
          { label: t('directory.applicationProcess'), lines: [offer.applicationProcess] },
          { label: t('directory.waitTime'), lines: [offer.waitTime] },
          { label: t('directory.costs'), lines: [offer.fees, ...offer.costs] },
          { label: t('directory.legalBases'), lines: [legalBasisWords(offer.legalBases)] },
          { label: t('directory.validUntil'), lines: [offer.validUntil ? formatDate(offer.validUntil) : ''] },
          { label: t('directory.requiredDocuments'), lines: offer.requiredDocuments },
        ]}
      />
    </Section>
  )
}
