import { Button, Group, Text } from '@mantine/core'
import { IconDoorEnter, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DropInSession } from '../../../shared/contract/drop-in.ts'
import { contract } from '../../../shared/contract/index.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { takesPlace } from '../../../shared/rota-plan.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PlanHint, PlannedSessions, useRotaToday } from '../../components/planned-sessions.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

export function SessionCard({ session }: { readonly session: DropInSession | null }) {
  const { t } = useTranslation()
  const may = useMay()
  const planned = useRotaToday(may(contract.rota.today))?.dates.some(takesPlace) ?? false
  const start = (
    <Button
      component={Link}
      to="/sprechstunde"
      variant={planned ? 'default' : 'filled'}
      leftSection={<IconDoorEnter size={20} aria-hidden />}
    >
      {t(planned ? 'rota.otherSites' : 'today.startSession')}
    </Button>
  )
  return (
    <Section title={t('today.session')}>
      {session ? (
        <>
          <div>
            <Text fw={600}>
              {t('today.sessionRunning', { site: session.siteName, time: toLocalDateTime(Date.parse(session.startedAt)).slice(11) })}
            </Text>
            <Text c="dimmed">{t('today.contacts', { count: session.contactCount })}</Text>
            {may(contract.rota.today) ? <PlanHint session={session} /> : null}
          </div>
          <Group gap="xs">
            <Button component={Link} to="/kontakt" leftSection={<IconUserPlus size={20} aria-hidden />}>
              {t('today.recordContact')}
            </Button>
            <Button variant="default" component={Link} to="/sprechstunde">
              {t('today.openSession')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          {may(contract.rota.today) ? <PlannedSessions mayStart /> : null}
          <EmptyState text={t('today.sessionEmpty')} action={start} />
        </>
      )}
    </Section>
  )
}
