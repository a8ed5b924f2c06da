import { Anchor, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { AppointmentState } from '../../components/appointment-state.tsx'
import { type Fact, Facts } from '../../components/facts.tsx'

/** What is agreed, as a list of terms. */
export function AppointmentFacts({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const { start, end, minutes, siteName, purpose, interpreterLanguage, staffName, cancelNote, personId, personName, state, conflict } =
    appointment
  const when = t('appointments.whenValue', { start: formatDateTime(start).replace(' Uhr', ''), end: end.slice(11), minutes })
  const rows: readonly Fact[] = [
    [
      t('appointments.person'),
      <Anchor key="person" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
        {personName}
      </Anchor>,
    ],
    [t('appointments.when'), when],
    [t('appointments.site'), siteName],
    [t('appointments.purpose'), purpose || t('appointments.noPurpose')],
    [t('appointments.interpreter'), interpreterLanguage ? t(`values.language.${interpreterLanguage}`) : t('appointments.noInterpreter')],
    [t('appointments.staff'), staffName],
    [t('appointments.note'), cancelNote],
  ]
  return (
    <Stack gap="sm" align="flex-start">
      <AppointmentState state={state} conflict={conflict} provisional={appointment.provisional && isLive(state)} />
      <Facts facts={rows} />
    </Stack>
  )
}
