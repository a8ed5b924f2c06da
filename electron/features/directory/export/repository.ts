import { z } from 'zod'
import type { Store } from '../../../store/store.ts'
import type { Nested } from '../hsds/nesting.ts'
import type { Cell, Row, Table } from '../hsds/table.ts'
import { HSDS_TABLES, tableNamed } from '../hsds/tables.ts'

export type StoredRow = { readonly values: Row; readonly extra: Readonly<Record<string, string>> }
type Written = Record<string, Cell>

const Extra = z.record(z.string(), z.string())

function toRow({ extra, ...values }: Written): StoredRow {
  return { values, extra: Extra.parse(JSON.parse(String(extra))) }
}

/** Each row stands inside one other row only: at the first of its links that leads anywhere. */
function homeOf(table: Table, { by, kind }: Nested): string {
  const before = kind ? [] : table.anchors.slice(0, Math.max(0, table.anchors.indexOf(by)))
  return [`"${by}" = ?`, ...(kind ? [`"${kind}" = ?`] : []), ...before.map((column) => `"${column}" IS NULL`)].join(' AND ')
}

/** Rows of the HSDS tables for the way out, in small portions, so that the store stays free in between. */
export function exportRepository({ db }: Store) {
  const columns = (table: Table) => [...Object.keys(table.columns), 'extra'].map((column) => `"${column}"`).join(', ')
  const pages = new Map(
    HSDS_TABLES.map((table) => [
      table.name,
      db.prepare<[string, number], Written>(`SELECT ${columns(table)} FROM hsds_${table.name} WHERE id > ? ORDER BY id LIMIT ?`),
    ]),
  )
  const single = new Map(
    HSDS_TABLES.map((table) => [
      table.name,
      db.prepare<[string], Written>(`SELECT ${columns(table)} FROM hsds_${table.name} WHERE id = ?`),
    ]),
  )
  const inside = new Map<string, ReturnType<typeof db.prepare<string[], Written>>>()

  function children(nested: Nested): ReturnType<typeof db.prepare<string[], Written>> | null {
    const table = tableNamed(nested.table)
    if (!table) return null
    const key = `${nested.table} ${nested.by}`
    const known = inside.get(key)
    if (known) return known
    const made = db.prepare<string[], Written>(
      `SELECT ${columns(table)} FROM hsds_${table.name} WHERE ${homeOf(table, nested)} ORDER BY id`,
    )
    inside.set(key, made)
    return made
  }

  return {
    page: (table: string, after: string, limit: number): StoredRow[] => (pages.get(table)?.all(after, limit) ?? []).map(toRow),
    one: (table: string, id: string): StoredRow | null => {
      const row = single.get(table)?.get(id)
      return row ? toRow(row) : null
    },
    /** Rows that stand inside the row with this id. */
    inside: (nested: Nested, outerTable: string, id: string): StoredRow[] =>
      (children(nested)?.all(...(nested.kind ? [id, outerTable] : [id])) ?? []).map(toRow),
    count: () =>
      HSDS_TABLES.reduce(
        (sum, { name }) => sum + (db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM hsds_${name}`).get()?.count ?? 0),
        0,
      ),
    /** Names of all columns beyond the standard's that occur in a table. */
    extraColumns: (table: string): string[] =>
      db
        .prepare<[], { key: string }>(`SELECT DISTINCT value.key AS key FROM hsds_${table}, json_each(extra) AS value ORDER BY key`)
        .all()
        .map(({ key }) => key),
  }
}
export type ExportRepository = ReturnType<typeof exportRepository>
