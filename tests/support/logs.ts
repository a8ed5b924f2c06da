import type { TestApp } from './app.ts'

type Change = { table: string; action: string; row: string; staff: string; fields: Record<string, [before: unknown, after: unknown]> }
type Access = { procedure: string; access: string; persons: string[] }

/** What the change log holds about the given tables, oldest first. */
export function changesOf(app: TestApp, ...tables: string[]): Change[] {
  return app.store.db
    .prepare<[string], { table: string; action: string; row: string; staff: string; fields: string }>(
      `SELECT table_name AS "table", action, row_id AS row, staff, fields FROM change_log
       WHERE table_name IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    )
    .all(JSON.stringify(tables))
    .map((change) => ({ ...change, fields: JSON.parse(change.fields) }))
}

/** What the access log holds about calls whose name begins so, oldest first. */
export function accessesOf(app: TestApp, feature: string): Access[] {
  return app.store.db
    .prepare<[string], { procedure: string; access: string; persons: string }>(
      `SELECT procedure, access, persons FROM access_log WHERE procedure LIKE ? || '.%' ORDER BY seq`,
    )
    .all(feature)
    .map((entry) => ({ ...entry, persons: JSON.parse(entry.persons) }))
}

export function countRows(app: TestApp, table: string): number {
  return app.store.db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0
}
