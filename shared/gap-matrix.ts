import { protect, type TableCell, type TableLine, tableCell } from './disclosure.ts'

export { SMALLEST_SHOWN } from './disclosure.ts'

/** `small`: 1 to 4. `hidden`: not shown because a small one could be worked out from it. */
export type GapCell = { readonly kind: 'count'; readonly n: number } | { readonly kind: 'small' } | { readonly kind: 'hidden' }

export type GapMatrix<Row extends string = string> = {
  readonly rows: readonly Row[]
  /** Quarters; '' for those without one. */
  readonly columns: readonly string[]
  /** By row and column; the last row and the last column hold the totals. */
  readonly cells: readonly (readonly GapCell[])[]
}

/** How often something was missing. */
export type GapCount<Row extends string = string> = { readonly row: Row; readonly column: string; readonly count: number }

type Table<Row extends string> = { readonly rows: readonly Row[]; readonly cells: readonly (readonly TableCell[])[] }

/** Counts by row and column with totals, small numbers left out. */
export function gapMatrix<Row extends string>(counts: readonly GapCount<Row>[]): GapMatrix<Row> {
  return gapMatrices(counts, [])[0]
}

/**
 * The same reports counted twice, for instance by topic and by life phase, with the same columns. Column totals and grand
 * total are one and the same number in both, so they are shown or left out in both, and no small number of one matrix can
 * be worked out with the other.
 */
export function gapMatrices<First extends string, Second extends string>(
  first: readonly GapCount<First>[],
  second: readonly GapCount<Second>[],
): readonly [GapMatrix<First>, GapMatrix<Second>] {
  const columns = distinct([...first, ...second].map(({ column }) => column))
  const totals = totalsOf(first.length > 0 ? first : second, columns)
  const one = tableOf(first, columns, totals)
  const other = tableOf(second, columns, totals)
  protect([...linesOf(one), ...linesOf(other)])
  return [toMatrix(one, columns), toMatrix(other, columns)]
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}

function sumOf(counts: readonly GapCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function totalsOf(counts: readonly GapCount[], columns: readonly string[]): TableCell[] {
  const ofColumn = columns.map((name) => tableCell(sumOf(counts.filter(({ column }) => column === name)), true))
  return [...ofColumn, tableCell(sumOf(counts), true)]
}

function tableOf<Row extends string>(
  counts: readonly GapCount<Row>[],
  columns: readonly string[],
  totals: readonly TableCell[],
): Table<Row> {
  const rows = distinct(counts.map(({ row }) => row))
  const cells = rows.map((row) => {
    const own = counts.filter((each) => each.row === row)
    const parts = columns.map((name) => tableCell(sumOf(own.filter(({ column }) => column === name)), false))
    return [...parts, tableCell(sumOf(own), true)]
  })
  return { rows, cells: [...cells, totals] }
}

function linesOf({ rows, cells }: Table<string>): TableLine[] {
  if (rows.length === 0) return []
  const down = (cells[0] ?? []).map((_, index) => cells.flatMap((row) => row[index] ?? []))
  return [...cells, ...down].flatMap((line) => {
    const sum = line.at(-1)
    return sum ? [{ parts: line.slice(0, -1), sum }] : []
  })
}

/** Put in order by what is shown alone: an order by the real numbers would say something of those left out. */
function toMatrix<Row extends string>({ rows, cells }: Table<Row>, columns: readonly string[]): GapMatrix<Row> {
  const totals = cells.at(-1) ?? []
  const down = inOrder(rows, (index) => cells[index]?.at(-1))
  const across = inOrder(columns, (index) => totals[index])
  const picked = [...down, rows.length].map((row) => [...across, columns.length].flatMap((column) => cells[row]?.[column] ?? []))
  return {
    rows: down.flatMap((index) => rows[index] ?? []),
    columns: across.map((index) => columns[index] ?? ''),
    cells: picked.map((row) => row.map(toShown)),
  }
}

function inOrder(names: readonly string[], totalOf: (index: number) => TableCell | undefined): number[] {
  const weight = (index: number) => {
    const total = totalOf(index)
    return total?.shown === 'count' ? total.n : 0
  }
  const name = (index: number) => names[index] ?? ''
  return names.map((_, index) => index).sort((a, b) => weight(b) - weight(a) || name(a).localeCompare(name(b), 'de'))
}

/** Rows that have an order of their own, whatever their numbers. */
export function inRowOrder<Row extends string>({ rows, columns, cells }: GapMatrix<Row>, order: readonly Row[]): GapMatrix<Row> {
  const known = order.filter((row) => rows.includes(row))
  return { rows: known, columns, cells: [...known.map((row) => rows.indexOf(row)), rows.length].flatMap((index) => [cells[index] ?? []]) }
}

function toShown({ n, shown }: TableCell): GapCell {
  return shown === 'count' ? { kind: 'count', n } : { kind: shown }
}
