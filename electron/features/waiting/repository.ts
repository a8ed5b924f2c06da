import { z } from 'zod'
import { APPOINTMENT_STATES, isLive } from '../../../shared/appointment-states.ts'
import type { Waiting, WaitingInput } from '../../../shared/contract/waiting.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, PersonId, SiteId, StaffId, WaitingId } from '../../../shared/ids.ts'
import { WEEKDAYS } from '../../../shared/rota-rule.ts'
import { DAY_PARTS } from '../../../shared/waiting-rules.ts'
import type { Store } from '../../store/store.ts'

type Lists = 'weekdays' | 'dayParts'
type Row = Omit<Waiting, Lists> & Record<Lists, string>
type State = Pick<Waiting, 'id' | 'state' | 'revision'> & { readonly appointmentId: AppointmentId | null }
type Added = WaitingInput & Pick<Waiting, 'id' | 'since' | 'state' | 'revision'>
/** A called-off appointment, whose time may be given to somebody else. */
type Slot = {
  readonly siteId: SiteId
  readonly staffId: StaffId
  readonly start: LocalDateTime
  readonly end: LocalDateTime
  readonly minutes: number
  readonly state: (typeof APPOINTMENT_STATES)[number]
}

const Weekdays = z.array(z.enum(WEEKDAYS))
const DayParts = z.array(z.enum(DAY_PARTS))

const LIVE = APPOINTMENT_STATES.filter(isLive)
  .map((state) => `'${state}'`)
  .join(', ')

const WAITING = `SELECT waiting.id, waiting.person_id AS personId, waiting.site_id AS siteId, waiting.staff_id AS staffId, waiting.purpose,
  waiting.interpreter_language AS interpreterLanguage, waiting.weekdays, waiting.day_parts AS dayParts, waiting.since, waiting.state,
  waiting.revision, trim(person.given_names || ' ' || person.family_name) AS personName,
  coalesce(site.name, '') AS siteName, coalesce(staff.display_name, '') AS staffName
  FROM waiting
  JOIN person ON person.id = waiting.person_id
  LEFT JOIN site ON site.id = waiting.site_id
  LEFT JOIN staff ON staff.id = waiting.staff_id`

function toWaiting({ weekdays, dayParts, ...row }: Row): Waiting {
  return { ...row, weekdays: Weekdays.parse(JSON.parse(weekdays)), dayParts: DayParts.parse(JSON.parse(dayParts)) }
}

export function waitingRepository({ db }: Store) {
  const find = db.prepare<[WaitingId], Row>(`${WAITING} WHERE waiting.id = ?`)
  const inOrder = db.prepare<[], Row>(`${WAITING} WHERE waiting.state = 'wartet' ORDER BY waiting.since, waiting.id`)
  const knows = db.prepare<[PersonId, { siteId: SiteId | null; staffId: StaffId | null }], { known: number }>(
    `SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)
       AND (@siteId IS NULL OR EXISTS (SELECT 1 FROM site WHERE id = @siteId))
       AND (@staffId IS NULL OR EXISTS (SELECT 1 FROM staff WHERE id = @staffId)) AS known`,
  )
  const insert = db.prepare<[Omit<Added, Lists> & Record<Lists, string>]>(
    `INSERT INTO waiting (id, person_id, site_id, staff_id, purpose, interpreter_language, weekdays, day_parts, since, state,
       appointment_id, revision)
     VALUES (@id, @personId, @siteId, @staffId, @purpose, @interpreterLanguage, @weekdays, @dayParts, @since, @state, NULL, @revision)`,
  )
  const update = db.prepare<[State]>(
    'UPDATE waiting SET state = @state, appointment_id = @appointmentId, revision = @revision WHERE id = @id',
  )
  const slot = db.prepare<[AppointmentId], Slot>(
    `SELECT site_id AS siteId, staff_id AS staffId, starts_at AS start, ends_at AS end, minutes, state FROM appointment WHERE id = ?`,
  )
  const taken = db.prepare<[Pick<Slot, 'staffId' | 'start' | 'end'>], { taken: number }>(
    `SELECT EXISTS (SELECT 1 FROM appointment WHERE staff_id = @staffId AND starts_at < @end AND ends_at > @start
       AND starts_at >= date(@start, '-1 day') AND state IN (${LIVE})) AS taken`,
  )

  return {
    find: (id: WaitingId) => {
      const row = find.get(id)
      return row ? toWaiting(row) : null
    },
    inOrder: () => inOrder.all().map(toWaiting),
    knows: ({ personId, siteId, staffId }: WaitingInput) => knows.get(personId, { siteId, staffId })?.known === 1,
    insert: (added: Added) => insert.run({ ...added, weekdays: JSON.stringify(added.weekdays), dayParts: JSON.stringify(added.dayParts) }),
    update: (state: State) => update.run(state),
    slot: (id: AppointmentId) => slot.get(id) ?? null,
    isTaken: ({ staffId, start, end }: Slot) => taken.get({ staffId, start, end })?.taken === 1,
  }
}
