import type { Cell, Table } from '../hsds/table.ts'
import type { ReadRow } from './read-row.ts'

/** A column that the package does not have; a cell is never a truth value. */
const ABSENT = false
type Packed = readonly [line: number, extra: ReadRow['extra'], ...cells: (Cell | typeof ABSENT)[]]

/**
 * Rows of a table by their id, each as one text: objects would take several times what the package takes on the disk,
 * and a package may be large.
 */
export function rowStore({ columns }: Table) {
  const names = Object.keys(columns)
  const texts = new Map<string, string>()

  function pack({ line, values, extra }: ReadRow): string {
    return JSON.stringify([line, extra, ...names.map((name) => values[name] ?? (name in values ? null : ABSENT))])
  }
  function unpack(id: string, text: string): ReadRow {
    const [line, extra, ...cells]: Packed = JSON.parse(text)
    const values: Record<string, Cell> = {}
    for (const [at, cell] of cells.entries()) if (cell !== ABSENT) values[names[at] ?? ''] = cell
    return { line, id, values, extra }
  }

  return {
    size: () => texts.size,
    has: (id: string) => texts.has(id),
    get: (id: string): ReadRow | null => {
      const text = texts.get(id)
      return text === undefined ? null : unpack(id, text)
    },
    set: (row: ReadRow) => void texts.set(row.id, pack(row)),
    delete: (id: string) => void texts.delete(id),
    /** Rows may be changed and taken out while they are gone through. */
    *all(): Generator<ReadRow> {
      for (const [id, text] of texts) yield unpack(id, text)
    },
  }
}
export type RowStore = ReturnType<typeof rowStore>
