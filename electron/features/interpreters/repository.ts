import type { Booking } from '../../../shared/contract/interpreters.ts'
import type { AppointmentId, InterpreterBookingId, SessionId } from '../../../shared/ids.ts'
import { INTERPRETER_STATES, isOpen } from '../../../shared/interpreter-states.ts'
import type { SiteKind } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

type Flag = 'legalTalk' | 'series' | 'professionalPresent'
/** A booking as it is kept: without its pool and its steps, which are read apart. */
export type KeptBooking = Omit<Booking, 'pool' | 'steps'>
type Row = Omit<KeptBooking, Flag> & Record<Flag, number>
type Written = Omit<KeptBooking, 'personName' | 'siteName' | 'appointmentStart'>
type WrittenRow = Omit<Written, Flag> & Record<Flag, number>
type StepRow = Booking['steps'][number]
type NewStep = Omit<StepRow, 'staffName'> & { readonly id: string; readonly bookingId: InterpreterBookingId; readonly staffId: string }
type Desk = { readonly sessionId: SessionId; readonly siteKind: SiteKind; readonly phone: string }
type Place = { readonly name: string; readonly street: string; readonly town: string; readonly room: string; readonly phone: string }

const OPEN = INTERPRETER_STATES.filter(isOpen)
  .map((state) => `'${state}'`)
  .join(', ')
/** Closed ones a list still shows. */
const CLOSED_SHOWN = 30

const BOOKING = `SELECT booking.id, booking.revision, booking.number, booking.person_id AS personId,
  coalesce(trim(person.given_names || ' ' || person.family_name), '') AS personName, booking.appointment_id AS appointmentId,
  booking.site_id AS siteId, coalesce(site.name, '') AS siteName, booking.pool_id AS poolId, booking.language, booking.variant,
  booking.gender_wish AS genderWish, booking.starts_at AS start, booking.minutes, booking.legal_talk AS legalTalk, booking.series,
  booking.professional_present AS professionalPresent, booking.state, booking.interpreter_name AS interpreterName,
  booking.confidentiality_on AS confidentialityOn, booking.actual_minutes AS actualMinutes, booking.cost_cents AS costCents,
  appointment.starts_at AS appointmentStart
  FROM interpreter_booking AS booking
  LEFT JOIN person ON person.id = booking.person_id
  LEFT JOIN site ON site.id = booking.site_id
  LEFT JOIN appointment ON appointment.id = booking.appointment_id`

function toBooking(row: Row): KeptBooking {
  const { legalTalk, series, professionalPresent } = row
  return { ...row, legalTalk: legalTalk === 1, series: series === 1, professionalPresent: professionalPresent === 1 }
}
function toRow(booking: Written): WrittenRow {
  const { legalTalk, series, professionalPresent } = booking
  return { ...booking, legalTalk: Number(legalTalk), series: Number(series), professionalPresent: Number(professionalPresent) }
}

