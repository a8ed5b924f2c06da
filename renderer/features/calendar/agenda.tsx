import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import { AppointmentState } from '../../components/appointment-state.tsx'
import { daysOf } from './week.ts'

type Props = {
  readonly week: LocalDate
  readonly appointments: readonly Appointment[]
  readonly onOpen: (appointment: Appointment) => void
}

/** The same week as a list: every appointment with all its words, cancelled ones too. */
export function Agenda({ week, appointments, onOpen }: Props) {
  const { t } = useTranslation()
  const days = daysOf(week)
    .map((day) => ({ day, list: appointments.filter(({ start }) => start.startsWith(day)) }))
    .filter(({ list }) => list.length > 0)
  return (
    <Stack component="section" aria-label={t('appointments.listTitle')} gap="md">
      <Text c="dimmed">{t('appointments.count', { count: appointments.length })}</Text>
      {days.map(({ day, list }) => (
        <Stack key={day} gap="xs">
          <Title order={2}>{formatDay(day)}</Title>
          {list.map((appointment) => (
            <AgendaRow key={appointment.id} appointment={appointment} onOpen={() => onOpen(appointment)} />
          ))}
        </Stack>
      ))}
    </Stack>
  )
}

function AgendaRow({ appointment, onOpen }: { readonly appointment: Appointment; readonly onOpen: () => void }) {
  const { start, end, personName, siteName, state, conflict } = appointment
  return (
    <Button variant="default" justify="flex-start" h="auto" mih={44} py={6} onClick={onOpen}>
      <Group gap="md" justify="flex-start">
        <Text span miw="7.5rem" ta="left">{`${start.slice(11)}–${end.slice(11)}`}</Text>
        <Text span fw={600}>
          {personName}
        </Text>
        <Text span>{siteName}</Text>
        <AppointmentState state={state} conflict={conflict} />
      </Group>
    </Button>
  )
}
