import { Button, Group, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { AppointmentId } from '../../../shared/ids.ts'
import { isOpen } from '../../../shared/interpreter-states.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { RowList } from '../../components/row-list.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { BookingRow } from './booking-row.tsx'

/** The part of an appointment's page about interpreting: what is booked, and the way to book. */
export function AppointmentInterpreters({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const { t } = useTranslation()
  const may = useMay()
  const appointment = useApiQuery('appointments', 'get', { id: appointmentId })
  const bookings = useApiQuery('interpreters', 'ofAppointment', { appointmentId })
  if (!appointment.data) return null
  const { interpreterLanguage: language, state } = appointment.data
  const none = bookings.data?.every((booking) => !isOpen(booking.state)) ?? false
  const book =
    may(contract.interpreters.create) && isLive(state) ? (
      <Button
        variant={none && language ? 'filled' : 'default'}
        leftSection={<IconLanguage size={20} aria-hidden />}
        renderRoot={(props) => <Link to="/sprachmittlung/neu" search={{ appointment: appointmentId }} {...props} />}
      >
        {t('interpreters.book')}
      </Button>
    ) : null
  return (
    <Section title={t('interpreters.section')}>
      <FailureAlert error={bookings.error} onRetry={() => void bookings.refetch()} />
      {none ? (
        <Text>
          {language ? t('interpreters.sectionNeeded', { language: t(`values.language.${language}`) }) : t('interpreters.sectionEmpty')}
        </Text>
      ) : null}
      {bookings.data?.length ? (
        <RowList keys={false}>
          {bookings.data.map((booking) => (
            <BookingRow key={booking.id} booking={booking} />
          ))}
        </RowList>
      ) : null}
      {book ? <Group>{book}</Group> : null}
    </Section>
  )
}
