import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, InterpreterBookingId, PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { BookingForm } from './booking-form.tsx'
import { type BookingValues, newBooking, toValues } from './booking-values.ts'

type Props = {
  /** An appointment brings person, place, time and language with it. */
  readonly appointmentId: AppointmentId | null
  readonly personId: PersonId | null
  /** Somebody sits here and cannot be understood: today, now. */
  readonly now: boolean
  /** Set when a booking is changed. */
  readonly bookingId: InterpreterBookingId | null
}

/** The coming five minutes: what is typed as "now" is not over when it is saved. */
function soon(): LocalDateTime {
  const step = 5 * 60_000
  return toLocalDateTime(Math.ceil(Date.now() / step) * step)
}

export function BookingFormScreen({ appointmentId, personId, now, bookingId }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const pools = useApiQuery('interpreters', 'pools', {})
  const sites = useApiQuery('dropIn', 'sites', {})
  const running = useApiQuery('dropIn', 'running', {})
  const appointment = useApiQuery('appointments', 'get', { id: appointmentId ?? '' }, { enabled: appointmentId !== null })
  const booking = useApiQuery('interpreters', 'get', { id: bookingId ?? '' }, { enabled: bookingId !== null })
  const ready =
    pools.data && sites.data && running.data !== undefined && (!appointmentId || appointment.data) && (!bookingId || booking.data)

  function initial(): BookingValues {
    if (booking.data && bookingId) return toValues(booking.data)
    if (appointment.data && appointmentId) {
      const { start, minutes, siteId, interpreterLanguage: language, personId: person } = appointment.data
      return newBooking({ appointmentId, personId: person, siteId, language, minutes, day: start.slice(0, 10), time: start.slice(11) })
    }
    const start = now ? soon() : null
    const siteId = running.data?.siteId ?? null
    return newBooking({ personId, siteId, day: start?.slice(0, 10) ?? '', time: start?.slice(11) ?? '' })
  }

  const path = bookingId
    ? `/sprachmittlung/${bookingId}/aendern`
    : appointmentId
      ? `/sprachmittlung/neu?appointment=${appointmentId}`
      : '/sprachmittlung/neu'
  return (
    <Page title={t(bookingId ? 'interpreters.changeTitle' : 'interpreters.formTitle')} intro={t('interpreters.formIntro')}>
      <FailureAlert error={pools.error ?? sites.error ?? running.error ?? appointment.error ?? booking.error} />
      {ready && pools.data && sites.data ? (
        <BookingForm
          key={path}
          booking={bookingId ? (booking.data ?? null) : null}
          initial={initial()}
          subject={bookingId ?? appointmentId ?? 'new'}
          path={path}
          pools={pools.data}
          sites={sites.data}
          onSaved={({ id }) => void navigate({ to: '/sprachmittlung/$bookingId', params: { bookingId: id } })}
          onClose={() => void navigate({ to: '/sprachmittlung' })}
        />
      ) : null}
    </Page>
  )
}
