import { Anchor, Button, List, Stack, Text } from '@mantine/core'
import { IconHome } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedHome } from '../../../shared/contract/benefit-units.ts'
import { formatDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { HomeForm } from './home-form.tsx'
import { LastDayButton } from './last-day-button.tsx'

/** With whom the person lives, whether or not they are one Bedarfsgemeinschaft. */
export function HomesSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<boolean | null>(null)
  // What was begun before a lock or a restart stands open again.
  const begun = useApiQuery('drafts', 'find', { form: 'home', subject: personId })
  const adding = asked ?? Boolean(begun.data)
  const homes = useApiQuery('people', 'homes', { id: personId })
  const add = (
    <Button variant="default" leftSection={<IconHome size={20} aria-hidden />} aria-expanded={adding} onClick={() => setAsked(!adding)}>
      {t('belonging.homeAdd')}
    </Button>
  )
  return (
    <Section title={t('belonging.homeTitle')} actions={add}>
      <FailureAlert error={homes.error} />
      {adding ? <HomeForm personId={personId} onDone={() => setAsked(false)} /> : null}
      {homes.data?.length === 0 && !adding ? <EmptyState text={t('belonging.homeEmpty')} /> : null}
      {homes.data?.length ? (
        <Stack gap="md">
          {homes.data.map((home) => (
            <Home key={`${home.householdId} ${home.from}`} personId={personId} home={home} />
          ))}
        </Stack>
      ) : null}
    </Section>
  )
}

function Home({ personId, home }: { readonly personId: PersonId; readonly home: SharedHome }) {
  const { t } = useTranslation()
  const leave = useApiCommand('people', 'leaveHome')
  const { householdId, from, to, others, othersOutside } = home
  const address = [home.street, [home.postalCode, home.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const period =
    to === null ? t('people.unitSince', { from: formatDate(from) }) : t('people.unitPeriod', { from: formatDate(from), to: formatDate(to) })

  async function end(last: string) {
    try {
      await leave.mutateAsync({ id: personId, householdId, to: last })
    } catch {
      // Shown beside the day, which reads the command's own error.
      return
    }
    notifyDone(t('belonging.homeLeft'), () => void leave.mutateAsync({ id: personId, householdId, to: null }).catch(notifyFailure))
  }
  return (
    <Stack gap={4}>
      <Text c="dimmed">{period}</Text>
      <Text>{address ? t('belonging.homeAt', { address }) : t('belonging.homeNoAddress')}</Text>
      {others.length + othersOutside === 0 ? <Text>{t('belonging.homeAlone')}</Text> : null}
      <List>
        {others.map((other) => (
          <List.Item key={other.personId} style={{ overflowWrap: 'anywhere' }}>
            <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: other.personId }} {...props} />}>
              <bdi>{other.name}</bdi>
            </Anchor>
          </List.Item>
        ))}
      </List>
      {othersOutside > 0 ? <Text c="dimmed">{t('people.othersOutside', { count: othersOutside })}</Text> : null}
      {to === null ? (
        <div>
          <LastDayButton
            label={t('belonging.homeLeave')}
            question={t('belonging.homeLeaveTitle')}
            error={leave.error}
            pending={leave.isPending}
            onConfirm={end}
          />
        </div>
      ) : null}
    </Stack>
  )
}
