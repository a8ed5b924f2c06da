import type { Database } from 'better-sqlite3-multiple-ciphers'
import { formatHlc, HLC_START, type Hlc, parseHlc, tick } from './hlc.ts'
import { CHAIN_START, changeSeal } from './log-seal.ts'

/** Tables that hold no domain data: the logs themselves, settings of this file, and what is still being typed. */
const NOT_LOGGED: readonly string[] = ['meta', 'draft', 'change_log', 'access_log', 'access_log_person']

type Author = { readonly staff: string; readonly device: string; readonly now: () => number }

/** Every table whose rows are recorded. */
export function domainTables(db: Database): string[] {
  return db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !NOT_LOGGED.includes(name))
}

/** Columns that are recorded; generated ones follow from them. */
export function columnsOf(db: Database, table: string): string[] {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  if (!columns.some((column) => column.name === 'id')) throw new Error(`domain table ${table} has no id`)
  return columns.map((column) => column.name)
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

function trigger({ device, staff }: Author, table: string, columns: readonly string[], action: 'insert' | 'update' | 'delete'): string {
  const before = (column: string) => (action === 'insert' ? "'null'" : `json_quote(OLD."${column}")`)
  const after = (column: string) => (action === 'delete' ? "'null'" : `json_quote(NEW."${column}")`)
  const differs = (column: string) =>
    ({
      insert: `NEW."${column}" IS NOT NULL`,
      // Bytes, whatever the column's own order: a login that changed in its case only is a change.
      update: `OLD."${column}" COLLATE BINARY IS NOT NEW."${column}"`,
      delete: `OLD."${column}" IS NOT NULL`,
    })[action]
  const parts = columns.map(
    (column) => `iif(${differs(column)}, ',"${column}":[' || ${before(column)} || ',' || ${after(column)} || ']', '')`,
  )
  const row = action === 'delete' ? 'OLD' : 'NEW'
  // A row whose values stay as they are is no change. Text put together is half as dear as SQLite's JSON aggregates.
  return `
    CREATE TEMP TRIGGER "log_${table}_${action}" AFTER ${action} ON main."${table}" ${action === 'update' ? `WHEN ${columns.map(differs).join(' OR ')}` : ''}
    BEGIN
      INSERT INTO change_log (id, hlc, device, staff, table_name, row_id, action, fields)
      SELECT log_seal((SELECT id FROM change_log ORDER BY seq DESC LIMIT 1), '${table}', ${row}.id, '${action}', '{' || substr(${parts.join(' || ')}, 2) || '}'),
        log_hlc(), ${quoted(device)}, ${quoted(staff)}, '${table}', ${row}.id, '${action}', log_fields();
    END;`
}

/**
 * Puts the change log on every domain table of this connection, so that no repository has to remember it and no new
 * table can be forgotten. The triggers are temporary: they are derived anew from the real columns at each opening, and
 * as TEMP triggers they may call functions although the schema is not trusted.
 *
 * Each entry is sealed with the seal of the one before, so that a removed or changed entry shows. Measured, this costs
 * less than a tenth of a write, and the seal is the entry's id, which saves an index over random ids.
 */
export function installChangeLog(db: Database, author: Author): void {
  const last = db
    .prepare<[], { hlc: string | null }>('SELECT max(hlc) AS hlc FROM (SELECT hlc FROM change_log ORDER BY seq DESC LIMIT 1000)')
    .get()
  let clock: Hlc = last?.hlc ? parseHlc(last.hlc) : HLC_START
  let hlc = ''
  let fields = ''
  // Called first in each entry: ticks, and keeps what the entry's other columns are filled with.
  db.function('log_seal', (previous: unknown, table: unknown, row: unknown, action: unknown, changed: unknown) => {
    clock = tick(clock, author.now())
    hlc = formatHlc(clock)
    fields = String(changed)
    const { device, staff } = author
    const entry = { hlc, device, staff, table: String(table), row: String(row), action: String(action), fields }
    return changeSeal(previous === null ? CHAIN_START : String(previous), entry)
  })
  db.function('log_hlc', () => hlc)
  db.function('log_fields', () => fields)
  const triggers = domainTables(db).flatMap((table) => {
    const columns = columnsOf(db, table)
    return (['insert', 'update', 'delete'] as const).map((action) => trigger(author, table, columns, action))
  })
  db.exec(triggers.join('\n'))
}
