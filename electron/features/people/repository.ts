import { z } from 'zod'
import type { Person, PersonHit } from '../../../shared/contract/people.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import { PersonId, StaffId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { ROLES } from '../../../shared/permissions.ts'
import { rowHistory } from '../../store/history.ts'
import type { Store } from '../../store/store.ts'
import { belongingHistory } from './belonging-history.ts'
import { personsByNumber } from './number-query.ts'
import { PERSON_COLUMNS, type PersonRow, toPerson, toRow } from './person-row.ts'
import { personSearchIndex } from './search-index.ts'
import { HIT, type HitRow, personSearch } from './search-query.ts'

const Roles = z.array(z.enum(ROLES))
const COLUMNS = Object.keys(PERSON_COLUMNS)
/** Writing the id too, to what it is, would have SQLite look for everything that refers to it. */
const CHANGING = COLUMNS.filter((column) => column !== 'id')
/** Not validated here: the router validates every answer, and a search gives fifty hits at each letter. */
function toHit({ familyName, givenNames, ...row }: HitRow): PersonHit {
  return { ...row, name: fullName({ familyName, givenNames }), outside: false, branchName: '', disclosureBlocked: false }
}

export function peopleRepository(store: Store) {
  const { db } = store
  const index = personSearchIndex(store)
  const find = db.prepare<[PersonId], PersonRow>(`SELECT ${COLUMNS.join(', ')} FROM person WHERE id = ?`)
  const names = db.prepare<[PersonId], { familyName: string; givenNames: string }>(
    'SELECT family_name AS familyName, given_names AS givenNames FROM person WHERE id = ?',
  )
  const insert = db.prepare<[PersonRow]>(
    `INSERT INTO person (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})`,
  )
  const update = db.prepare<[PersonRow]>(
    `UPDATE person SET ${CHANGING.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
  )
  const search = personSearch(db)
  const hit = db.prepare<[{ id: string; now: LocalDateTime }], HitRow>(`${HIT} WHERE person.id = @id`)
  const changed = db.prepare<[], { id: string }>("SELECT row_id AS id FROM change_log WHERE table_name = 'person' ORDER BY seq DESC")
  const staffName = db.prepare<[string], { name: string }>('SELECT display_name AS name FROM staff WHERE id = ?')
  const branchName = db.prepare<[string], { name: string }>('SELECT name FROM branch WHERE id = ?')
  const responsibleChoices = db.prepare<[PersonId], { id: string; displayName: string; roles: string }>(
    `SELECT staff.id, staff.display_name AS displayName, staff.roles FROM staff JOIN person ON person.id = ?
     WHERE staff.active = 1 AND (person.branch_id IS NULL OR staff.branch_id = person.branch_id)
     ORDER BY staff.display_name COLLATE NOCASE`,
  )
  const setResponsible = db.prepare<[{ id: PersonId; responsible: StaffId }]>(
    'UPDATE person SET responsible = @responsible, revision = revision + 1 WHERE id = @id',
  )
  const blocked = db
    .prepare<[string], string>('SELECT id FROM person WHERE disclosure_blocked = 1 AND id IN (SELECT value FROM json_each(?))')
    .pluck()
  const history = rowHistory(db)
  const belonging = belongingHistory(db)

  return {
    find: (id: PersonId): Person | null => {
      const row = find.get(id)
      return row ? toPerson(row) : null
    },
    insert: (person: Person) => {
      insert.run(toRow(person))
      index.put(person.id, { ...person, phone: person.safeContact.phone })
    },
    update: (person: Person) => {
      const before = names.get(person.id)
      if (before) index.take(person.id, before)
      update.run(toRow(person))
      index.put(person.id, { ...person, phone: person.safeContact.phone })
    },
    /** Null when the text holds nothing to search for. */
    search: (text: string, now: LocalDateTime, limit: number): PersonHit[] | null => {
      const rows = search(text, now, limit)
      return rows?.map(toHit) ?? null
    },
    /** Persons in the order of their latest change, the newest first. */
    recentlyChanged: (limit: number): PersonId[] => {
      const ids = new Set<PersonId>()
      for (const { id } of changed.iterate()) {
        ids.add(PersonId.parse(id))
        if (ids.size === limit) break
      }
      return [...ids]
    },
    hit: (id: PersonId, now: LocalDateTime): PersonHit | null => {
      const row = hit.get({ id, now })
      return row ? toHit(row) : null
    },
    byNumber: personsByNumber(db),
    history: (id: PersonId) => history('person', id),
    belongingHistory: (id: PersonId) => belonging(id),
    /** Those of these persons whose address nobody is told. */
    disclosureBlocked: (ids: readonly PersonId[]): ReadonlySet<string> => new Set(blocked.all(JSON.stringify(ids))),
    /** Active staff of the person's branch, with their roles. */
    responsibleChoices: (id: PersonId) =>
      responsibleChoices.all(id).map(({ id: staffId, displayName, roles }) => ({
        id: StaffId.parse(staffId),
        displayName,
        roles: Roles.parse(JSON.parse(roles)),
      })),
    setResponsible: (id: PersonId, responsible: StaffId) => setResponsible.run({ id, responsible }),
    staffName: (id: string): string => staffName.get(id)?.name ?? '',
    branchName: (id: string): string => branchName.get(id)?.name ?? '',
  }
}
