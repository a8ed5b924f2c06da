import type { Database } from 'better-sqlite3-multiple-ciphers'
import { toInstant } from '../../shared/dates.ts'
import { columnsOf } from './change-log.ts'
import { type ChangedFields, readFields, type StoredValue } from './history.ts'
import { parseHlc } from './hlc.ts'
import { fault, type LogFault } from './log-fault.ts'

type Entry = { readonly seq: number; readonly hlc: string; readonly action: string; readonly fields: string }
type Row = Record<string, StoredValue> & { readonly id: StoredValue }
type Last = { readonly seq: number; readonly hlc: string }

/** Compares the records of one table with what the change log leaves them with. */
export function rowReplay(db: Database, table: string) {
  const columns = columnsOf(db, table)
  // A column that came with a later version stands in old records with its default, which no entry mentions.
  const defaults = defaultsOf(db, table)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const rows = db.prepare<[string, number], Row>(`SELECT ${names} FROM "${table}" WHERE id > ? ORDER BY id LIMIT ?`)
  const entries = db.prepare<[string, string], Entry>(
    'SELECT seq, hlc, action, fields FROM change_log WHERE row_id = ? AND table_name = ? ORDER BY seq',
  )
  const gone = db.prepare<[{ table: string; from: number; to: number }], Last>(
    `SELECT seq, hlc FROM change_log AS entry WHERE seq BETWEEN @from AND @to AND table_name = @table AND action = 'insert'
       AND NOT EXISTS (SELECT 1 FROM "${table}" WHERE id = entry.row_id)
       AND NOT EXISTS (
         SELECT 1 FROM change_log AS later
         WHERE later.row_id = entry.row_id AND later.table_name = @table AND later.action = 'delete' AND later.seq > entry.seq)
     ORDER BY seq LIMIT 1`,
  )
  const wrong = ({ seq, hlc }: Last) => fault('changes', 'row', seq, { at: toInstant(parseHlc(hlc).ms), table })

  /** Values after the entry, or null when it does not go on from the values before. */
  function apply(values: Map<string, StoredValue>, { action, fields }: Entry): Map<string, StoredValue> | null {
    const changed: ChangedFields = readFields(fields)
    for (const [column, [before]] of Object.entries(changed)) {
      if (before !== valueIn(values, column) && action !== 'insert') return null
    }
    if (action !== 'update') values.clear()
    if (action !== 'delete') for (const [column, [, after]] of Object.entries(changed)) values.set(column, after)
    return values
  }
  const valueIn = (values: Map<string, StoredValue>, column: string) =>
    values.get(column) ?? (values.has(column) ? null : (defaults.get(column) ?? null))

  return {
    table,
    /** Text comparison, like the order of the primary key: ids are text. */
    rowsAfter: (id: string, most: number): Row[] => rows.all(id, most),
    differs: (row: Row): LogFault | null => {
      const known = entries.all(String(row.id), table)
      let last: Last | null = null
      let values = new Map<string, StoredValue>()
      for (const entry of known) {
        const next = apply(values, entry)
        if (!next) return wrong(entry)
        values = next
        last = entry
      }
      if (!last) return fault('changes', 'row', 0, { table })
      return columns.some((column) => row[column] !== valueIn(values, column)) ? wrong(last) : null
    },
    /** A record that entries of this range put there, that is gone, and whose end is written nowhere. */
    gone: (from: number, to: number): LogFault | null => {
      const entry = gone.get({ table, from, to })
      return entry ? wrong(entry) : null
    },
  }
}

function defaultsOf(db: Database, table: string): Map<string, StoredValue> {
  const given = db
    .prepare<[string], { name: string; value: string }>(
      'SELECT name, dflt_value AS value FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL',
    )
    .all(table)
  const evaluated = given.map(
    ({ name, value }) => [name, db.prepare<[], { value: StoredValue }>(`SELECT ${value} AS value`).get()?.value ?? null] as const,
  )
  return new Map(evaluated)
}
export type RowReplay = ReturnType<typeof rowReplay>
