import type { Database } from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import { type Instant, toInstant } from '../../shared/dates.ts'
import { parseHlc } from './hlc.ts'

type Row = { hlc: string; staffName: string; action: string; fields: string }
export type StoredValue = string | number | null

/** One write to one row: who, when, and each changed column with the value before and after, as stored. */
export type RowChange = {
  readonly at: Instant
  readonly staffName: string
  readonly action: 'insert' | 'update' | 'delete'
  readonly changes: readonly { readonly column: string; readonly before: StoredValue; readonly after: StoredValue }[]
}

const StoredValue = z.union([z.string(), z.number(), z.null()])
const Fields = z.record(z.string(), z.tuple([StoredValue, StoredValue]))
export type ChangedFields = z.infer<typeof Fields>
const Action = z.enum(['insert', 'update', 'delete'])

/** Columns of an entry, each with the value before and after. */
export function readFields(fields: string): ChangedFields {
  return Fields.parse(JSON.parse(fields))
}

/** Reads back what the change log knows of a row, newest first. */
export function rowHistory(db: Database) {
  const ofRow = db.prepare<[string, string], Row>(
    `SELECT change_log.hlc, coalesce(staff.display_name, '') AS staffName, change_log.action, change_log.fields
     FROM change_log LEFT JOIN staff ON staff.id = change_log.staff
     WHERE change_log.row_id = ? AND change_log.table_name = ? ORDER BY change_log.seq DESC`,
  )
  return (table: string, id: string): RowChange[] =>
    ofRow.all(id, table).map(({ hlc, staffName, action, fields }) => ({
      at: toInstant(parseHlc(hlc).ms),
      staffName,
      action: Action.parse(action),
      changes: Object.entries(readFields(fields)).map(([column, [before, after]]) => ({ column, before, after })),
    }))
}
