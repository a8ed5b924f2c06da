import type { ImportChange } from '../../../../shared/contract/directory.ts'
import type { Cell, Row } from '../hsds/table.ts'
import type { Difference, StoredRow } from './compare.ts'

const LISTED = 200
const LONGEST = 200

function shown(value: Cell | undefined): string {
  return value === null || value === undefined ? '' : String(value).slice(0, LONGEST)
}

function nameOf({ name, number, document, id }: Row): string {
  return shown(name ?? number ?? document ?? id)
}

/** What a package would change, value by value; as many as a person would look through. */
export function changeList() {
  const changes: ImportChange[] = []
  return {
    note: (table: string, difference: Difference, stored: StoredRow | null) => {
      if (difference.kind !== 'changed' || !stored) return
      for (const [column, after] of Object.entries(difference.values)) {
        const before = stored.values[column]
        if (before === after || changes.length >= LISTED) continue
        changes.push({ table, name: nameOf({ ...stored.values }), column, before: shown(before), after: shown(after) })
      }
    },
    listed: () => changes,
  }
}
