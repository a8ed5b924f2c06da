import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { CONSENT_KINDS } from '../../shared/consent-rules.ts'
import { LocalDate, LocalDateTime, toLocalDate } from '../../shared/dates.ts'
import {
  AppointmentId,
  ConsentId,
  InterpreterBookingId,
  OfferId,
  PersonId,
  ReceiptId,
  ReferralId,
  RoomId,
  SessionId,
  SiteId,
  StaffId,
  SummonsId,
  TicketId,
} from '../../shared/ids.ts'
import { LETTER_KINDS } from '../../shared/letter-kinds.ts'
import { LANGUAGES, TOPICS } from '../../shared/value-lists.ts'
import { AccountScreen } from '../features/account/account-screen.tsx'
import { AppointmentDrawer } from '../features/appointments/appointment-drawer.tsx'
import { BackupsScreen } from '../features/backups/backups-screen.tsx'
import { BreakGlassScreen } from '../features/break-glass/break-glass-screen.tsx'
import { CalendarScreen } from '../features/calendar/calendar-screen.tsx'
import { TimesScreen } from '../features/calendar/times-screen.tsx'
import { VIEWS } from '../features/calendar/views.ts'
import { TemplatesScreen } from '../features/checklists/templates-screen.tsx'
import { ConsentFormScreen } from '../features/consents/consent-form-screen.tsx'
import { ConsentScreen } from '../features/consents/consent-screen.tsx'
import { ContactScreen } from '../features/contacts/contact-screen.tsx'
import { DayEndScreen } from '../features/day-end/day-end-screen.tsx'
import { BrochureScreen } from '../features/directory/brochure-screen.tsx'
import { DirectoryScreen } from '../features/directory/directory-screen.tsx'
import { DueScreen } from '../features/directory/due-screen.tsx'
import { ImportScreen } from '../features/directory/import-screen.tsx'
import { OfferFormScreen } from '../features/directory/offer-form-screen.tsx'
import { OfferScreen } from '../features/directory/offer-screen.tsx'
import { ProvidersScreen } from '../features/directory/providers-screen.tsx'
import { DropInScreen } from '../features/drop-in/drop-in-screen.tsx'
import { SitesScreen } from '../features/drop-in/sites-screen.tsx'
import { CompareScreen } from '../features/duplicates/compare-screen.tsx'
import { DuplicatesScreen } from '../features/duplicates/duplicates-screen.tsx'
import { NewPersonCheck } from '../features/duplicates/new-person-check.tsx'
import { FundingsScreen } from '../features/fundings/fundings-screen.tsx'
import { HandoverScreen } from '../features/handover/handover-screen.tsx'
import { BookingFormScreen } from '../features/interpreters/booking-form-screen.tsx'
import { BookingScreen } from '../features/interpreters/booking-screen.tsx'
import { BookingsScreen } from '../features/interpreters/bookings-screen.tsx'
import { PoolsScreen } from '../features/interpreters/pools-screen.tsx'
import { LetterheadScreen } from '../features/letter-templates/letterhead-screen.tsx'
import { LetterTemplateScreen } from '../features/letter-templates/template-screen.tsx'
import { LetterTemplatesScreen } from '../features/letter-templates/templates-screen.tsx'
import { OutboxScreen } from '../features/letters/outbox-screen.tsx'
import { RunScreen } from '../features/letters/run-screen.tsx'
import { LogsScreen } from '../features/logs/logs-screen.tsx'
import { NeedsCardScreen } from '../features/needs-card/needs-card-screen.tsx'
import { PeopleScreen } from '../features/people/people-screen.tsx'
import { PersonFormScreen } from '../features/people/person-form-screen.tsx'
import { QueueScreen } from '../features/queue/queue-screen.tsx'
import { ReceiptFormScreen } from '../features/receipts/receipt-form-screen.tsx'
import { ReceiptScreen } from '../features/receipts/receipt-screen.tsx'
import { NumbersScreen } from '../features/referral-numbers/numbers-screen.tsx'
import { AnswerScreen } from '../features/referrals/answer-screen.tsx'
import { ReferralFormScreen } from '../features/referrals/referral-form-screen.tsx'
import { ReferralScreen } from '../features/referrals/referral-screen.tsx'
import { ReferralsScreen } from '../features/referrals/referrals-screen.tsx'
import { RemindersScreen } from '../features/reminders/reminders-screen.tsx'
import { CalendarScreen as OfficeCalendarScreen } from '../features/rota/calendar-screen.tsx'
import { RotaScreen } from '../features/rota/rota-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { DeputiesScreen } from '../features/staff/deputies-screen.tsx'
import { HandOversScreen } from '../features/staff/hand-overs-screen.tsx'
import { TeamScreen } from '../features/staff/team-screen.tsx'
import { SummonsFormScreen } from '../features/summons/summons-form-screen.tsx'
import { SummonsRecordScreen } from '../features/summons/summons-record-screen.tsx'
import { SummonsScreen } from '../features/summons/summons-screen.tsx'
import { TextsScreen } from '../features/summons/texts-screen.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { GapsScreen } from '../features/unmet-needs/gaps-screen.tsx'
import { PlanningScreen } from '../features/waiting/planning-screen.tsx'
import { AppointmentPage } from './appointment-page.tsx'
import { Stumbled } from './error-boundary.tsx'
import { NewAppointmentPage } from './new-appointment-page.tsx'
import { NotFound } from './not-found.tsx'
import { PersonPage } from './person-page.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Stumbled })
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const OptionalPerson = z.object({ person: PersonId.optional().catch(undefined) })
const Preview = z.object({ preview: z.boolean().optional().catch(undefined) })
const OptionalSession = z.object({ session: SessionId.optional().catch(undefined) })
/** What the needs card hands over, or is begun with. */
const PointedAt = OptionalPerson.extend({
  ticket: TicketId.optional().catch(undefined),
  topics: z.array(z.enum(TOPICS)).max(6).optional().catch(undefined),
})
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
const RotaView = z.object({
  year: z.number().int().min(2000).max(2099).optional().catch(undefined),
  site: SiteId.optional().catch(undefined),
})
const SummonsStart = OptionalPerson.extend({ insteadOf: SummonsId.optional().catch(undefined) })
const ReferralStart = OptionalPerson.extend({
  offer: OfferId.optional().catch(undefined),
  topic: z.enum(TOPICS).optional().catch(undefined),
})

