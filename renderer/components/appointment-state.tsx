import { Badge, Group } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarCheck,
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHourglass,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppointmentState as State } from '../../shared/appointment-states.ts'

const LOOK = {
  geplant: { icon: IconCalendarEvent, color: 'kern' },
  bestaetigt: { icon: IconCalendarCheck, color: 'kern' },
  erschienen: { icon: IconCircleCheck, color: 'teal' },
  verspaetet: { icon: IconClock, color: 'teal' },
  nicht_gekommen: { icon: IconCircleDashed, color: 'gray' },
  abgesagt_person: { icon: IconCalendarOff, color: 'gray' },
  abgesagt_jc: { icon: IconCalendarOff, color: 'gray' },
  verschoben: { icon: IconCalendarTime, color: 'gray' },
} as const satisfies Record<State, unknown>

type Props = { readonly state: State; readonly conflict: boolean; readonly provisional?: boolean }

/** State of an appointment as icon, word and colour, with a second mark when it collides with another one. */
export function AppointmentState({ state, conflict, provisional = false }: Props) {
  const { t } = useTranslation()
  const { icon: Icon, color } = LOOK[state]
  return (
    <Group gap={6} component="span">
      <Badge component="span" color={color} variant="light" size="lg" tt="none" leftSection={<Icon size={16} aria-hidden />}>
        {t(`values.appointmentState.${state}`)}
      </Badge>
      {provisional ? (
        <Badge component="span" color="orange" variant="light" size="lg" tt="none" leftSection={<IconHourglass size={16} aria-hidden />}>
          {t('appointments.provisional')}
        </Badge>
      ) : null}
      {conflict ? (
        <Badge
          component="span"
          color="orange"
          variant="light"
          size="lg"
          tt="none"
          leftSection={<IconAlertTriangle size={16} aria-hidden />}
        >
          {t('appointments.conflict')}
        </Badge>
      ) : null}
    </Group>
  )
}
