import { APPOINTMENT_STATES, isLive } from '../../../shared/appointment-states.ts'
import type { LeftBehind } from '../../../shared/contract/staff.ts'
import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import { AppointmentId, PersonId, type StaffId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { OPEN_STATES } from '../../../shared/referral-states.ts'
import type { Store } from '../../store/store.ts'

type Since = { readonly id: StaffId; readonly now: LocalDateTime }
type Move = { readonly from: StaffId; readonly to: StaffId }
type CaseRow = { personId: string; familyName: string; givenNames: string; responsible: number; followUpOn: LocalDate | null }
type WaitingRow = { id: string; personId: string; startsAt: LocalDateTime }

export type WaitingCase = {
  readonly personId: PersonId
  readonly name: string
  readonly responsible: boolean
  readonly followUpOn: LocalDate | null
}
export type WaitingAppointment = { readonly id: AppointmentId; readonly personId: PersonId; readonly startsAt: LocalDateTime }

const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ')
const LIVE = quoted(APPOINTMENT_STATES.filter(isLive))
const OPEN = quoted(OPEN_STATES)
const AHEAD = `appointment.staff_id = @id AND appointment.state IN (${LIVE}) AND appointment.starts_at >= @now`

/** What hangs on a staff member: persons, appointments that lie ahead, follow-ups of the persons' referrals. */
export function handOverRepository({ db }: Pick<Store, 'db'>) {
  const counts = db.prepare<[Since], Omit<LeftBehind, 'deputies'>>(
    `SELECT (SELECT count(*) FROM person WHERE responsible = @id) AS cases,
       (SELECT count(*) FROM appointment WHERE ${AHEAD}) AS appointments,
       (SELECT count(*) FROM referral JOIN person ON person.id = referral.person_id
        WHERE person.responsible = @id AND referral.state IN (${OPEN}) AND referral.follow_up_on IS NOT NULL) AS followUps,
       (SELECT count(*) FROM draft WHERE staff_id = @id) AS drafts`,
  )
  const cases = db.prepare<[Since], CaseRow>(
    `SELECT person.id AS personId, person.family_name AS familyName, person.given_names AS givenNames,
       person.responsible IS @id AS responsible,
       (SELECT min(referral.follow_up_on) FROM referral WHERE referral.person_id = person.id AND referral.state IN (${OPEN})) AS followUpOn
     FROM person
     WHERE person.id IN (SELECT id FROM person WHERE responsible = @id UNION SELECT person_id FROM appointment WHERE ${AHEAD})
     ORDER BY person.family_name COLLATE NOCASE, person.given_names COLLATE NOCASE, person.id`,
  )
  const appointments = db.prepare<[Since], WaitingRow>(
    `SELECT id, person_id AS personId, starts_at AS startsAt FROM appointment WHERE ${AHEAD} ORDER BY starts_at, id`,
  )
  const moveCase = db.prepare<[Move & { person: PersonId }]>(
    'UPDATE person SET responsible = @to, revision = revision + 1 WHERE id = @person AND responsible = @from',
  )
  const moveAppointment = db.prepare<[Move & { appointment: AppointmentId; person: PersonId }]>(
    `UPDATE appointment SET staff_id = @to, revision = revision + 1
     WHERE id = @appointment AND person_id = @person AND staff_id = @from AND state IN (${LIVE})`,
  )
  const personOf = db.prepare<[AppointmentId], { personId: string }>('SELECT person_id AS personId FROM appointment WHERE id = ?')

  return {
    counts: (id: StaffId, now: LocalDateTime): Omit<LeftBehind, 'deputies'> =>
      counts.get({ id, now }) ?? { cases: 0, appointments: 0, followUps: 0, drafts: 0 },
    cases: (id: StaffId, now: LocalDateTime): WaitingCase[] =>
      cases.all({ id, now }).map(({ personId, familyName, givenNames, responsible, followUpOn }) => ({
        personId: PersonId.parse(personId),
        name: fullName({ familyName, givenNames }),
        responsible: responsible === 1,
        followUpOn,
      })),
    appointments: (id: StaffId, now: LocalDateTime): WaitingAppointment[] =>
      appointments
        .all({ id, now })
        .map((row) => ({ id: AppointmentId.parse(row.id), personId: PersonId.parse(row.personId), startsAt: row.startsAt })),
    /** False when the person is not (any more) the case of `from`. */
    moveCase: (person: PersonId, move: Move): boolean => moveCase.run({ ...move, person }).changes === 1,
    /** False when the appointment is not (any more) with `from`, has passed its time, or belongs to somebody else. */
    moveAppointment: (appointment: AppointmentId, person: PersonId, move: Move): boolean =>
      moveAppointment.run({ ...move, appointment, person }).changes === 1,
    personOf: (id: AppointmentId): PersonId | null => {
      const row = personOf.get(id)
      return row ? PersonId.parse(row.personId) : null
    },
  }
}
