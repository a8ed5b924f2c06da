import { APPOINTMENT_STATES, type AppointmentState, isLive } from '../../../shared/appointment-states.ts'
import type { CallEntry, ReminderKind, ReminderLine } from '../../../shared/contract/reminders.ts'
import type { AppointmentId, PersonId, ReminderCallId, StaffId } from '../../../shared/ids.ts'
import { INTERPRETER_STATES, isNeeded } from '../../../shared/interpreter-states.ts'
import { OPEN_STATES } from '../../../shared/referral-states.ts'
import type { CallOutcome } from '../../../shared/reminder-rules.ts'
import type { Store } from '../../store/store.ts'

type Line = Omit<ReminderLine, 'kind'>
type Between = { readonly from: string; readonly until: string; readonly staff: StaffId | null }
export type CallRow = Pick<CallEntry, 'appointmentId' | 'personId' | 'personName' | 'start' | 'siteName' | 'state'> & {
  readonly interpreterLanguage: string | null
  readonly languages: string
  readonly phoneAllowed: number
  readonly phone: string
  readonly times: string
  readonly codeWord: string
  readonly disclosureBlocked: number
  readonly provisional: number
}
type KeptCall = { readonly id: ReminderCallId; readonly outcome: CallOutcome; readonly at: string; readonly staffName: string }
type NewCall = Omit<KeptCall, 'staffName'> & { readonly appointmentId: AppointmentId; readonly staffId: StaffId }

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ')
const LIVE = listed(APPOINTMENT_STATES.filter(isLive))
const confirmed: AppointmentState = 'bestaetigt'
const UNCONFIRMED = listed(APPOINTMENT_STATES.filter((state) => isLive(state) && state !== confirmed))
const NEEDED = listed(INTERPRETER_STATES.filter(isNeeded))
const GONE = listed(INTERPRETER_STATES.filter((state) => state === 'abgesagt_rechtzeitig' || state === 'ausgefallen'))

const NAME = "coalesce(trim(person.given_names || ' ' || person.family_name), '') AS personName"
const APPOINTMENT = `SELECT appointment.id, person.id AS personId, ${NAME}, appointment.starts_at AS "on",
  iif(appointment.provisional = 1, 'vorläufig, ', '') || site.name || iif(appointment.purpose = '', '', ', ' || appointment.purpose) AS about
  FROM appointment JOIN person ON person.id = appointment.person_id JOIN site ON site.id = appointment.site_id
  WHERE appointment.starts_at >= @from AND appointment.starts_at < @until AND (@staff IS NULL OR appointment.staff_id = @staff)`

