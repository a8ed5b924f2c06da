import { type ChangeLine, type ChangeSubject, LoggedChange } from '../../../shared/contract/logs.ts'
import { toInstant } from '../../../shared/dates.ts'
import { fullName } from '../../../shared/names.ts'
import { readFields, type StoredValue } from '../../store/history.ts'
import { parseHlc } from '../../store/hlc.ts'
import type { Store } from '../../store/store.ts'
import { subjectRows } from './subject-rows.ts'
import { isFreeText, isTold } from './told-columns.ts'

type Row = { seq: number; hlc: string; staffName: string; action: ChangeLine['action']; table: string; fields: string }

/** Columns that point at something with a name; the reader sees the name. */
const POINTS_AT: Readonly<Record<string, 'staff' | 'person' | 'site' | 'branch'>> = {
  staff_id: 'staff',
  deputy_id: 'staff',
  responsible: 'staff',
  reviewed_by: 'staff',
  removed_by: 'staff',
  person_id: 'person',
  first_person_id: 'person',
  second_person_id: 'person',
  site_id: 'site',
  substitute_site_id: 'site',
  branch_id: 'branch',
}

export function changeRepository(store: Pick<Store, 'db'>) {
  const { db } = store
  const rowsOf = subjectRows(store)
  const page = db.prepare<[{ ids: string; limit: number; offset: number }], Row>(
    `SELECT seq, hlc, coalesce((SELECT display_name FROM staff WHERE id = change_log.staff), '') AS staffName, action,
       table_name AS "table", fields
     FROM change_log WHERE row_id IN (SELECT value FROM json_each(@ids)) ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
  )
  const count = db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM change_log WHERE row_id IN (SELECT value FROM json_each(?))')
  const names = {
    staff: db.prepare<[string], { name: string }>('SELECT display_name AS name FROM staff WHERE id = ?'),
    site: db.prepare<[string], { name: string }>('SELECT name FROM site WHERE id = ?'),
    branch: db.prepare<[string], { name: string }>('SELECT name FROM branch WHERE id = ?'),
  }
  const person = db.prepare<[string], { familyName: string; givenNames: string }>(
    'SELECT family_name AS familyName, given_names AS givenNames FROM person WHERE id = ?',
  )

  function nameOf(kind: 'staff' | 'person' | 'site' | 'branch', id: string): string {
    if (kind !== 'person') return names[kind].get(id)?.name ?? ''
    const found = person.get(id)
    return found ? fullName(found) : ''
  }

  function told(column: string, value: StoredValue): string {
    if (value === null) return ''
    const kind = POINTS_AT[column]
    return kind ? nameOf(kind, String(value)) : String(value)
  }

  function toChange(table: string, column: string, before: StoredValue, after: StoredValue): LoggedChange {
    const length = (value: StoredValue) => String(value ?? '').length
    return LoggedChange.parse(
      isFreeText(table, column)
        ? { kind: 'text', column, before: length(before), after: length(after) }
        : { kind: 'value', column, before: told(column, before), after: told(column, after) },
    )
  }

  function toLine({ hlc, fields, ...row }: Row): ChangeLine {
    const changes = Object.entries(readFields(fields))
      .filter(([column]) => isTold(column))
      .map(([column, [before, after]]) => toChange(row.table, column, before, after))
      .filter((change) => (change.kind === 'text' ? change.before + change.after > 0 : change.before !== change.after))
    return { ...row, at: toInstant(parseHlc(hlc).ms), changes }
  }

  return {
    nameOf,
    page: (subject: ChangeSubject, limit: number, offset: number): { lines: ChangeLine[]; total: number } => {
      const ids = JSON.stringify(rowsOf(subject))
      return { lines: page.all({ ids, limit, offset }).map(toLine), total: count.get(ids)?.n ?? 0 }
    },
  }
}