const ConsentStart = OptionalPerson.extend({
  kind: z.enum(CONSENT_KINDS).optional().catch(undefined),
  referral: ReferralId.optional().catch(undefined),
  replaces: ConsentId.optional().catch(undefined),
})

const today = createRoute({ ...at('/'), component: TodayScreen })
const dropIn = createRoute({ ...at('/sprechstunde'), component: DropInScreen })
const queue = createRoute({ ...at('/warteliste'), component: QueueScreen })
const dayEnd = createRoute({
  ...at('/tagesabschluss'),
  validateSearch: OptionalSession,
  component: () => <DayEndScreen sessionId={dayEnd.useSearch().session ?? null} />,
})
const contact = createRoute({
  ...at('/kontakt'),
  validateSearch: PointedAt,
  component: () => {
    const { person: personId = null, ticket: ticketId = null, topics: pointedAt = null } = contact.useSearch()
    return <ContactScreen personId={personId} ticketId={ticketId} pointedAt={pointedAt} />
  },
})
const needsCard = createRoute({
  ...at('/bedarfskarte'),
  validateSearch: PointedAt,
  component: () => <NeedsCardScreen topics={needsCard.useSearch().topics ?? []} />,
})
const fundings = createRoute({ ...at('/projekte'), component: FundingsScreen })
const people = createRoute({ ...at('/personen'), component: PeopleScreen })
const newPerson = createRoute({ ...at('/personen/neu'), component: () => <PersonFormScreen personId={null} check={NewPersonCheck} /> })
const person = createRoute({
  ...at('/personen/$personId'),
  component: () => {
    const personId = PersonId.parse(person.useParams().personId)
    // A new page for each person, so that nothing typed for one can stand on the next.
    return <PersonPage key={personId} personId={personId} />
  },
})
const editPerson = createRoute({
  ...at('/personen/$personId/aendern'),
  component: () => <PersonFormScreen personId={PersonId.parse(editPerson.useParams().personId)} />,
})
const duplicates = createRoute({ ...at('/dubletten'), component: DuplicatesScreen })
const comparePeople = createRoute({
  ...at('/dubletten/$first/$second'),
  component: () => {
    const { first, second } = comparePeople.useParams()
    return <CompareScreen key={`${first} ${second}`} first={PersonId.parse(first)} second={PersonId.parse(second)} />
  },
})
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
const referrals = createRoute({ ...at('/verweisungen'), component: ReferralsScreen })
const newReferral = createRoute({
  ...at('/verweisungen/neu'),
  validateSearch: ReferralStart,
  component: () => {
    const { person: personId = null, offer: offerId = null, topic = null } = newReferral.useSearch()
    return <ReferralFormScreen personId={personId} offerId={offerId} topic={topic} />
  },
})
const referral = createRoute({
  ...at('/verweisungen/$referralId'),
  component: () => <ReferralScreen referralId={ReferralId.parse(referral.useParams().referralId)} />,
})
const newConsent = createRoute({
  ...at('/einwilligungen/neu'),
  validateSearch: ConsentStart,
  component: () => {
    const {
      person: personId = null,
      kind = 'uebermittlung',
      referral: referralId = null,
      replaces: replacesId = null,
    } = newConsent.useSearch()
    return <ConsentFormScreen personId={personId} kind={kind} referralId={referralId} replacesId={replacesId} />
  },
})
const consent = createRoute({
  ...at('/einwilligungen/$consentId'),
  component: () => <ConsentScreen consentId={ConsentId.parse(consent.useParams().consentId)} />,
})
const answer = createRoute({ ...at('/rueckmeldung'), component: AnswerScreen })
const application = createRoute({
  ...at('/belege/antrag'),
  validateSearch: OptionalPerson,
  component: () => <ReceiptFormScreen kind="application" personId={application.useSearch().person ?? null} />,
})
const attendance = createRoute({
  ...at('/belege/vorsprache'),
  validateSearch: OptionalPerson,
  component: () => <ReceiptFormScreen kind="attendance" personId={attendance.useSearch().person ?? null} />,
})
const emergency = createRoute({
  ...at('/belege/notfall'),
  validateSearch: OptionalPerson,
  component: () => <ReceiptFormScreen kind="emergency" personId={emergency.useSearch().person ?? null} />,
})
const receipt = createRoute({
  ...at('/belege/$receiptId'),
  validateSearch: Preview,
  component: () => (
    <ReceiptScreen receiptId={ReceiptId.parse(receipt.useParams().receiptId)} preview={receipt.useSearch().preview ?? false} />
  ),
})
const handover = createRoute({ ...at('/weitergabe'), component: HandoverScreen })
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
const directory = createRoute({ ...at('/angebote'), component: DirectoryScreen })
const importOffers = createRoute({ ...at('/angebote/einlesen'), component: ImportScreen })
const newOffer = createRoute({ ...at('/angebote/neu'), component: () => <OfferFormScreen offerId={null} /> })
const dueOffers = createRoute({ ...at('/angebote/pruefen'), component: DueScreen })
const brochure = createRoute({ ...at('/angebote/heft'), component: BrochureScreen })
const providers = createRoute({ ...at('/angebote/traeger'), component: ProvidersScreen })
const editOffer = createRoute({
  ...at('/angebote/$offerId/aendern'),
  component: () => <OfferFormScreen offerId={OfferId.parse(editOffer.useParams().offerId)} />,
})
const offer = createRoute({
  ...at('/angebote/$offerId'),
  component: () => <OfferScreen offerId={OfferId.parse(offer.useParams().offerId)} />,
})
const gaps = createRoute({ ...at('/luecken'), component: GapsScreen })
const numbers = createRoute({ ...at('/zahlen'), component: NumbersScreen })
const rota = createRoute({
  ...at('/turnus'),
  validateSearch: RotaView,
  component: () => {
    const { year = Number(toLocalDate(Date.now()).slice(0, 4)), site: siteId = null } = rota.useSearch()
    return <RotaScreen year={year} siteId={siteId} />
  },
})
const officeCalendar = createRoute({ ...at('/turnus/ferien'), component: OfficeCalendarScreen })
const breakGlass = createRoute({ ...at('/notfallzugriffe'), component: BreakGlassScreen })
const account = createRoute({ ...at('/konto'), component: AccountScreen })
const sites = createRoute({ ...at('/standorte'), component: SitesScreen })
const checklistTemplates = createRoute({ ...at('/vorlagen'), component: TemplatesScreen })
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
const team = createRoute({ ...at('/team'), component: TeamScreen })
const handOvers = createRoute({ ...at('/team/uebergaben'), component: HandOversScreen })
const deputies = createRoute({ ...at('/vertretungen'), component: DeputiesScreen })
const logs = createRoute({ ...at('/protokolle'), component: LogsScreen })
const backups = createRoute({ ...at('/sicherungen'), component: BackupsScreen })
const settings = createRoute({ ...at('/einstellungen'), component: SettingsScreen })

/** Hash history: the page is one file on app://, and a path in the hash never leaves the window. Paths hold ids, never names. */
export const router = createRouter({
  routeTree: root.addChildren([
    today,
    dropIn,
    queue,
    dayEnd,
    contact,
    needsCard,
    fundings,
    people,
    newPerson,
    person,
    editPerson,
    duplicates,
    comparePeople,
    calendar,
    calendarTimes,
    newAppointment,
    appointment,
    planning,
    summonsList,
    newSummons,
    summonsRecord,
    legalTexts,
    referrals,
    newReferral,
    referral,
    newConsent,
    consent,
    answer,
    application,
    attendance,
    emergency,
    receipt,
    handover,
    interpreters,
    newBooking,
    interpreterPools,
    booking,
    editBooking,
    reminders,
    directory,
    importOffers,
    newOffer,
    dueOffers,
    providers,
    brochure,
    editOffer,
    offer,
    gaps,
    numbers,
    sites,
    checklistTemplates,
    outbox,
    letterRun,
    letterTemplates,
    letterhead,
    letterTemplate,
    rota,
    officeCalendar,
    account,
    breakGlass,
    team,
    handOvers,
    deputies,
    logs,
    backups,
    settings,
  ]),
  history: createHashHistory(),
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
