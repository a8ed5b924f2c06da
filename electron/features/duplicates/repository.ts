import { z } from 'zod'
import { PersonLink } from '../../../shared/contract/duplicates.ts'
import type { ComparedRecord } from '../../../shared/duplicate-score.ts'
import { PersonId, type PersonLinkId, type StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

export type StoredRecord = ComparedRecord & { readonly id: PersonId }
type Row = Omit<StoredRecord, 'id'> & { readonly id: string }

const StoredLink = PersonLink.omit({ same: true }).extend({ same: z.number(), first: PersonId, second: PersonId })
type StoredLink = Omit<z.infer<typeof StoredLink>, 'same'> & { readonly same: boolean }
export type NewLink = {
  readonly id: PersonLinkId
  readonly first: PersonId
  readonly second: PersonId
  readonly same: boolean
  readonly reason: string
  readonly staffId: StaffId
  readonly madeAt: string
}

const RECORD = `SELECT id, family_name AS familyName, given_names AS givenNames, birth_name AS birthName,
  birth_date AS birthDate, sex, street, postal_code AS postalCode, phone, customer_number AS customerNumber FROM person`
const LINK = `SELECT person_link.id, first_person_id AS first, second_person_id AS second, same, reason, made_at AS madeAt,
  coalesce(staff.display_name, '') AS staffName
  FROM person_link LEFT JOIN staff ON staff.id = person_link.staff_id WHERE removed_at IS NULL`

const toRecord = (row: Row): StoredRecord => ({ ...row, id: PersonId.parse(row.id) })
function toLink(row: unknown): StoredLink {
  const { same, ...link } = StoredLink.parse(row)
  return { ...link, same: same === 1 }
}

export function duplicatesRepository({ db }: Pick<Store, 'db'>) {
  const records = db.prepare<[string], Row>(`${RECORD} WHERE id IN (SELECT value FROM json_each(?))`)
  const bornBetween = db.prepare<[string, string], Row>(`${RECORD} WHERE birth_date >= ? AND birth_date < ? AND length(birth_date) = 10`)
  const after = db.prepare<[string, number], Row>(`${RECORD} WHERE id > ? ORDER BY id LIMIT ?`)
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM person')
  const numbered = db
    .prepare<[], string>(
      `SELECT json_group_array(id) FROM person WHERE customer_number_key <> '' GROUP BY customer_number_key HAVING count(*) > 1`,
    )
    .pluck()
  const years = db.prepare<[], { first: string; last: string }>(
    "SELECT coalesce(min(birth_date), '') AS first, coalesce(max(birth_date), '') AS last FROM person WHERE birth_date > ''",
  )
  const ofPair = db.prepare<[PersonId, PersonId], unknown>(`${LINK} AND first_person_id = ? AND second_person_id = ?`)
  const ofPerson = db.prepare<[{ id: PersonId }], unknown>(
    `${LINK} AND same = 1 AND (first_person_id = @id OR second_person_id = @id) ORDER BY made_at, person_link.id`,
  )
  const all = db.prepare<[], unknown>(LINK)
  const byId = db.prepare<[PersonLinkId], unknown>(`${LINK} AND person_link.id = ?`)
  const insert = db.prepare<[Omit<NewLink, 'same'> & { same: number }]>(
    `INSERT INTO person_link (id, first_person_id, second_person_id, same, reason, staff_id, made_at, removed_at, removed_by)
     VALUES (@id, @first, @second, @same, @reason, @staffId, @madeAt, NULL, NULL)`,
  )
  const remove = db.prepare<[{ id: PersonLinkId; at: string; by: StaffId }]>(
    'UPDATE person_link SET removed_at = @at, removed_by = @by WHERE id = @id',
  )
  const one = (row: unknown) => (row === undefined ? null : toLink(row))

  return {
    records: (ids: readonly PersonId[]) => records.all(JSON.stringify(ids)).map(toRecord),
    /** Known to the day. */
    bornIn: (year: number) => bornBetween.all(String(year), String(year + 1)).map(toRecord),
    after: (id: string, limit: number) => after.all(id, limit).map(toRecord),
    count: () => count.get()?.n ?? 0,
    /** Those who have one Kundennummer in common, a group each. */
    sharingNumber: () => numbered.all().map((ids) => records.all(ids).map(toRecord)),
    /** First and last year somebody was born in; null when no birth date is known. */
    years: () => {
      const { first = '', last = '' } = years.get() ?? {}
      return first === '' ? null : { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) }
    },
    ofPair: (first: PersonId, second: PersonId) => one(ofPair.get(first, second)),
    ofPerson: (id: PersonId) => ofPerson.all({ id }).map(toLink),
    all: () => all.all().map(toLink),
    find: (id: PersonLinkId) => one(byId.get(id)),
    insert: (link: NewLink) => insert.run({ ...link, same: Number(link.same) }),
    remove: (id: PersonLinkId, at: string, by: StaffId) => remove.run({ id, at, by }),
  }
}
export type DuplicatesRepository = ReturnType<typeof duplicatesRepository>
