import { type Person, PersonHit } from '../../../shared/contract/people.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { rowHistory } from '../../store/history.ts'
import type { Store } from '../../store/store.ts'
import { PERSON_COLUMNS, type PersonRow, toPerson, toRow } from './person-row.ts'
import { matchExpressions, personSearchIndex } from './search-index.ts'

type HitRow = Omit<PersonHit, 'name'> & { familyName: string; givenNames: string }

const COLUMNS = Object.keys(PERSON_COLUMNS)
const HIT = `SELECT person.id, person.family_name AS familyName, person.given_names AS givenNames,
  person.original_script AS originalScript, person.birth_date AS birthDate, person.street,
  coalesce(staff.display_name, '') AS responsibleName,
  (SELECT min(appointment.starts_at) FROM appointment
   WHERE appointment.person_id = person.id AND appointment.state IN ('geplant', 'bestaetigt')
     AND appointment.starts_at >= @now) AS nextAppointment
  FROM person LEFT JOIN staff ON staff.id = person.responsible`

function toHit({ familyName, givenNames, ...row }: HitRow): PersonHit {
  return PersonHit.parse({ ...row, name: fullName({ familyName, givenNames }) })
}

export function peopleRepository(store: Store) {
  const { db } = store
  const index = personSearchIndex(store)
  const find = db.prepare<[PersonId], PersonRow>(`SELECT ${COLUMNS.join(', ')} FROM person WHERE id = ?`)
  const insert = db.prepare<[PersonRow]>(
    `INSERT INTO person (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})`,
  )
  const update = db.prepare<[PersonRow]>(`UPDATE person SET ${COLUMNS.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`)
  // What begins as it was typed comes first; other spellings of the sound after it.
  const search = db.prepare<[{ all: string; direct: string; now: LocalDateTime; limit: number }], HitRow>(
    `WITH direct AS MATERIALIZED (SELECT rowid FROM person_search WHERE person_search MATCH @direct),
       found AS MATERIALIZED (
         SELECT person_id, person_search.rowid NOT IN direct AS other FROM person_search WHERE person_search MATCH @all
       )
     ${HIT} JOIN found ON found.person_id = person.id
     ORDER BY found.other, person.family_name COLLATE NOCASE, person.given_names COLLATE NOCASE, person.id LIMIT @limit`,
  )
  const hit = db.prepare<[{ id: string; now: LocalDateTime }], HitRow>(`${HIT} WHERE person.id = @id`)
  const changed = db.prepare<[], { id: string }>("SELECT row_id AS id FROM change_log WHERE table_name = 'person' ORDER BY seq DESC")
  const staffName = db.prepare<[string], { name: string }>('SELECT display_name AS name FROM staff WHERE id = ?')
  const history = rowHistory(db)

  return {
    find: (id: PersonId): Person | null => {
      const row = find.get(id)
      return row ? toPerson(row) : null
    },
    insert: (person: Person) => {
      insert.run(toRow(person))
      index.put(person.id, person)
    },
    update: (person: Person) => {
      update.run(toRow(person))
      index.put(person.id, person)
    },
    /** Null when the text holds nothing to search for. */
    search: (text: string, now: LocalDateTime, limit: number): PersonHit[] | null => {
      const match = matchExpressions(text)
      return match && search.all({ ...match, now, limit }).map(toHit)
    },
    recentlyChanged: (now: LocalDateTime, limit: number): PersonHit[] => {
      const ids = new Set<string>()
      for (const { id } of changed.iterate()) {
        ids.add(id)
        if (ids.size === limit) break
      }
      return [...ids].flatMap((id) => hit.get({ id, now }) ?? []).map(toHit)
    },
    history: (id: PersonId) => history('person', id),
    staffName: (id: string): string => staffName.get(id)?.name ?? '',
  }
}
