import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'
import { AccessesTab } from './accesses-tab.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { CheckTab } from './check-tab.tsx'
import { EventsTab } from './events-tab.tsx'

const TABS = ['accesses', 'changes', 'events', 'check'] as const
type Tab = (typeof TABS)[number]

// Outlives the screen, so that coming back shows what was being looked at.
let lastTab: Tab = 'accesses'

/** The logs, for the data protection officer. */
export function LogsScreen() {
  const { t } = useTranslation()
  const [tab, setTab] = useState(lastTab)

  function choose(value: string | null) {
    lastTab = TABS.find((one) => one === value) ?? 'accesses'
    setTab(lastTab)
  }
  return (
    <Page title={t('logs.title')} intro={t('logs.intro')} wide>
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('logs.title')}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one} mih={44} fz="md">
              {t(`logs.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="accesses">
          <AccessesTab />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ChangesTab />
        </Tabs.Panel>
        <Tabs.Panel value="events">
          <EventsTab />
        </Tabs.Panel>
        <Tabs.Panel value="check">
          <CheckTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
