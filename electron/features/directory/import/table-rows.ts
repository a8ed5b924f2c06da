import type { Table } from '../hsds/table.ts'
import type { RowStore } from './row-store.ts'

/** The rows of one file. */
export type TableRows = { readonly table: Table; readonly file: string; readonly rows: RowStore }
/** By name of the table. */
export type ReadPackage = ReadonlyMap<string, TableRows>

export function rowsIn(tables: ReadPackage): number {
  return [...tables.values()].reduce((sum, { rows }) => sum + rows.size(), 0)
}
