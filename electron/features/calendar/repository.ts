import { APPOINTMENT_STATES, type AppointmentState, isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { AbsenceKind, BlockKind } from '../../../shared/calendar-lists.ts'
import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import type { AbsenceId, BlockId, BranchId, PersonId, RoomId, SiteId, StaffId } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

export type AppointmentRow = {
  readonly id: string
  readonly staffId: StaffId
  readonly personId: PersonId
  readonly personName: string
  readonly siteId: SiteId
  readonly siteName: string
  readonly start: LocalDateTime
  readonly end: LocalDateTime
  readonly minutes: number
  readonly language: Language | null
  readonly state: AppointmentState
  readonly roomId: RoomId | null
  readonly revision: number
}
export type AbsenceRow = {
  readonly id: AbsenceId
  readonly staffId: StaffId
  readonly kind: AbsenceKind
  readonly from: LocalDate
  readonly to: LocalDate
  readonly revision: number
}
export type BlockRow = {
  readonly id: BlockId
  readonly staffId: StaffId
  readonly kind: BlockKind
  readonly start: LocalDateTime
  readonly end: LocalDateTime
  readonly minutes: number
  readonly siteId: SiteId | null
  readonly siteName: string
  readonly note: string
  readonly revision: number
}
type Member = { readonly id: StaffId; readonly name: string; readonly roles: string }

const quoted = (wanted: (state: AppointmentState) => boolean) =>
  APPOINTMENT_STATES.filter(wanted)
    .map((state) => `'${state}'`)
    .join(', ')
const LIVE = quoted(isLive)
const KEPT = quoted((state) => !isCancelled(state))

/** Staff is handed in as a list, and each looked up in its index; the order is made where it is needed. */
const OF_STAFF = 'IN (SELECT value FROM json_each(@staff))'
const APPOINTMENT = `SELECT appointment.id, appointment.staff_id AS staffId, appointment.person_id AS personId,
  trim(person.given_names || ' ' || person.family_name) AS personName, appointment.site_id AS siteId, site.name AS siteName,
  appointment.starts_at AS start, appointment.ends_at AS end, appointment.minutes, appointment.interpreter_language AS language,
  appointment.state, appointment_room.room_id AS roomId, appointment.revision
  FROM appointment JOIN person ON person.id = appointment.person_id JOIN site ON site.id = appointment.site_id
  LEFT JOIN appointment_room ON appointment_room.appointment_id = appointment.id`
const BLOCK = `SELECT blocked_time.id, staff_id AS staffId, blocked_time.kind, starts_at AS start, ends_at AS end, minutes,
  site_id AS siteId, coalesce(site.name, '') AS siteName, note, revision FROM blocked_time LEFT JOIN site ON site.id = blocked_time.site_id`
const ABSENCE = 'SELECT id, staff_id AS staffId, kind, from_day AS "from", to_day AS "to", revision FROM absence'

type Asked = { readonly staff: string; readonly from: LocalDate; readonly until: LocalDate }

/** What the calendar reads. Spans are from the first day to the day before `until`. */
export function calendarRepository({ db }: Store) {
  const members = db.prepare<[BranchId | null], Member>(
    `SELECT id, display_name AS name, roles FROM staff WHERE active = 1 AND branch_id IS ? ORDER BY display_name COLLATE NOCASE, id`,
  )
  const appointments = db.prepare<[Asked], AppointmentRow>(
    `${APPOINTMENT} WHERE appointment.staff_id ${OF_STAFF} AND appointment.starts_at >= @from AND appointment.starts_at < @until`,
  )
  // Two questions and no OR within one, because only then each is answered from its index.
  const rivals = db.prepare<[{ persons: string; rooms: string; from: LocalDate; until: LocalDate; ids: string }], AppointmentRow>(
    `${APPOINTMENT} WHERE appointment.state IN (${LIVE}) AND appointment.id NOT IN (SELECT value FROM json_each(@ids)) AND appointment.id IN (
       SELECT id FROM appointment WHERE person_id IN (SELECT value FROM json_each(@persons)) AND starts_at >= @from AND starts_at < @until
       UNION SELECT appointment_id FROM appointment_room WHERE room_id IN (SELECT value FROM json_each(@rooms)))
     AND appointment.starts_at >= @from AND appointment.starts_at < @until`,
  )
  const blocks = db.prepare<[Asked], BlockRow>(`${BLOCK} WHERE staff_id ${OF_STAFF} AND starts_at >= @from AND starts_at < @until`)
  const block = db.prepare<[BlockId], BlockRow>(`${BLOCK} WHERE blocked_time.id = ?`)
  const absences = db.prepare<[Asked], AbsenceRow>(`${ABSENCE} WHERE staff_id ${OF_STAFF} AND to_day >= @from AND from_day < @until`)
  const absence = db.prepare<[AbsenceId], AbsenceRow>(`${ABSENCE} WHERE id = ?`)
  // All of one person's in one text of equal parts: a year of a team is some ten thousand rows, and each handed over by
  // itself would take longer than the search.
  const takenTexts = (part: string) =>
    db
      .prepare<[Asked], [StaffId, string]>(
        `SELECT staff_id, group_concat(${part}, '') FROM appointment INDEXED BY appointment_staff
         WHERE staff_id ${OF_STAFF} AND starts_at >= @from AND starts_at < @until AND state IN (${LIVE}) GROUP BY staff_id`,
      )
      .raw()
  const taken = takenTexts('starts_at || ends_at')
  const takenThere = takenTexts('starts_at || ends_at || site_id')
  const takenByPerson = db
    .prepare<[PersonId, LocalDate, LocalDate], [string, string]>(
      `SELECT starts_at, ends_at FROM appointment WHERE person_id = ? AND starts_at >= ? AND starts_at < ? AND state IN (${LIVE})`,
    )
    .raw()
  const roomsTaken = db
    .prepare<[LocalDate, LocalDate], [RoomId, string, string]>(
      `SELECT appointment_room.room_id, appointment.starts_at, appointment.ends_at
       FROM appointment_room JOIN appointment ON appointment.id = appointment_room.appointment_id
       WHERE appointment.starts_at >= ? AND appointment.starts_at < ? AND appointment.state IN (${LIVE})`,
    )
    .raw()
  const busyDays = db
    .prepare<[Asked], [StaffId, LocalDate]>(
      `SELECT DISTINCT staff_id, substr(starts_at, 1, 10) FROM appointment INDEXED BY appointment_staff
       WHERE staff_id ${OF_STAFF} AND starts_at >= @from AND starts_at < @until AND state IN (${KEPT})`,
    )
    .raw()
  const knowsPerson = db.prepare<[PersonId], { id: string }>('SELECT id FROM person WHERE id = ?')

  const asked = (staff: readonly StaffId[], from: LocalDate, until: LocalDate): Asked => ({ staff: JSON.stringify(staff), from, until })
  return {
    members: (branch: BranchId | null) => members.all(branch),
    appointments: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => appointments.all(asked(staff, from, until)),
    /** What others have with these persons, or in the rooms of the known ones. */
    rivals: (known: readonly AppointmentRow[], persons: readonly PersonId[], from: LocalDate, until: LocalDate) =>
      rivals.all({
        ...{ from, until, ids: JSON.stringify(known.map(({ id }) => id)) },
        persons: JSON.stringify(persons),
        rooms: JSON.stringify([...new Set(known.map(({ roomId }) => roomId).filter((id) => id !== null))]),
      }),
    blocks: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => blocks.all(asked(staff, from, until)),
    block: (id: BlockId) => block.get(id) ?? null,
    absences: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => absences.all(asked(staff, from, until)),
    absence: (id: AbsenceId) => absence.get(id) ?? null,
    /** Live appointments of a long time by staff, one text for each of them: begin, end and, where asked for, place one after the other. */
    taken: (staff: readonly StaffId[], from: LocalDate, until: LocalDate, placed: boolean) =>
      (placed ? takenThere : taken).all(asked(staff, from, until)),
    takenByPerson: (person: PersonId, from: LocalDate, until: LocalDate) => takenByPerson.all(person, from, until),
    roomsTaken: (from: LocalDate, until: LocalDate) => roomsTaken.all(from, until),
    /** Days on which somebody has an appointment that is not cancelled. */
    busyDays: (staff: readonly StaffId[], from: LocalDate, until: LocalDate) => busyDays.all(asked(staff, from, until)),
    knowsPerson: (id: PersonId) => knowsPerson.get(id) !== undefined,
  }
}
export type CalendarRepository = ReturnType<typeof calendarRepository>
