import { z } from 'zod'
import { APPOINTMENT_STATES, isLive } from '../../../shared/appointment-states.ts'
import { LocalDate, type LocalDateTime } from '../../../shared/dates.ts'
import { type ChecklistId, OfferId, PersonId } from '../../../shared/ids.ts'
import { OPEN_STATES } from '../../../shared/referral-states.ts'
import { LANGUAGES, READING } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

const Spoken = z.array(z.object({ code: z.enum(LANGUAGES), reads: z.enum(READING) }))
const Languages = z.string().transform((json) => Spoken.parse(JSON.parse(json)))
const Reader = z.object({ personId: PersonId, name: z.string(), languages: Languages })
const List = Reader.extend({ listName: z.string(), scope: z.string() })
const Missing = z.object({ key: z.string(), text: z.string(), dueOn: LocalDate.nullable() })
const Booked = z.object({
  start: z.string(),
  siteName: z.string(),
  street: z.string(),
  town: z.string(),
  staffName: z.string(),
  provisional: z.number().transform((value) => value === 1),
})
const Referred = z.object({ offerId: OfferId, offerName: z.string(), providerName: z.string() })

const READER = "person.id AS personId, trim(person.given_names || ' ' || person.family_name) AS name, person.languages"
const MISSING = `SELECT item.item_key AS key, item.label AS text, item.due_on AS dueOn FROM checklist_item AS item`
const ORDER = 'ORDER BY item.due_on IS NULL, item.due_on, item.position, item.id'
const STILL = "item.state IN ('fehlt', 'nachreichen_bis')"
const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/** What sheets to take home show about one person, and nothing of other members of the household. */
export function papersRepository({ db }: Store) {
  const reader = db.prepare<[PersonId]>(`SELECT ${READER} FROM person WHERE id = ?`)
  const list = db.prepare<[ChecklistId]>(
    `SELECT ${READER}, list.name AS listName, list.scope FROM checklist AS list JOIN person ON person.id = list.person_id WHERE list.id = ?`,
  )
  const missingOf = db.prepare<[ChecklistId]>(`${MISSING} WHERE item.checklist_id = ? AND ${STILL} ${ORDER}`)
  const missing = db.prepare<[PersonId]>(
    `${MISSING} JOIN checklist AS list ON list.id = item.checklist_id
     WHERE list.person_id = ? AND list.closed_at IS NULL AND ${STILL} ${ORDER}`,
  )
  const appointments = db.prepare<[PersonId, LocalDateTime]>(
    `SELECT appointment.starts_at AS start, site.name AS siteName, site.street, trim(site.postal_code || ' ' || site.city) AS town,
       staff.display_name AS staffName, appointment.provisional
     FROM appointment JOIN site ON site.id = appointment.site_id JOIN staff ON staff.id = appointment.staff_id
     WHERE appointment.person_id = ? AND appointment.starts_at >= ? AND appointment.state IN (${listed(APPOINTMENT_STATES.filter(isLive))})
     ORDER BY appointment.starts_at, appointment.id`,
  )
  const referrals = db.prepare<[PersonId]>(
    `SELECT offer_id AS offerId, offer_name AS offerName, provider_name AS providerName FROM referral
     WHERE person_id = ? AND state IN (${listed(OPEN_STATES)}) ORDER BY created_at, id`,
  )

  return {
    reader: (id: PersonId) => Reader.nullable().parse(reader.get(id) ?? null),
    list: (id: ChecklistId) => List.nullable().parse(list.get(id) ?? null),
    missingOf: (id: ChecklistId) => z.array(Missing).parse(missingOf.all(id)),
    missing: (id: PersonId) => z.array(Missing).parse(missing.all(id)),
    appointments: (id: PersonId, from: LocalDateTime) => z.array(Booked).parse(appointments.all(id, from)),
    referrals: (id: PersonId) => z.array(Referred).parse(referrals.all(id)),
  }
}
