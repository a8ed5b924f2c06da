import { Anchor, Box, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { AppointmentState } from '../../components/appointment-state.tsx'

/** What is agreed, as a list of terms. */
export function AppointmentFacts({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const { start, end, minutes, siteName, purpose, interpreterLanguage, staffName, cancelNote, personId, personName, state, conflict } =
    appointment
  const when = t('appointments.whenValue', { start: formatDateTime(start).replace(' Uhr', ''), end: end.slice(11), minutes })
  const rows: (readonly [string, ReactNode])[] = [
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
    ...(cancelNote ? [[t('appointments.note'), cancelNote] as const] : []),
  ]
  return (
    <Box>
      <AppointmentState state={state} conflict={conflict} provisional={appointment.provisional && isLive(state)} />
      <Box component="dl" my="sm">
        {rows.map(([term, value]) => (
          <Group key={term} gap="md" wrap="nowrap" align="baseline" mb={6}>
            <Text component="dt" c="dimmed" w="8.5rem" flex="none">
              {term}
            </Text>
            <Text component="dd" m={0}>
              {value}
            </Text>
          </Group>
        ))}
      </Box>
    </Box>
  )
}
