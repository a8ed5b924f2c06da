import { ACCESS_TABLES } from './access-tables.ts'
import { CLASSIFICATION_TABLES } from './classification-tables.ts'
import { PLACE_TABLES } from './place-tables.ts'
import { PROVIDER_TABLES } from './provider-tables.ts'
import { SERVICE_TABLES } from './service-tables.ts'
import type { Table } from './table.ts'

/** Every table of an HSDS 3.0 tabular package, those that are referred to before those that refer. */
export const HSDS_TABLES: readonly Table[] = [
  ...PROVIDER_TABLES,
  ...SERVICE_TABLES,
  ...PLACE_TABLES,
  ...ACCESS_TABLES,
  ...CLASSIFICATION_TABLES,
]

const byName = new Map<string, Table>()
for (const table of HSDS_TABLES) {
  byName.set(table.name, table)
  byName.set(table.file.replace('.csv', ''), table)
}

/** Found by its name in singular (`service`) or as the standard's file (`services`), in any case. */
export function tableNamed(name: string): Table | null {
  return byName.get(name.trim().toLowerCase()) ?? null
}

/** The table a file of a package holds, or null when it is none of the standard's. */
export function tableOfFile(file: string): Table | null {
  const name = file.toLowerCase()
  return name.endsWith('.csv') ? tableNamed(name.slice(0, -4)) : null
}
