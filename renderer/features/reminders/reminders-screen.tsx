import { Group, SegmentedControl, Tabs } from '@mantine/core'
import { IconListCheck, IconPhone } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'
import { CallsTab } from './calls-tab.tsx'
import { TasksTab } from './tasks-tab.tsx'

type Props = { readonly tab: 'tasks' | 'calls'; readonly own: boolean }

/** What the next days still need, and whom to call. Tab and choice stand in the address, so they are there when coming back. */
export function RemindersScreen({ tab, own }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const show = (change: Partial<{ calls: boolean; all: boolean }>) =>
    void navigate({ to: '/erinnerungen', search: { calls: tab === 'calls', all: !own, ...change } })
  return (
    <Page title={t('reminders.title')} intro={t('reminders.intro')} wide>
      <Tabs value={tab} onChange={(value) => show({ calls: value === 'calls' })} keepMounted={false}>
        <Group justify="space-between" align="flex-end" mb="md">
          <Tabs.List>
            <Tabs.Tab value="tasks" leftSection={<IconListCheck size={20} aria-hidden />}>
              {t('reminders.tasks')}
            </Tabs.Tab>
            <Tabs.Tab value="calls" leftSection={<IconPhone size={20} aria-hidden />}>
              {t('reminders.calls')}
            </Tabs.Tab>
          </Tabs.List>
          <SegmentedControl
            aria-label={t('reminders.whose')}
            data={[
              { value: 'own', label: t('reminders.own') },
              { value: 'all', label: t('reminders.all') },
            ]}
            value={own ? 'own' : 'all'}
            onChange={(value) => show({ all: value === 'all' })}
          />
        </Group>
        <Tabs.Panel value="tasks">
          <TasksTab own={own} />
        </Tabs.Panel>
        <Tabs.Panel value="calls">
          <CallsTab own={own} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
