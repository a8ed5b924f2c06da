import type { PersonHit } from '../../../shared/contract/people.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import type { Store } from '../../store/store.ts'
import { keyExpression, matchExpressions } from './search-index.ts'

export type HitRow = Omit<PersonHit, 'name' | 'outside' | 'branchName'> & { familyName: string; givenNames: string }

/** Columns of a hit; needs `@now` for the next appointment. */
export const HIT = `SELECT person.id, person.family_name AS familyName, person.given_names AS givenNames,
  person.original_script AS originalScript, person.birth_date AS birthDate, person.street,
  coalesce(staff.display_name, '') AS responsibleName,
  (SELECT min(appointment.starts_at) FROM appointment
   WHERE appointment.person_id = person.id AND appointment.state IN ('geplant', 'bestaetigt')
     AND appointment.starts_at >= @now) AS nextAppointment
  FROM person LEFT JOIN staff ON staff.id = person.responsible`

/**
 * Search as typed on a connection: what begins as it was typed comes first, other spellings of the sound after it, and
 * when there is neither, whole names that share their consonants or their Kölner Phonetik with what was typed. The
 * index hands out its rows in the order of names, so that of very many hits, as after a first letter, only the first are read.
 * @returns null when the text holds nothing to search for
 */
export function personSearch(db: Store['db']): (text: string, now: LocalDateTime, limit: number) => HitRow[] | null {
  const found = db
    .prepare<[string, number], string>('SELECT person_id FROM person_search WHERE person_search MATCH ? ORDER BY rowid LIMIT ?')
    .pluck()
  const keyed = db
    .prepare<[string, number], string>('SELECT person_id FROM person_keys WHERE person_keys MATCH ? ORDER BY rowid LIMIT ?')
    .pluck()
  const hits = db.prepare<[{ ids: string; now: LocalDateTime }], HitRow>(
    `${HIT} WHERE person.id IN (SELECT value FROM json_each(@ids))
     ORDER BY person.family_name COLLATE NOCASE, person.given_names COLLATE NOCASE, person.id`,
  )
  return (text, now, limit) => {
    const match = matchExpressions(text)
    if (!match) return null
    const direct = new Set(found.all(match.direct, limit))
    const all = direct.size < limit ? found.all(match.all, limit + direct.size) : []
    const keys = all.length === 0 && direct.size === 0 ? keyExpression(text) : null
    const others = keys ? keyed.all(keys, limit) : all.filter((id) => !direct.has(id)).slice(0, limit - direct.size)
    const rows = hits.all({ ids: JSON.stringify([...direct, ...others]), now })
    return [...rows.filter(({ id }) => direct.has(id)), ...rows.filter(({ id }) => !direct.has(id))]
  }
}
