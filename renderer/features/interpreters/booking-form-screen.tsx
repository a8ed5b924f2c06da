import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, InterpreterBookingId, PersonId, SummonsId } from '../../../shared/ids.ts'
import { neededLanguage } from '../../../shared/interpreter-rules.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { BookingForm } from './booking-form.tsx'
import { type BookingValues, newBooking, toValues } from './booking-values.ts'

type Props = {
  /** An appointment brings person, place, time and language with it. */
  readonly appointmentId: AppointmentId | null
  /** A Meldeaufforderung brings the same, and what is said there has consequences. Nothing of it is kept with the booking. */
  readonly summonsId: SummonsId | null
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

export function BookingFormScreen({ appointmentId, summonsId, personId, now, bookingId }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const pools = useApiQuery('interpreters', 'pools', {})
  const sites = useApiQuery('dropIn', 'sites', {})
  const running = useApiQuery('dropIn', 'running', {})
  const appointment = useApiQuery('appointments', 'get', { id: appointmentId ?? '' }, { enabled: appointmentId !== null })
  const summons = useApiQuery('summons', 'get', { id: summonsId ?? '' }, { enabled: summonsId !== null })
  const summoned = summons.data?.personId
  const person = useApiQuery('people', 'get', { id: summoned ?? '' }, { enabled: summoned !== undefined })
  const booking = useApiQuery('interpreters', 'get', { id: bookingId ?? '' }, { enabled: bookingId !== null })
  const ready =
    pools.data &&
    sites.data &&
    running.data !== undefined &&
    (!appointmentId || appointment.data) &&
    (!summonsId || person.data) &&
    (!bookingId || booking.data)

  function initial(): BookingValues {
    if (booking.data && bookingId) return toValues(booking.data)
    if (appointment.data && appointmentId) {
      const { start, minutes, siteId, interpreterLanguage: language, personId: person } = appointment.data
      return newBooking({ appointmentId, personId: person, siteId, language, minutes, day: start.slice(0, 10), time: start.slice(11) })
    }
    if (summons.data && summonsId) {
      const { startsAt, siteId, personId: whom } = summons.data
      const language = person.data ? neededLanguage(person.data) : null
      const when = { day: startsAt.slice(0, 10), time: startsAt.slice(11) }
      return newBooking({ personId: whom, siteId, language, legalTalk: true, ...when })
    }
    const start = now ? soon() : null
    const siteId = running.data?.siteId ?? null
    return newBooking({ personId, siteId, day: start?.slice(0, 10) ?? '', time: start?.slice(11) ?? '' })
  }

  const from = appointmentId ? `?appointment=${appointmentId}` : summonsId ? `?summons=${summonsId}` : ''
  const path = bookingId ? `/sprachmittlung/${bookingId}/aendern` : `/sprachmittlung/neu${from}`
  return (
    <Page title={t(bookingId ? 'interpreters.changeTitle' : 'interpreters.formTitle')} intro={t('interpreters.formIntro')}>
      <FailureAlert
        error={pools.error ?? sites.error ?? running.error ?? appointment.error ?? summons.error ?? person.error ?? booking.error}
      />
      {ready && pools.data && sites.data ? (
        <BookingForm
          key={path}
          booking={bookingId ? (booking.data ?? null) : null}
          initial={initial()}
          subject={bookingId ?? appointmentId ?? summonsId ?? 'new'}
          legal={summonsId !== null}
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
