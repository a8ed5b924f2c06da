import { z } from 'zod'
import { EVENT_KINDS, type EventLine } from '../../../shared/contract/logs.ts'
import { PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'

type Row = {
  id: string
  at: string
  staffName: string
  kind: string
  subject: string
  familyName: string | null
  givenNames: string | null
  personId: string | null
  note: string
}

const Kind = z.enum(EVENT_KINDS)

/** The book of administration and the emergency accesses, as one list. */
export function eventRepository({ db }: Pick<Store, 'db'>) {
  const page = db.prepare<[{ limit: number; offset: number }], Row>(
    `WITH event AS (
       SELECT id, at, staff_id, kind, subject, NULL AS person_id, note FROM admin_event
       UNION ALL SELECT id, opened_at, staff_id, 'break_glass', '', person_id, reason FROM break_glass
     )
     SELECT event.id, event.at, coalesce(staff.display_name, '') AS staffName, event.kind,
       coalesce((SELECT display_name FROM staff WHERE id = event.subject), (SELECT name FROM branch WHERE id = event.subject), '') AS subject,
       person.family_name AS familyName, person.given_names AS givenNames, event.person_id AS personId, event.note
     FROM event LEFT JOIN staff ON staff.id = event.staff_id LEFT JOIN person ON person.id = event.person_id
     ORDER BY event.at DESC, event.id DESC LIMIT @limit OFFSET @offset`,
  )
  const count = db.prepare<[], { n: number }>('SELECT (SELECT count(*) FROM admin_event) + (SELECT count(*) FROM break_glass) AS n')
  const latest = db.prepare<[string], { at: string | null }>('SELECT max(at) AS at FROM admin_event WHERE kind = ?')

  function toLine({ familyName, givenNames, personId, subject, kind, ...row }: Row): EventLine {
    const person = personId === null ? null : PersonId.parse(personId)
    const name = fullName({ familyName: familyName ?? '', givenNames: givenNames ?? '' })
    return { ...row, kind: Kind.parse(kind), personId: person, subject: person ? name : subject }
  }

  return {
    page: (limit: number, offset: number) => ({ lines: page.all({ limit, offset }).map(toLine), total: count.get()?.n ?? 0 }),
    /** When something of this kind happened last; '' when never. */
    latest: (kind: EventLine['kind']): string => latest.get(kind)?.at ?? '',
  }
}
