import type { Cell, Row, Table } from '../hsds/table.ts'
import type { ReadRow } from './read-row.ts'

export type StoredRow = { readonly values: Row; readonly extra: Readonly<Record<string, string>> }
export type Difference =
  | { readonly kind: 'added' | 'changed'; readonly values: Row; readonly extra: Readonly<Record<string, string>> }
  | { readonly kind: 'unchanged' }

function sorted(extra: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(extra).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * What taking a row over would do. A column the package does not have leaves the stored value as it is: saying nothing
 * is not the same as saying "empty". Likewise for the extra values, except of columns that are now given.
 */
export function compare(table: Table, read: ReadRow, stored: StoredRow | null): Difference {
  const values: Record<string, Cell> = {}
  for (const column of Object.keys(table.columns)) {
    const given = read.values[column]
    values[column] = given === undefined ? (stored?.values[column] ?? null) : given
  }
  const before = Object.entries(stored?.extra ?? {}).filter(([column]) => !(column in read.values))
  const extra = sorted({ ...Object.fromEntries(before), ...read.extra })
  if (!stored) return { kind: 'added', values, extra }
  const same =
    Object.keys(values).every((column) => values[column] === stored.values[column]) &&
    JSON.stringify(extra) === JSON.stringify(sorted(stored.extra))
  return same ? { kind: 'unchanged' } : { kind: 'changed', values, extra }
}
