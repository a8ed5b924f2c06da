import { z } from 'zod'
import type { Store } from '../../../store/store.ts'
import type { Cell, Row, Table } from '../hsds/table.ts'
import { HSDS_TABLES } from '../hsds/tables.ts'
import type { StoredRow } from './compare.ts'

type Db = Store['db']
type Written = Record<string, Cell>
export type ImportRun = { readonly id: string; readonly source: string; readonly importedAt: string; readonly counts: unknown }

const Extra = z.record(z.string(), z.string())

/** Names come from the table descriptions alone, never from a package; quoted because `interval` and others are SQL words. */
function statementsOf(db: Db, table: Table) {
  const columns = [...Object.keys(table.columns), 'extra']
  const name = `hsds_${table.name}`
  const list = columns.map((column) => `"${column}"`).join(', ')
  return {
    find: db.prepare<[string], Written>(`SELECT ${list} FROM ${name} WHERE id = ?`),
    insert: db.prepare<[Written]>(`INSERT INTO ${name} (${list}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`),
    remove: db.prepare<[string]>(`DELETE FROM ${name} WHERE id = ?`),
    update: db.prepare<[Written]>(`UPDATE ${name} SET ${columns.map((column) => `"${column}" = @${column}`).join(', ')} WHERE id = @id`),
  }
}

/** Rows of the HSDS tables as they are, for taking packages over. */
export function importRepository({ db }: Store) {
  const prepared = new Map<string, ReturnType<typeof statementsOf>>()
  const insertRun = db.prepare<[{ id: string; source: string; importedAt: string; counts: string }]>(
    'INSERT INTO import_run (id, source, imported_at, counts) VALUES (@id, @source, @importedAt, @counts)',
  )

  /** Prepared when a table is first asked for: together they are a hundred, and would be felt at each unlocking. */
  function of(name: string) {
    const before = prepared.get(name)
    if (before) return before
    const table = HSDS_TABLES.find((one) => one.name === name)
    if (!table) throw new Error(`no such table ${name}`)
    const statements = statementsOf(db, table)
    prepared.set(name, statements)
    return statements
  }

  return {
    exists: (table: string, id: string) => of(table).find.get(id) !== undefined,
    find: (table: string, id: string): StoredRow | null => {
      const row = of(table).find.get(id)
      if (!row) return null
      const { extra, ...values } = row
      return { values, extra: Extra.parse(JSON.parse(String(extra))) }
    },
    insert: (table: string, values: Row, extra: Readonly<Record<string, string>>) => {
      of(table).insert.run({ ...values, extra: JSON.stringify(extra) })
    },
    update: (table: string, values: Row, extra: Readonly<Record<string, string>>) => {
      of(table).update.run({ ...values, extra: JSON.stringify(extra) })
    },
    remove: (table: string, id: string) => {
      of(table).remove.run(id)
    },
    insertRun: ({ counts, ...run }: ImportRun) => {
      insertRun.run({ ...run, counts: JSON.stringify(counts) })
    },
  }
}
