import type { InterpreterRow } from '../../../shared/contract/calendar.ts'
import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import type { PersonId, SiteId, StaffId } from '../../../shared/ids.ts'
import { INTERPRETER_STATES, type InterpreterState } from '../../../shared/interpreter-states.ts'
import type { Language } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

export type SummonsRow = {
  readonly id: string
  readonly staffId: StaffId
  readonly personId: PersonId
  readonly personName: string
  readonly siteId: SiteId
  readonly siteName: string
  readonly start: LocalDateTime
}
export type BookingRow = {
  readonly id: string
  /** Whose talk it is: of the appointment, else of whoever asked for the interpreter. */
  readonly staffId: StaffId
  readonly personId: PersonId | null
  readonly personName: string
  readonly appointmentId: string | null
  readonly siteId: SiteId | null
  readonly siteName: string
  readonly poolId: string | null
  readonly poolName: string
  readonly interpreterName: string
  readonly language: Language
  readonly start: LocalDateTime
  readonly minutes: number
  readonly state: InterpreterState
}
export type BusyRow = { readonly id: string; readonly staffId: StaffId; readonly start: LocalDateTime; readonly end: LocalDateTime }

const OF_STAFF = 'IN (SELECT value FROM json_each(@staff))'
const OF_PERSONS = 'IN (SELECT value FROM json_each(@persons))'
const IN_SPAN = 'starts_at >= @from AND starts_at < @until'
const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ')
/** Those that came to nothing take nobody's time. */
const BOOKED = quoted(INTERPRETER_STATES.filter((state) => state !== 'abgesagt_rechtzeitig' && state !== 'ausgefallen'))
const CALLED_OFF = quoted(['aufgehoben', 'verschoben'])
const OPEN_SUMMONS = quoted(['ausgestellt', 'zugestellt'])
const ASKED_BY = '(SELECT step.staff_id FROM interpreter_step AS step WHERE step.booking_id = booking.id ORDER BY step.id LIMIT 1)'

type Span = { readonly from: LocalDate; readonly until: LocalDate }
type Asked = Span & { readonly staff: string }
type Booked = readonly [StaffId, LocalDateTime, number, SiteId | null]

