import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconDoorEnter, IconDoorExit, IconLanguage, IconListNumbers, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DropInSession, Site } from '../../../shared/contract/drop-in.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { takesPlace } from '../../../shared/rota-plan.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { PlanHint, PlannedSessions, useRotaToday } from '../../components/planned-sessions.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { RecentSessions } from './recent-sessions.tsx'

export function DropInScreen() {
  const { t } = useTranslation()
  const running = useApiQuery('dropIn', 'running', {})
  const sites = useApiQuery('dropIn', 'sites', {})
  return (
    <Page title={t('dropIn.title')}>
      <FailureAlert error={running.error ?? sites.error} />
      {running.data ? <Running session={running.data} /> : null}
      {running.data === null && sites.data ? <ChooseSite sites={sites.data} /> : null}
      <RecentSessions />
    </Page>
  )
}

function ChooseSite({ sites }: { readonly sites: readonly Site[] }) {
  const { t } = useTranslation()
  const start = useApiCommand('dropIn', 'start')
  const today = useRotaToday()
  const planned = today?.dates.filter(takesPlace) ?? []
  const others = sites.filter(({ id }) => !planned.some(({ siteId }) => siteId === id))
  const toSites = (
    <Button component={Link} to="/standorte">
      {t('dropIn.newSite')}
    </Button>
  )
  if (sites.length === 0) return <EmptyState text={t('dropIn.sitesEmpty')} action={toSites} />
  const choice = (
    <Section title={t(planned.length > 0 ? 'rota.otherSites' : 'dropIn.choose')}>
      <FailureAlert error={start.error} />
      {planned.length > 0 ? <Text c="dimmed">{t('rota.otherSitesHint')}</Text> : null}
      {others.map((site) => (
        <Group key={site.id} justify="space-between">
          <div>
            <Text fw={600}>{site.name}</Text>
            <Text c="dimmed">{[t(`values.siteKind.${site.kind}`), site.quarter].filter(Boolean).join(' · ')}</Text>
          </div>
          <Button
            variant={planned.length > 0 ? 'default' : 'filled'}
            leftSection={<IconDoorEnter size={20} aria-hidden />}
            aria-label={`${t('dropIn.startHere')}: ${site.name}`}
            onClick={() => start.mutate({ siteId: site.id }, { onSuccess: () => notifyDone(t('dropIn.started')) })}
          >
            {t('dropIn.startHere')}
          </Button>
        </Group>
      ))}
    </Section>
  )
  return (
    <>
      {today && (today.dates.length > 0 || today.holiday !== '') ? (
        <Section title={t('rota.today')}>
          <PlannedSessions mayStart />
        </Section>
      ) : null}
      {others.length > 0 ? choice : null}
    </>
  )
}

function Running({ session }: { readonly session: DropInSession }) {
  const { t } = useTranslation()
  const end = useApiCommand('dropIn', 'end')
  const reopen = useApiCommand('dropIn', 'reopen')
  const may = useMay()
  const stale = session.day !== toLocalDate(Date.now())

  function finish() {
    end.mutate(
      { id: session.id },
      { onSuccess: () => notifyDone(t('dropIn.ended'), () => reopen.mutate({ id: session.id }, { onError: notifyFailure })) },
    )
  }
  return (
    <Section title={session.siteName}>
      <Stack gap="sm">
        <Text>
          {stale
            ? t('dropIn.otherDay', { day: formatDay(session.day) })
            : t('dropIn.running', { since: toLocalDateTime(Date.parse(session.startedAt)).slice(11) })}
        </Text>
        <Text c="dimmed">{t('dropIn.contactCount', { count: session.contactCount })}</Text>
        <PlanHint session={session} />
        <FailureAlert error={end.error} />
        <Group justify="space-between">
          <Ways onEnd={finish} ending={end.isPending} />
          <Group gap="xs" ml="auto">
            {may(contract.queue.list) ? (
              <Button variant="default" component={Link} to="/warteliste" leftSection={<IconListNumbers size={20} aria-hidden />}>
                {t('shell.queue')}
              </Button>
            ) : null}
            {may(contract.interpreters.create) ? (
              <Button
                variant="default"
                leftSection={<IconLanguage size={20} aria-hidden />}
                renderRoot={(props) => <Link to="/sprachmittlung/neu" search={{ now: true }} {...props} />}
              >
                {t('shell.actionInterpreter')}
              </Button>
            ) : null}
            <Button
              component={Link}
              to="/belege/notfall"
              color="red"
              variant="light"
              leftSection={<IconAlertTriangle size={20} aria-hidden />}
            >
              {t('shell.actionEmergency')}
            </Button>
            <Button component={Link} to="/kontakt" leftSection={<IconUserPlus size={20} aria-hidden />}>
              {t('shell.actionContact')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Section>
  )
}

/** The day's end with all that is open; behind it the bare end, and that alone for whoever may not see what is open. */
function Ways({ onEnd, ending }: { readonly onEnd: () => void; readonly ending: boolean }) {
  const { t } = useTranslation()
  const closes = useMay()(contract.dayEnd.close)
  const end = (
    <Button
      variant={closes ? 'subtle' : 'default'}
      leftSection={closes ? undefined : <IconDoorExit size={20} aria-hidden />}
      loading={ending}
      onClick={onEnd}
    >
      {t(closes ? 'dropIn.endBare' : 'dropIn.end')}
    </Button>
  )
  if (!closes) return end
  return (
    <Group gap="xs">
      <Button variant="default" component={Link} to="/tagesabschluss" leftSection={<IconDoorExit size={20} aria-hidden />}>
        {t('shell.dayEnd')}
      </Button>
      {end}
    </Group>
  )
}
