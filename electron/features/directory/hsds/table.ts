import type { z } from 'zod'

/** A value as the store keeps it; an empty cell is null. */
export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** How much a missing value matters: the row is refused, taken over with a warning (the standard asks for it), or neither. */
type Need = 'must' | 'should' | 'may'

export type Column = {
  /** From the text of a cell that is not empty; the message of its issue is the key of the reason. */
  readonly value: z.ZodType<Cell, string>
  readonly need: Need
  /** The table whose `id` the value names, or the column of the same row that says which table it is. */
  readonly refersTo?: string
  readonly refersBy?: string
  /** A value that does not parse is set aside with a warning instead of refusing the row. */
  readonly lenient?: boolean
}

export type Table = {
  /** Name in HSDS; with the prefix `hsds_` the name in the store. */
  readonly name: string
  readonly file: string
  readonly columns: Readonly<Record<string, Column>>
  /** References of which at least one has to lead somewhere when any is given: without it nobody would ever see the row. */
  readonly anchors: readonly string[]
  /** Puts values into their one normal form when that takes more than one column. */
  readonly settle: (row: Row) => Row
}

/** The name as a literal type is not needed; tables are found by name and by file. */
export function table(
  name: string,
  file: string,
  columns: Readonly<Record<string, Column>>,
  more: Partial<Pick<Table, 'anchors' | 'settle'>> = {},
): Table {
  return { name, file, columns, anchors: [], settle: (row) => row, ...more }
}
