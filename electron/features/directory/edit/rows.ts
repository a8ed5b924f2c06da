import type { Store } from '../../../store/store.ts'
import type { Cell, Row } from '../hsds/table.ts'
import { tableNamed } from '../hsds/tables.ts'
import { importRepository } from '../import/repository.ts'

type Some = Readonly<Record<string, Cell>>
type Extra = Readonly<Record<string, string>>

/** Single rows of the HSDS tables, of which a change names only what changes. */
export function hsdsRows(store: Store) {
  const repository = importRepository(store)

  function whole(table: string, values: Some): Row {
    const columns = Object.keys(tableNamed(table)?.columns ?? {})
    return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]))
  }

  return {
    find: repository.find,
    insert: (table: string, values: Some, extra: Extra = {}) => repository.insert(table, whole(table, values), extra),
    /** An extra value that is empty goes. Nothing is written when nothing differs. */
    update: (table: string, id: string, values: Some, extra: Extra = {}) => {
      const stored = repository.find(table, id)
      if (!stored) return
      const others = Object.fromEntries(Object.entries({ ...stored.extra, ...extra }).filter(([, value]) => value !== ''))
      repository.update(table, { ...stored.values, ...values }, others)
    },
    remove: repository.remove,
  }
}
export type HsdsRows = ReturnType<typeof hsdsRows>
