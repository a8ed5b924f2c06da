import { z } from 'zod'
import { Finding } from '../../../shared/contract/summons-record.ts'
import { type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { BranchId, type PersonId, SiteId, StaffId } from '../../../shared/ids.ts'
import { COMPARTMENTS, INTERPRETER_NEEDS } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

const Flag = z.number().transform((value) => value === 1)
const Person = z.object({
  name: z.string(),
  addressee: z.string(),
  street: z.string(),
  town: z.string(),
  letterAllowed: Flag,
  interpreterNeed: z.enum(INTERPRETER_NEEDS),
})
export type SummonedPerson = z.infer<typeof Person>
const Site = z.object({
  name: z.string(),
  room: z.string(),
  street: z.string(),
  town: z.string(),
  phone: z.string(),
  stepFree: Flag,
  allowed: Flag,
})
const Contact = z.object({ at: z.string(), place: z.string(), compartment: z.enum(COMPARTMENTS), author: StaffId.nullable() })
const Trace = Finding.omit({ kind: true })
const Place = z.object({ id: SiteId, name: z.string() })

const OTHER = "(person.other_street <> '' OR person.other_city <> '')"

/** Whom, where, and what shows that somebody was there: read across the tables of others, written nowhere. */
export function findingsRepository({ db }: Pick<Store, 'db'>) {
  const person = db.prepare<[PersonId], unknown>(
    `SELECT trim(person.given_names || ' ' || person.family_name) AS name,
       iif(${OTHER} AND person.other_addressee <> '', person.other_addressee, trim(person.given_names || ' ' || person.family_name)) AS addressee,
       iif(${OTHER}, person.other_street, person.street) AS street,
       iif(${OTHER}, trim(person.other_postal_code || ' ' || person.other_city), trim(person.postal_code || ' ' || person.city)) AS town,
       person.letter_allowed AS letterAllowed, person.interpreter_need AS interpreterNeed
     FROM person WHERE person.id = ?`,
  )
  const site = db.prepare<[SiteId], unknown>(
    `SELECT name, room, street, trim(postal_code || ' ' || city) AS town, phone, step_free AS stepFree, summons_place AS allowed
     FROM site WHERE id = ?`,
  )
  const places = db.prepare<[], unknown>('SELECT id, name FROM site WHERE summons_place = 1 ORDER BY name')
  const attendances = db.prepare<[PersonId, LocalDateTime], unknown>(
    `SELECT attendance.from_at AS at, coalesce(site.name, '') AS place, coalesce(sheet.number, '') AS number
     FROM attendance_confirmation AS attendance
     LEFT JOIN site ON site.id = attendance.site_id
     LEFT JOIN print_record AS sheet ON sheet.subject_id = attendance.id
     WHERE attendance.person_id = ? AND attendance.from_at >= ? ORDER BY attendance.from_at`,
  )
  const contacts = db.prepare<[PersonId, string], unknown>(
    `SELECT contact.at, coalesce(site.name, '') AS place, contact.compartment, contact.staff_id AS author
     FROM contact LEFT JOIN drop_in_session AS session ON session.id = contact.session_id LEFT JOIN site ON site.id = session.site_id
     WHERE contact.person_id = ? AND contact.at >= ? ORDER BY contact.at`,
  )
  const appointments = db.prepare<[PersonId, LocalDateTime], unknown>(
    `SELECT appointment.starts_at AS at, site.name AS place, '' AS number
     FROM appointment JOIN site ON site.id = appointment.site_id
     WHERE appointment.person_id = ? AND appointment.starts_at >= ? AND appointment.state IN ('erschienen', 'verspaetet')
     ORDER BY appointment.starts_at`,
  )
  const branch = db.prepare<[{ personId: PersonId; staffId: StaffId }], { id: string }>(
    `SELECT branch.id FROM branch WHERE branch.active = 1 ORDER BY
       branch.id = (SELECT branch_id FROM person WHERE id = @personId) DESC,
       branch.id = (SELECT branch_id FROM staff WHERE id = @staffId) DESC, branch.name LIMIT 1`,
  )

  return {
    person: (id: PersonId) => Person.nullable().parse(person.get(id) ?? null),
    site: (id: SiteId) => Site.nullable().parse(site.get(id) ?? null),
    places: () => z.array(Place).parse(places.all()),
    attendances: (id: PersonId, from: LocalDateTime) => z.array(Trace).parse(attendances.all(id, from)),
    /** Moments are wall time, as everything else that is compared with the date. */
    contacts: (id: PersonId, from: string) =>
      z
        .array(Contact)
        .parse(contacts.all(id, from))
        .map((contact) => ({ ...contact, at: toLocalDateTime(Date.parse(contact.at)) })),
    appointments: (id: PersonId, from: LocalDateTime) => z.array(Trace).parse(appointments.all(id, from)),
    /** The branch that has to know: the person's, else the caller's, else any that is open. */
    branchFor: (personId: PersonId, staffId: StaffId) => {
      const found = branch.get({ personId, staffId })
      return found ? BranchId.parse(found.id) : null
    },
  }
}
