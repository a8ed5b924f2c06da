import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { AppointmentState } from '../../components/appointment-state.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

/** Appointments of one person: what lies ahead in full, the rest on request. */
export function AppointmentsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('appointments', 'ofPerson', { personId })
  const [all, setAll] = useState(false)
  const mayBook = useMay()(contract.appointments.book)
  const ahead = (data ?? []).filter(({ state }) => isLive(state)).toReversed()
  const rest = (data ?? []).filter(({ state }) => !isLive(state))
  const book = (
    <Button
      variant="default"
      leftSection={<IconPlus size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/kalender/neu" search={{ person: personId }} {...props} />}
    >
      {t('appointments.book')}
    </Button>
  )
  return (
    <Section title={t('appointments.sectionTitle')} actions={mayBook ? book : null}>
      <FailureAlert error={error} />
      {data?.length === 0 ? <EmptyState text={t('appointments.sectionEmpty')} /> : null}
      <Stack gap="xs">
        {[...ahead, ...(all ? rest : [])].map((appointment) => (
          <Row key={appointment.id} appointment={appointment} opens={mayBook} />
        ))}
      </Stack>
      {rest.length > 0 ? (
        <Group>
          <Button variant="subtle" size="sm" mih={44} aria-expanded={all} onClick={() => setAll(!all)}>
            {t('appointments.earlierOnes', { count: rest.length })}
          </Button>
        </Group>
      ) : null}
    </Section>
  )
}

/** Leads to the appointment, for those who have a calendar. */
function Row({ appointment, opens }: { readonly appointment: Appointment; readonly opens: boolean }) {
  const { id, start, siteName, state, conflict, provisional } = appointment
  const lines = (
    <Group gap="sm" justify="space-between">
      <div>
        <Text fw={600}>{formatDateTime(start)}</Text>
        <Text size="sm" c="dimmed">
          {siteName}
        </Text>
      </div>
      <AppointmentState state={state} conflict={conflict} provisional={provisional && isLive(state)} />
    </Group>
  )
  if (!opens) return lines
  return (
    <UnstyledButton mih={44} renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId: id }} {...props} />}>
      {lines}
    </UnstyledButton>
  )
}