/** What other features put into the calendar: Meldeaufforderungen, bookings of interpreters, times from another calendar. */
export function sourcesRepository({ db }: Store) {
  const summons = db.prepare<[Asked & { persons: string }], SummonsRow>(
    `SELECT summons.id, summons.staff_id AS staffId, summons.person_id AS personId,
       trim(person.given_names || ' ' || person.family_name) AS personName, summons.site_id AS siteId, site.name AS siteName,
       summons.starts_at AS start
     FROM summons JOIN person ON person.id = summons.person_id JOIN site ON site.id = summons.site_id
     WHERE summons.state NOT IN (${CALLED_OFF}) AND summons.id IN (
       SELECT id FROM summons WHERE staff_id ${OF_STAFF} AND ${IN_SPAN}
       UNION SELECT id FROM summons WHERE person_id ${OF_PERSONS} AND ${IN_SPAN})`,
  )
  const bookings = db.prepare<[Span & { appointments: string }], BookingRow>(
    `SELECT booking.id, coalesce(appointment.staff_id, ${ASKED_BY}) AS staffId, booking.person_id AS personId,
       coalesce(trim(person.given_names || ' ' || person.family_name), '') AS personName, booking.appointment_id AS appointmentId,
       booking.site_id AS siteId, coalesce(site.name, '') AS siteName, booking.pool_id AS poolId, coalesce(pool.name, '') AS poolName,
       booking.interpreter_name AS interpreterName, booking.language, booking.starts_at AS start, booking.minutes, booking.state
     FROM interpreter_booking AS booking
     LEFT JOIN appointment ON appointment.id = booking.appointment_id
     LEFT JOIN person ON person.id = booking.person_id
     LEFT JOIN site ON site.id = booking.site_id
     LEFT JOIN interpreter_pool AS pool ON pool.id = booking.pool_id
     WHERE booking.state IN (${BOOKED}) AND booking.id IN (
       SELECT id FROM interpreter_booking WHERE state IN (${BOOKED}) AND ${IN_SPAN}
       UNION SELECT id FROM interpreter_booking WHERE appointment_id IN (SELECT value FROM json_each(@appointments)))`,
  )
  const pools = db.prepare<[], InterpreterRow>(
    `SELECT id, name, name AS poolName FROM interpreter_pool WHERE active = 1 ORDER BY name COLLATE NOCASE, id`,
  )
  // A time of several days began before the day that is asked for.
  const busy = db.prepare<[Asked], BusyRow>(
    `SELECT id, staff_id AS staffId, starts_at AS start, ends_at AS end FROM busy_time
     WHERE staff_id ${OF_STAFF} AND starts_at < @until AND ends_at > @from`,
  )
  // As for appointments: a text for each of the staff, because thousands of rows would take longer than the search.
  const busyTexts = db
    .prepare<[Asked], [StaffId, string]>(
      `SELECT staff_id, group_concat(starts_at || ends_at, '') FROM busy_time
       WHERE staff_id ${OF_STAFF} AND starts_at < @until AND ends_at > @from GROUP BY staff_id`,
    )
    .raw()
  const busyDays = db
    .prepare<[Asked], [StaffId, LocalDate, LocalDateTime | null]>(
      `SELECT DISTINCT staff_id, substr(starts_at, 1, 10),
         CASE WHEN substr(ends_at, 1, 10) > substr(starts_at, 1, 10) THEN ends_at END FROM busy_time
       WHERE staff_id ${OF_STAFF} AND starts_at < @until AND ends_at > @from`,
    )
    .raw()
  const summonsTaken = db
    .prepare<[Asked], [StaffId, LocalDateTime, SiteId]>(
      `SELECT staff_id, starts_at, site_id FROM summons WHERE staff_id ${OF_STAFF} AND ${IN_SPAN} AND state IN (${OPEN_SUMMONS})`,
    )
    .raw()
  const summonsOf = db
    .prepare<[Span & { person: PersonId }], [LocalDateTime]>(
      `SELECT starts_at FROM summons WHERE person_id = @person AND ${IN_SPAN} AND state IN (${OPEN_SUMMONS})`,
    )
    .raw()
  const bookingsTaken = db
    .prepare<[Span], Booked>(
      `SELECT ${ASKED_BY}, booking.starts_at, booking.minutes, booking.site_id FROM interpreter_booking AS booking
       WHERE booking.state IN (${BOOKED}) AND booking.starts_at >= @from AND booking.starts_at < @until AND booking.appointment_id IS NULL`,
    )
    .raw()
  const bookingsOf = db
    .prepare<[Span & { person: PersonId }], [LocalDateTime, number]>(
      `SELECT starts_at, minutes FROM interpreter_booking
       WHERE person_id = @person AND ${IN_SPAN} AND state IN (${BOOKED}) AND appointment_id IS NULL`,
    )
    .raw()

  const asked = (staff: readonly StaffId[], from: LocalDate, until: LocalDate): Asked => ({ staff: JSON.stringify(staff), from, until })
  return {
    /** Of the staff, and of the persons with whomever. */
    summons: (staff: readonly StaffId[], persons: readonly PersonId[], from: LocalDate, until: LocalDate) =>
      summons.all({ ...asked(staff, from, until), persons: JSON.stringify(persons) }),
    /** Of all the house, and those of the appointments whenever they are. */
    bookings: (appointments: readonly string[], from: LocalDate, until: LocalDate) =>
      bookings.all({ appointments: JSON.stringify(appointments), from, until }),
    pools: () => pools.all(),
    busy: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => busy.all(asked(staff, from, until)),
    /** Begin and end one after the other, by staff. */
    busyTexts: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => busyTexts.all(asked(staff, from, until)),
    /** First day, and the end where it lies on another one. */
    busyDays: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => busyDays.all(asked(staff, from, until)),
    summonsTaken: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => summonsTaken.all(asked(staff, from, until)),
    summonsOf: (person: PersonId, from: LocalDate, until: LocalDate) => summonsOf.all({ person, from, until }),
    /** Talks with an interpreter that have no appointment; of the others the appointment itself takes the time. */
    bookingsTaken: (from: LocalDate, until: LocalDate) => bookingsTaken.all({ from, until }),
    bookingsOf: (person: PersonId, from: LocalDate, until: LocalDate) => bookingsOf.all({ person, from, until }),
  }
}
export type SourcesRepository = ReturnType<typeof sourcesRepository>
