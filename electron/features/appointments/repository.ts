import { APPOINTMENT_STATES, isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, PersonId, SiteId, StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Omit<Appointment, 'conflict' | 'provisional'> & { conflict: number; provisional: number }
export type AppointmentRecord = Omit<Appointment, 'personName' | 'siteName' | 'staffName' | 'conflict'>
type Span = { start: LocalDateTime; end: LocalDateTime }
type AbsentDays = { readonly from: LocalDate; readonly to: LocalDate }
type Rivals = Span & { id: AppointmentId | null; staffId: StaffId; personId: PersonId | null }

const LIVE = APPOINTMENT_STATES.filter(isLive)
  .map((state) => `'${state}'`)
  .join(', ')

// Spans are half open: an appointment may begin in the minute in which another one ends. None lasts longer than a day,
// so what began before yesterday is over: without that bound everything since the first year would be looked through.
const OVERLAPS = `other.starts_at < appointment.ends_at AND other.ends_at > appointment.starts_at
    AND other.starts_at >= date(appointment.starts_at, '-1 day') AND other.state IN (${LIVE}) AND other.rowid <> appointment.rowid`
// Two questions and no OR within one, because only then each is answered from its index alone.
const APPOINTMENT = `SELECT appointment.id, appointment.person_id AS personId, appointment.site_id AS siteId,
  appointment.starts_at AS start, appointment.ends_at AS end, appointment.minutes, appointment.purpose,
  appointment.interpreter_language AS interpreterLanguage, appointment.state, appointment.cancel_note AS cancelNote,
  appointment.revision, appointment.series_id AS seriesId, appointment.series_start AS seriesStart,
  appointment.follow_up_of AS followUpOf, appointment.provisional, trim(person.given_names || ' ' || person.family_name) AS personName,
  site.name AS siteName, staff.display_name AS staffName,
  (appointment.state IN (${LIVE}) AND (
    EXISTS (SELECT 1 FROM appointment AS other WHERE other.staff_id = appointment.staff_id AND ${OVERLAPS})
    OR EXISTS (SELECT 1 FROM appointment AS other WHERE other.person_id = appointment.person_id AND ${OVERLAPS})
  )) AS conflict
  FROM appointment
  JOIN person ON person.id = appointment.person_id
  JOIN site ON site.id = appointment.site_id
  JOIN staff ON staff.id = appointment.staff_id`

/** Not validated here: the router validates every answer, and a week holds many. */
function toAppointment(row: Row): Appointment {
  return { ...row, conflict: row.conflict === 1, provisional: row.provisional === 1 }
}

type Written = Omit<AppointmentRecord, 'provisional'> & { provisional: number }
const toRow = (record: AppointmentRecord): Written => ({ ...record, provisional: record.provisional ? 1 : 0 })

export function appointmentsRepository({ db }: Store) {
  const find = db.prepare<[AppointmentId], Row>(`${APPOINTMENT} WHERE appointment.id = ?`)
  const between = db.prepare<[StaffId, LocalDate, LocalDate], Row>(
    `${APPOINTMENT} WHERE appointment.staff_id = ? AND appointment.starts_at >= ? AND appointment.starts_at < ?
     ORDER BY appointment.starts_at, appointment.id`,
  )
  const ofPerson = db.prepare<[PersonId], Row>(
    `${APPOINTMENT} WHERE appointment.person_id = ? ORDER BY appointment.starts_at DESC, appointment.id`,
  )
  const rivals = db.prepare<[Rivals], Row>(
    `${APPOINTMENT} WHERE (appointment.staff_id = @staffId OR appointment.person_id = @personId)
       AND appointment.starts_at < @end AND appointment.ends_at > @start AND appointment.starts_at >= date(@start, '-1 day')
       AND appointment.state IN (${LIVE}) AND appointment.id IS NOT @id
     ORDER BY appointment.starts_at, appointment.id`,
  )
  const staffOf = db.prepare<[AppointmentId], { staffId: StaffId }>('SELECT staff_id AS staffId FROM appointment WHERE id = ?')
  const knows = db.prepare<[PersonId, SiteId], { known: number }>(
    'SELECT EXISTS (SELECT 1 FROM person WHERE id = ?) AND EXISTS (SELECT 1 FROM site WHERE id = ?) AS known',
  )
  const knowsStaff = db.prepare<[StaffId], { id: string }>('SELECT id FROM staff WHERE id = ? AND active = 1')
  const absences = db.prepare<[StaffId, LocalDate, LocalDate], AbsentDays>(
    'SELECT from_day AS "from", to_day AS "to" FROM absence WHERE staff_id = ? AND to_day >= ? AND from_day <= ?',
  )
  const insert = db.prepare<[Written & { staffId: StaffId }]>(
    `INSERT INTO appointment (id, person_id, site_id, staff_id, starts_at, minutes, ends_at, purpose, interpreter_language,
       state, cancel_note, revision, series_id, series_start, follow_up_of, provisional)
     VALUES (@id, @personId, @siteId, @staffId, @start, @minutes, @end, @purpose, @interpreterLanguage, @state, @cancelNote,
       @revision, @seriesId, @seriesStart, @followUpOf, @provisional)`,
  )
  const update = db.prepare<[Written]>(
    `UPDATE appointment SET starts_at = @start, minutes = @minutes, ends_at = @end, state = @state,
       cancel_note = @cancelNote, revision = @revision, series_id = @seriesId, series_start = @seriesStart,
       provisional = @provisional WHERE id = @id`,
  )

  return {
    find: (id: AppointmentId) => {
      const row = find.get(id)
      return row ? toAppointment(row) : null
    },
    /** From the first day to the day before `until`. */
    between: (staffId: StaffId, from: LocalDate, until: LocalDate) => between.all(staffId, from, until).map(toAppointment),
    ofPerson: (personId: PersonId) => ofPerson.all(personId).map(toAppointment),
    rivals: (query: Rivals) => rivals.all(query).map(toAppointment),
    staffOf: (id: AppointmentId) => staffOf.get(id)?.staffId ?? null,
    knows: (personId: PersonId, siteId: SiteId) => knows.get(personId, siteId)?.known === 1,
    knowsStaff: (id: StaffId) => knowsStaff.get(id) !== undefined,
    /** When somebody is away, of what touches these days; both ends included. */
    absences: (id: StaffId, from: LocalDate, to: LocalDate) => absences.all(id, from, to),
    insert: (record: AppointmentRecord, staffId: StaffId) => insert.run({ ...toRow(record), staffId }),
    update: (record: AppointmentRecord) => update.run(toRow(record)),
  }
}
