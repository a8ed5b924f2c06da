import { Alert, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconCalendarX, IconCircleCheck, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppointmentInput } from '../../../shared/contract/appointments.ts'
import { addMinutes, formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, PersonId, StaffId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import type { WhenValues } from './appointment-values.ts'
import { toStart } from './typed-when.ts'

const TYPING_PAUSE_MS = 200

/** `saved`: the appointment stands already, so that only the others are named. */
type Props = {
  readonly when: WhenValues
  readonly personId: PersonId | null
  readonly appointmentId: AppointmentId | null
  /** With whom a new one would be; null is oneself. */
  readonly staffId?: StaffId | null
  readonly saved?: boolean
}

/** While a time is being typed: what else is on then, and whether it has passed. Warns, never forbids. */
export function ConflictNotice({ when, personId, appointmentId, staffId = null, saved = false }: Props) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(when, TYPING_PAUSE_MS)
  const start = toStart(settled.day, settled.time)
  const asked = AppointmentInput.pick({ start: true, minutes: true }).safeParse({ start, minutes: settled.minutes })
  const met = useApiQuery(
    'appointments',
    'conflictsWith',
    { id: appointmentId, personId, ...(staffId ? { staffId } : {}), ...(asked.data ?? { start: '2000-01-01T00:00', minutes: 5 }) },
    { enabled: asked.success, keepPrevious: true },
  )
  const day = asked.success ? settled.day : '2000-01-01'
  const busy = useApiQuery('busy', 'own', { from: day, to: day }, { enabled: asked.success, keepPrevious: true })
  const end = asked.success ? addMinutes(asked.data.start, asked.data.minutes) : ''
  // The own calendar says nothing about somebody else's time.
  const occupied =
    asked.success && !saved && staffId === null ? (busy.data ?? []).filter((span) => span.start < end && span.end > asked.data.start) : []
  const past = start !== null && start < toLocalDateTime(Date.now())
  const others = asked.success ? met.data : undefined
  return (
    <div aria-live="polite">
      {past && !saved ? (
        <Alert color="orange" icon={<IconHistory aria-hidden />} mb="xs">
          {t('appointments.past')}
        </Alert>
      ) : null}
      {occupied.map((span) => (
        <IconText key={span.start} icon={IconCalendarX} fw={600}>
          {t('appointments.busy', { from: formatDateTime(span.start), to: formatDateTime(span.end) })}
        </IconText>
      ))}
      {others?.length === 0 && occupied.length === 0 && !saved ? (
        <IconText icon={IconCircleCheck} c="dimmed">
          {t('appointments.free')}
        </IconText>
      ) : null}
      {others?.length ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('appointments.conflictTitle', { count: others.length })}>
          <List size="sm">
            {others.map(({ id, start: from, end, personName, staffName }) => (
              <List.Item key={id}>
                {t('appointments.conflictLine', { from: from.slice(11), to: end.slice(11), name: personName, staff: staffName })}
              </List.Item>
            ))}
          </List>
          {saved ? null : <Text size="sm">{t('appointments.conflictNote')}</Text>}
        </Alert>
      ) : null}
    </div>
  )
}
