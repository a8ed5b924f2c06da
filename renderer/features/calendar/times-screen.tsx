import { Button, Tabs } from '@mantine/core'
import { IconCalendarWeek } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { ChildcareForm } from './childcare-form.tsx'
import { HoursForm } from './hours-form.tsx'
import { RoomsForm } from './rooms-form.tsx'
import { WaysForm } from './ways-form.tsx'

/** When one is there, which rooms there are, how far places lie apart, and when children are looked after. */
export function TimesScreen() {
  const { t } = useTranslation()
  const mayOwn = useMay()(contract.calendar.saveOwnHours)
  const setup = useApiQuery('calendar', 'setup', {})
  const sites = useApiQuery('dropIn', 'sites', {})
  const back = (
    <Button variant="default" component={Link} to="/kalender" leftSection={<IconCalendarWeek size={20} aria-hidden />}>
      {t('calendar.backToCalendar')}
    </Button>
  )
  const { data } = setup
  return (
    <Page title={t('calendar.timesTitle')} intro={t('calendar.timesIntro')} actions={back}>
      <FailureAlert error={setup.error ?? sites.error} />
      {data && sites.data ? (
        <Tabs defaultValue={mayOwn ? 'hours' : 'rooms'} keepMounted={false}>
          <Tabs.List mb="md">
            {mayOwn ? <Tabs.Tab value="hours">{t('calendar.ownHours')}</Tabs.Tab> : null}
            <Tabs.Tab value="rooms">{t('calendar.rooms')}</Tabs.Tab>
            <Tabs.Tab value="ways">{t('calendar.ways')}</Tabs.Tab>
            <Tabs.Tab value="childcare">{t('calendar.childcareTitle')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="hours">
            <HoursForm own={data.own} />
          </Tabs.Panel>
          <Tabs.Panel value="rooms">
            <RoomsForm rooms={data.rooms} sites={sites.data} />
          </Tabs.Panel>
          <Tabs.Panel value="ways">
            <WaysForm ways={data.ways} sites={sites.data} />
          </Tabs.Panel>
          <Tabs.Panel value="childcare">
            <ChildcareForm childcare={data.childcare} sites={sites.data} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </Page>
  )
}
