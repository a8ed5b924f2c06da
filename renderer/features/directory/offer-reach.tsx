import { useTranslation } from 'react-i18next'
import type { Offer } from '../../../shared/contract/directory.ts'
import { Section } from '../../components/section.tsx'
import { FactList } from './fact-list.tsx'

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by)
}

/** When it is open, where it is, and whom to ask. */
export function OfferReach({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation()
  return (
    <Section title={t('directory.sectionReach')}>
      <FactList
        facts={[
          { label: t('directory.hours'), lines: offer.schedules },
          { label: t('directory.phone'), lines: offer.phones.map(({ number, description }) => joined([number, description], ' – ')) },
          { label: t('directory.contactPersons'), lines: offer.contactPersons },
          { label: t('directory.address'), lines: offer.locations.map(({ name, address }) => joined([name, address], ', ')) },
          { label: t('directory.transportation'), lines: offer.locations.map(({ transportation }) => transportation) },
          { label: t('directory.directions'), lines: offer.locations.map(({ directions }) => directions) },
          { label: t('directory.bell'), lines: offer.locations.map(({ bell }) => bell) },
          { label: t('directory.accessibility'), lines: offer.locations.map(({ accessibility }) => accessibility) },
          { label: t('directory.email'), lines: [offer.email] },
          { label: t('directory.website'), lines: [offer.website] },
        ]}
      />
    </Section>
  )
}