export function interpretersRepository({ db, device }: Store) {
  const find = db.prepare<[InterpreterBookingId], Row>(`${BOOKING} WHERE booking.id = ?`)
  const open = db.prepare<[], Row>(`${BOOKING} WHERE booking.state IN (${OPEN}) ORDER BY booking.starts_at, booking.id`)
  const closed = db.prepare<[number], Row>(
    `${BOOKING} WHERE booking.state NOT IN (${OPEN}) ORDER BY booking.starts_at DESC, booking.id LIMIT ?`,
  )
  const ofAppointment = db.prepare<[AppointmentId], Row>(`${BOOKING} WHERE booking.appointment_id = ? ORDER BY booking.id DESC`)
  const steps = db.prepare<[InterpreterBookingId], StepRow>(
    `SELECT step.state, step.reason, step.note, step.at, staff.display_name AS staffName
     FROM interpreter_step AS step JOIN staff ON staff.id = step.staff_id WHERE step.booking_id = ? ORDER BY step.id`,
  )
  const insert = db.prepare<[WrittenRow & { sessionId: SessionId | null }]>(
    `INSERT INTO interpreter_booking (id, number, person_id, appointment_id, session_id, site_id, pool_id, language, variant,
       gender_wish, starts_at, minutes, legal_talk, series, professional_present, state, interpreter_name, confidentiality_on,
       actual_minutes, cost_cents, revision)
     VALUES (@id, @number, @personId, @appointmentId, @sessionId, @siteId, @poolId, @language, @variant, @genderWish, @start,
       @minutes, @legalTalk, @series, @professionalPresent, @state, @interpreterName, @confidentialityOn, @actualMinutes,
       @costCents, @revision)`,
  )
  const update = db.prepare<[WrittenRow]>(
    `UPDATE interpreter_booking SET person_id = @personId, appointment_id = @appointmentId, site_id = @siteId, pool_id = @poolId,
       language = @language, variant = @variant, gender_wish = @genderWish, starts_at = @start, minutes = @minutes,
       legal_talk = @legalTalk, series = @series, professional_present = @professionalPresent, state = @state,
       interpreter_name = @interpreterName, confidentiality_on = @confidentialityOn, actual_minutes = @actualMinutes,
       cost_cents = @costCents, revision = @revision WHERE id = @id`,
  )
  const insertStep = db.prepare<[NewStep]>(
    `INSERT INTO interpreter_step (id, booking_id, state, reason, note, at, staff_id)
     VALUES (@id, @bookingId, @state, @reason, @note, @at, @staffId)`,
  )
  const removeLastStep = db.prepare<[InterpreterBookingId]>(
    'DELETE FROM interpreter_step WHERE id = (SELECT max(id) FROM interpreter_step WHERE booking_id = ?)',
  )
  const missing = db.prepare<[{ person: string | null; appointment: string | null; site: string | null }], { missing: number }>(
    `SELECT (@person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person WHERE id = @person))
       OR (@appointment IS NOT NULL AND NOT EXISTS (SELECT 1 FROM appointment WHERE id = @appointment AND person_id IS @person))
       OR (@site IS NOT NULL AND NOT EXISTS (SELECT 1 FROM site WHERE id = @site)) AS missing`,
  )
  const desk = db.prepare<[string, string], Desk>(
    `SELECT session.id AS sessionId, site.kind AS siteKind, site.phone FROM drop_in_session AS session
     JOIN site ON site.id = session.site_id
     WHERE session.device = ? AND session.day = ? AND session.state = 'laufend' ORDER BY session.started_at DESC LIMIT 1`,
  )
  const place = db.prepare<[string], Place>(
    "SELECT name, street, trim(postal_code || ' ' || city) AS town, room, phone FROM site WHERE id = ?",
  )

  return {
    find: (id: InterpreterBookingId) => {
      const row = find.get(id)
      return row ? toBooking(row) : null
    },
    list: () => [...open.all(), ...closed.all(CLOSED_SHOWN)].map(toBooking),
    ofAppointment: (id: AppointmentId) => ofAppointment.all(id).map(toBooking),
    steps: (id: InterpreterBookingId) => steps.all(id),
    insert: (booking: Written, sessionId: SessionId | null) => insert.run({ ...toRow(booking), sessionId }),
    update: (booking: Written) => update.run(toRow(booking)),
    insertStep: (step: NewStep) => insertStep.run(step),
    removeLastStep: (id: InterpreterBookingId) => removeLastStep.run(id),
    /** False when something that is pointed at does not exist, or the appointment is somebody else's. */
    knows: ({ personId, appointmentId, siteId }: Pick<Written, 'personId' | 'appointmentId' | 'siteId'>) =>
      missing.get({ person: personId, appointment: appointmentId, site: siteId })?.missing === 0,
    /** Where this laptop receives visitors today, or null. */
    desk: (day: string) => desk.get(device, day) ?? null,
    place: (id: string) => place.get(id) ?? null,
  }
}
