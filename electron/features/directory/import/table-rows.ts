import type { Table } from '../hsds/table.ts'
import type { ReadRow } from './read-row.ts'

/** The rows of one file by their id. */
export type TableRows = { readonly table: Table; readonly file: string; readonly rows: Map<string, ReadRow> }
/** By name of the table. */
export type ReadPackage = ReadonlyMap<string, TableRows>
