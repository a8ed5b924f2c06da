import type { Database } from 'better-sqlite3-multiple-ciphers'
import { v7 } from 'uuid'
import { verifyChangeLog } from '../../electron/store/change-chain.ts'
import { openStore } from '../../electron/store/store.ts'

type Found = {
  /** What SQLite says: `ok`. */
  readonly integrity: unknown
  /** First entry of the access log that does not fit. */
  readonly firstBroken: unknown
  /** What the app's own check of the change log says. */
  readonly changeLog: unknown
  /** Rows that the change log tells otherwise than the table, by a replay that shares no code with the app. */
  readonly disagreeing: string[]
}
export const SOUND: Found = { integrity: 'ok', firstBroken: null, changeLog: null, disagreeing: [] }

const SYSTEM = ['meta', 'draft', 'change_log', 'access_log', 'access_log_person']
type Fields = Record<string, [before: unknown, after: unknown]>

/** Rows as the change log alone would rebuild them. */
function replayed(db: Database): Map<string, Map<string, Record<string, unknown>>> {
  const tables = new Map<string, Map<string, Record<string, unknown>>>()
  const changes = db.prepare<[], { table_name: string; row_id: string; action: string; fields: string }>(
    'SELECT table_name, row_id, action, fields FROM change_log ORDER BY seq',
  )
  for (const { table_name, row_id, action, fields } of changes.iterate()) {
    const rows = tables.get(table_name) ?? new Map<string, Record<string, unknown>>()
    tables.set(table_name, rows)
    const changed: Fields = JSON.parse(fields)
    const after = Object.fromEntries(Object.entries(changed).map(([column, [, value]]) => [column, value]))
    if (action === 'delete') rows.delete(row_id)
    else rows.set(row_id, { ...rows.get(row_id), ...after })
  }
  return tables
}

function disagreeing(db: Database): string[] {
  const logged = replayed(db)
  const names = db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !SYSTEM.includes(name))
  return names.flatMap((table) => {
    // Without generated columns, which follow from the others.
    const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT ${names} FROM "${table}"`).all()
    const expected = logged.get(table) ?? new Map<string, Record<string, unknown>>()
    const wrong = rows.filter((row) => !same(row, expected.get(String(row.id))))
    const missing = [...expected.keys()].filter((id) => !rows.some((row) => String(row.id) === id))
    return [...wrong.map(({ id }) => `${table} ${id}`), ...missing.map((id) => `${table} ${id} missing`)]
  })
}

function same(row: Record<string, unknown>, logged: Record<string, unknown> | undefined): boolean {
  return logged !== undefined && Object.entries(row).every(([column, value]) => (logged[column] ?? null) === value)
}

/** Opens a store at rest, as the next start would, and answers whether everything about it fits. */
export function checkStoreFile(file: string, key: Uint8Array, look: (db: Database) => void = () => undefined): Found {
  const store = openStore({ file, key, staff: 'check', clock: { now: Date.now }, newId: () => v7(), nativeBinding: undefined })
  try {
    look(store.db)
    return {
      integrity: store.db.pragma('integrity_check', { simple: true }),
      firstBroken: store.access.firstBroken(),
      changeLog: verifyChangeLog(store.db),
      disagreeing: disagreeing(store.db),
    }
  } finally {
    store.close()
  }
}
