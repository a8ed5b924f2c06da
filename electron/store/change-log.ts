import type { Database } from 'better-sqlite3-multiple-ciphers'
import { formatHlc, HLC_START, type Hlc, parseHlc, tick } from './hlc.ts'

/** Tables that hold no domain data: the logs themselves, settings of this file, and what is still being typed. */
const NOT_LOGGED: readonly string[] = ['meta', 'draft', 'change_log', 'access_log', 'access_log_person']

type Author = { readonly staff: string; readonly device: string; readonly now: () => number; readonly newId: () => string }

function domainTables(db: Database): string[] {
  return db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !NOT_LOGGED.includes(name))
}

function columnsOf(db: Database, table: string): string[] {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  if (!columns.some((column) => column.name === 'id')) throw new Error(`domain table ${table} has no id`)
  return columns.map((column) => column.name)
}

function trigger(table: string, columns: readonly string[], action: 'insert' | 'update' | 'delete'): string {
  const before = (column: string) => (action === 'insert' ? 'NULL' : `OLD."${column}"`)
  const after = (column: string) => (action === 'delete' ? 'NULL' : `NEW."${column}"`)
  const pairs = columns
    .map((column) => `SELECT '${column}' AS field, ${before(column)} AS before, ${after(column)} AS after`)
    .join(' UNION ALL ')
  return `
    CREATE TEMP TRIGGER "log_${table}_${action}" AFTER ${action} ON main."${table}"
    BEGIN
      INSERT INTO change_log (id, hlc, device, staff, table_name, row_id, action, fields)
      SELECT log_id(), log_hlc(), log_device(), log_staff(), '${table}', ${action === 'delete' ? 'OLD' : 'NEW'}.id, '${action}',
        json_group_object(field, json_array(before, after))
      FROM (${pairs}) WHERE before IS NOT after
      HAVING count(*) > 0;
    END;`
}

/**
 * Puts the change log on every domain table of this connection, so that no repository has to remember it and no new
 * table can be forgotten. The triggers are temporary: they are derived anew from the real columns at each opening, and
 * as TEMP triggers they may call functions although the schema is not trusted.
 */
export function installChangeLog(db: Database, author: Author): void {
  const last = db
    .prepare<[], { hlc: string | null }>('SELECT max(hlc) AS hlc FROM (SELECT hlc FROM change_log ORDER BY seq DESC LIMIT 1000)')
    .get()
  let clock: Hlc = last?.hlc ? parseHlc(last.hlc) : HLC_START
  db.function('log_id', () => author.newId())
  db.function('log_staff', () => author.staff)
  db.function('log_device', () => author.device)
  db.function('log_hlc', () => {
    clock = tick(clock, author.now())
    return formatHlc(clock)
  })
  for (const table of domainTables(db)) {
    const columns = columnsOf(db, table)
    for (const action of ['insert', 'update', 'delete'] as const) db.exec(trigger(table, columns, action))
  }
}