/** Reads what is still to be done across the tables of other features; writes nothing but calls. */
export function remindersRepository({ db }: Store) {
  const appointments = db.prepare<[Between], Line>(`${APPOINTMENT} AND appointment.state IN (${LIVE}) ORDER BY appointment.starts_at`)
  const unconfirmed = db.prepare<[Between], Line>(`${APPOINTMENT} AND appointment.state IN (${UNCONFIRMED}) ORDER BY appointment.starts_at`)
  const unbooked = db.prepare<[Between], Line & { language: string }>(
    `SELECT wanted.*, booked.interpreter_language AS language FROM (${APPOINTMENT} AND appointment.interpreter_language IS NOT NULL
       AND appointment.state IN (${LIVE}) AND NOT EXISTS (SELECT 1 FROM interpreter_booking AS booking
         WHERE booking.appointment_id = appointment.id AND booking.state NOT IN (${GONE}))) AS wanted
     JOIN appointment AS booked ON booked.id = wanted.id ORDER BY wanted."on"`,
  )
  const bookings = db.prepare<[{ now: string }], Line & { language: string }>(
    `SELECT booking.id, booking.person_id AS personId, ${NAME}, booking.starts_at AS "on", booking.language,
       coalesce(pool.name, '') AS about
     FROM interpreter_booking AS booking
     LEFT JOIN person ON person.id = booking.person_id LEFT JOIN interpreter_pool AS pool ON pool.id = booking.pool_id
     WHERE booking.state IN (${NEEDED}) OR (booking.state = 'bestaetigt' AND booking.starts_at < @now)
     ORDER BY booking.starts_at`,
  )
  const receipts = db.prepare<[{ since: string; staff: StaffId | null }], Line & { receiptKind: string }>(
    `SELECT record.id, record.person_id AS personId, ${NAME}, substr(record.content ->> '$.at', 1, 16) AS "on", record.number AS about,
       record.kind AS receiptKind
     FROM print_record AS record LEFT JOIN person ON person.id = record.person_id
     WHERE record.handed_over_at IS NULL AND record.made_at >= @since AND (@staff IS NULL OR record.staff_id = @staff)
     ORDER BY record.made_at`,
  )
  const consents = db.prepare<[{ day: string }], Line>(
    `SELECT consent.id, consent.person_id AS personId, ${NAME}, consent.valid_from AS "on", consent.recipient_organization AS about
     FROM consent JOIN person ON person.id = consent.person_id
     WHERE consent.signed_at IS NULL AND consent.withdrawn_at IS NULL AND consent.refused_at IS NULL
       AND consent.replaced_at IS NULL AND consent.valid_until >= @day ORDER BY consent.given_at`,
  )
  const followUps = db.prepare<[{ day: string }], Line>(
    `SELECT referral.id, referral.person_id AS personId, ${NAME}, referral.follow_up_on AS "on", referral.offer_name AS about
     FROM referral JOIN person ON person.id = referral.person_id
     WHERE referral.state IN (${listed(OPEN_STATES)}) AND referral.follow_up_on <= @day ORDER BY referral.follow_up_on`,
  )
  const handovers = db.prepare<[{ day: string }], Line>(
    `SELECT item.id, item.person_id AS personId, ${NAME}, item.due_on AS "on", item.summary AS about
     FROM handover_item AS item LEFT JOIN person ON person.id = item.person_id
     WHERE item.acknowledged_at IS NULL AND item.due_on < @day ORDER BY item.due_on`,
  )
  const CALL = `SELECT appointment.id AS appointmentId, person.id AS personId, ${NAME}, appointment.starts_at AS start, site.name AS siteName,
    appointment.state, appointment.interpreter_language AS interpreterLanguage, person.languages, person.phone_allowed AS phoneAllowed,
    person.phone, person.contact_times AS times, person.code_word AS codeWord, person.disclosure_blocked AS disclosureBlocked,
    appointment.provisional
    FROM appointment JOIN person ON person.id = appointment.person_id JOIN site ON site.id = appointment.site_id`
  const calls = db.prepare<[Between], CallRow>(
    `${CALL} WHERE appointment.starts_at >= @from AND appointment.starts_at < @until AND (@staff IS NULL OR appointment.staff_id = @staff)
     AND appointment.state IN (${LIVE}) ORDER BY appointment.starts_at, appointment.id`,
  )
  const call = db.prepare<[AppointmentId], CallRow>(`${CALL} WHERE appointment.id = ?`)
  const last = db.prepare<[AppointmentId], KeptCall>(
    `SELECT made.id, made.outcome, made.at, staff.display_name AS staffName FROM reminder_call AS made
     JOIN staff ON staff.id = made.staff_id WHERE made.appointment_id = ? ORDER BY made.at DESC, made.id DESC LIMIT 1`,
  )
  const made = db.prepare<[ReminderCallId], { personId: PersonId; at: string; staffId: StaffId }>(
    `SELECT appointment.person_id AS personId, made.at, made.staff_id AS staffId FROM reminder_call AS made
     JOIN appointment ON appointment.id = made.appointment_id WHERE made.id = ?`,
  )
  const insert = db.prepare<[NewCall]>(
    'INSERT INTO reminder_call (id, appointment_id, outcome, at, staff_id) VALUES (@id, @appointmentId, @outcome, @at, @staffId)',
  )
  const remove = db.prepare<[ReminderCallId]>('DELETE FROM reminder_call WHERE id = ?')

  const as =
    (kind: ReminderKind) =>
    (line: Line): ReminderLine => ({
      kind,
      id: line.id,
      personId: line.personId,
      personName: line.personName,
      on: line.on,
      about: line.about,
    })
  return {
    /** Live ones that begin within the span. */
    appointments: (span: Between) => appointments.all(span).map(as('appointment')),
    unconfirmed: (span: Between) => unconfirmed.all(span).map(as('appointment')),
    /** Appointments with a language to interpret for which nobody was booked. */
    unbooked: (span: Between) => unbooked.all(span).map((line) => ({ ...as('appointment')(line), language: line.language })),
    /** Nobody has promised to come, or the talk is over and nothing is noted. */
    bookings: (now: string) => bookings.all({ now }).map((line) => ({ ...as('interpreter')(line), language: line.language })),
    receipts: (since: string, staff: StaffId | null) =>
      receipts.all({ since, staff }).map((line) => ({ ...as('receipt')(line), receiptKind: line.receiptKind })),
    consents: (day: string) => consents.all({ day }).map(as('consent')),
    followUps: (day: string) => followUps.all({ day }).map(as('referral')),
    handovers: (day: string) => handovers.all({ day }).map(as('handover')),
    calls: (span: Between) => calls.all(span),
    call: (id: AppointmentId) => call.get(id) ?? null,
    last: (id: AppointmentId) => last.get(id) ?? null,
    made: (id: ReminderCallId) => made.get(id) ?? null,
    insert: (one: NewCall) => insert.run(one),
    remove: (id: ReminderCallId) => remove.run(id),
  }
}
