import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'
import { BusySection } from './busy-section.tsx'
import { ProvisionalSection } from './provisional-section.tsx'
import { QuotaSection } from './quota-section.tsx'
import { WaitingSection } from './waiting-section.tsx'

/** What lies behind the calendar: who waits, what the branch has to answer, slots of a site, own busy times. */
export function PlanningScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('waiting.title')} intro={t('waiting.intro')}>
      <WaitingSection />
      <ProvisionalSection />
      <QuotaSection />
      <BusySection />
    </Page>
  )
}
