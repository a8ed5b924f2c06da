import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { LocalDate, LocalDateTime, toLocalDate } from '../../../shared/dates.ts'
import { AppointmentId, InterpreterBookingId, RoomId, SiteId, StaffId, SummonsId } from '../../../shared/ids.ts'
import { LETTER_KINDS } from '../../../shared/letter-kinds.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { AppointmentDrawer } from '../../features/appointments/appointment-drawer.tsx'
import { CalendarScreen } from '../../features/calendar/calendar-screen.tsx'
import { TimesScreen } from '../../features/calendar/times-screen.tsx'
import { VIEWS } from '../../features/calendar/views.ts'
import { BookingFormScreen } from '../../features/interpreters/booking-form-screen.tsx'
import { BookingScreen } from '../../features/interpreters/booking-screen.tsx'
import { BookingsScreen } from '../../features/interpreters/bookings-screen.tsx'
import { PoolsScreen } from '../../features/interpreters/pools-screen.tsx'
import { LetterheadScreen } from '../../features/letter-templates/letterhead-screen.tsx'
import { LetterTemplateScreen } from '../../features/letter-templates/template-screen.tsx'
import { LetterTemplatesScreen } from '../../features/letter-templates/templates-screen.tsx'
import { OutboxScreen } from '../../features/letters/outbox-screen.tsx'
import { RunScreen } from '../../features/letters/run-screen.tsx'
import { RemindersScreen } from '../../features/reminders/reminders-screen.tsx'
import { SummonsFormScreen } from '../../features/summons/summons-form-screen.tsx'
import { SummonsRecordScreen } from '../../features/summons/summons-record-screen.tsx'
import { SummonsScreen } from '../../features/summons/summons-screen.tsx'
import { TextsScreen } from '../../features/summons/texts-screen.tsx'
import { PlanningScreen } from '../../features/waiting/planning-screen.tsx'
import { AppointmentPage } from '../appointment-page.tsx'
import { NewAppointmentPage } from '../new-appointment-page.tsx'
import { at } from './root.tsx'
import { OptionalPerson } from './search.ts'

const BookingStart = OptionalPerson.extend({
  appointment: AppointmentId.optional().catch(undefined),
  /** A Meldeaufforderung that somebody has to interpret at. */
  summons: SummonsId.optional().catch(undefined),
  /** Somebody sits here and waits. */
  now: z.boolean().optional().catch(undefined),
})
const RemindersView = z.object({ calls: z.boolean().optional().catch(undefined), all: z.boolean().optional().catch(undefined) })
const CalendarView = z.object({ view: z.enum(VIEWS).optional().catch(undefined), day: LocalDate.optional().catch(undefined) })
/** What a free time that was found, or a place in the calendar, says of an appointment. */
const AppointmentStart = OptionalPerson.extend({
  start: LocalDateTime.optional().catch(undefined),
  minutes: z.number().int().min(5).max(480).optional().catch(undefined),
  site: SiteId.optional().catch(undefined),
  staff: StaffId.optional().catch(undefined),
  language: z.enum(LANGUAGES).optional().catch(undefined),
  room: RoomId.optional().catch(undefined),
})
const SummonsStart = OptionalPerson.extend({ insteadOf: SummonsId.optional().catch(undefined) })

const calendar = createRoute({
  ...at('/kalender'),
  validateSearch: CalendarView,
  component: () => {
    const { view = null, day = toLocalDate(Date.now()) } = calendar.useSearch()
    return <CalendarScreen view={view} day={day} drawer={AppointmentDrawer} />
  },
})
const calendarTimes = createRoute({ ...at('/kalender/zeiten'), component: TimesScreen })
const newAppointment = createRoute({
  ...at('/kalender/neu'),
  validateSearch: AppointmentStart,
  component: () => {
    const { person, start, minutes, site, staff, language, room = null } = newAppointment.useSearch()
    const asked = { personId: person, start, minutes, siteId: site, staffId: staff, interpreterLanguage: language }
    return <NewAppointmentPage asked={asked} roomId={room} />
  },
})
const appointment = createRoute({
  ...at('/kalender/$appointmentId'),
  component: () => <AppointmentPage appointmentId={AppointmentId.parse(appointment.useParams().appointmentId)} />,
})
const planning = createRoute({ ...at('/kalender/planung'), component: PlanningScreen })
const summonsList = createRoute({ ...at('/meldeaufforderungen'), component: SummonsScreen })
const newSummons = createRoute({
  ...at('/meldeaufforderungen/neu'),
  validateSearch: SummonsStart,
  component: () => {
    const { person: personId = null, insteadOf = null } = newSummons.useSearch()
    return <SummonsFormScreen personId={personId} insteadOf={insteadOf} />
  },
})
const summonsRecord = createRoute({
  ...at('/meldeaufforderungen/$summonsId'),
  component: () => {
    const summonsId = SummonsId.parse(summonsRecord.useParams().summonsId)
    return <SummonsRecordScreen key={summonsId} summonsId={summonsId} />
  },
})
const legalTexts = createRoute({ ...at('/rechtstexte'), component: TextsScreen })
const interpreters = createRoute({ ...at('/sprachmittlung'), component: BookingsScreen })
const newBooking = createRoute({
  ...at('/sprachmittlung/neu'),
  validateSearch: BookingStart,
  component: () => {
    const { appointment: appointmentId = null, summons: summonsId = null, person: personId = null, now = false } = newBooking.useSearch()
    const from = { appointmentId, summonsId, personId, now }
    return <BookingFormScreen key={appointmentId ?? summonsId} {...from} bookingId={null} />
  },
})
const interpreterPools = createRoute({ ...at('/sprachmittlung/pools'), component: PoolsScreen })
const booking = createRoute({
  ...at('/sprachmittlung/$bookingId'),
  component: () => <BookingScreen bookingId={InterpreterBookingId.parse(booking.useParams().bookingId)} />,
})
const editBooking = createRoute({
  ...at('/sprachmittlung/$bookingId/aendern'),
  component: () => (
    <BookingFormScreen
      appointmentId={null}
      summonsId={null}
      personId={null}
      now={false}
      bookingId={InterpreterBookingId.parse(editBooking.useParams().bookingId)}
    />
  ),
})
const reminders = createRoute({
  ...at('/erinnerungen'),
  validateSearch: RemindersView,
  component: () => {
    const { calls = false, all = false } = reminders.useSearch()
    return <RemindersScreen tab={calls ? 'calls' : 'tasks'} own={!all} />
  },
})
const outbox = createRoute({ ...at('/postausgang'), component: OutboxScreen })
const letterRun = createRoute({ ...at('/postausgang/mehrere'), component: RunScreen })
const letterTemplates = createRoute({ ...at('/briefvorlagen'), component: LetterTemplatesScreen })
const letterhead = createRoute({ ...at('/briefvorlagen/briefkopf'), component: LetterheadScreen })
const letterTemplate = createRoute({
  ...at('/briefvorlagen/$kind'),
  component: () => {
    const kind = z.enum(LETTER_KINDS).parse(letterTemplate.useParams().kind)
    return <LetterTemplateScreen key={kind} kind={kind} />
  },
})

export const appointmentsRoutes = [
  calendar,
  calendarTimes,
  newAppointment,
  appointment,
  planning,
  summonsList,
  newSummons,
  summonsRecord,
  legalTexts,
  interpreters,
  newBooking,
  interpreterPools,
  booking,
  editBooking,
  reminders,
  outbox,
  letterRun,
  letterTemplates,
  letterhead,
  letterTemplate,
] as const
