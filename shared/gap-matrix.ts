/** Numbers below this are not shown: in a small quarter they could be somebody. */
export const SMALLEST_SHOWN = 5

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

type Cell = { readonly n: number; readonly total: boolean; shown: GapCell['kind'] }
/** A total and what adds up to it. */
type Line = { readonly parts: readonly Cell[]; readonly sum: Cell }
type Range = { readonly from: number; readonly to: number }

/**
 * Counts by row and column with totals. Small numbers are left out, and of the others as many as it takes that nobody
 * can narrow a small one down by adding and subtracting (complementary suppression).
 */
export function gapMatrix<Row extends string>(counts: readonly GapCount<Row>[]): GapMatrix<Row> {
  const rows = byWeight(counts, ({ row }) => row)
  const columns = byWeight(counts, ({ column }) => column)
  const of = (row: Row | null, column: string | null) =>
    counts
      .filter((each) => (row === null || each.row === row) && (column === null || each.column === column))
      .reduce((sum, { count }) => sum + count, 0)
  const cells = [...rows, null].map((row) => [...columns, null].map((column) => cellOf(of(row, column), row === null || column === null)))
  protect(linesOf(cells), cells.flat())
  return { rows, columns, cells: cells.map((row) => row.map(toShown)) }
}

function byWeight<Row extends string, Key extends string>(counts: readonly GapCount<Row>[], keyOf: (count: GapCount<Row>) => Key): Key[] {
  const sums = new Map<Key, number>()
  for (const each of counts) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + each.count)
  return [...sums].sort(([one, first], [other, second]) => second - first || one.localeCompare(other, 'de')).map(([key]) => key)
}

/** A small total says nothing of its size: together with the parts being at least one it would say too much. */
function cellOf(n: number, total: boolean): Cell {
  const small = n > 0 && n < SMALLEST_SHOWN
  return { n, total, shown: small ? (total ? 'hidden' : 'small') : 'count' }
}

function toShown({ n, shown }: Cell): GapCell {
  return shown === 'count' ? { kind: 'count', n } : { kind: shown }
}

function linesOf(cells: readonly (readonly Cell[])[]): Line[] {
  const across = cells.map((row) => row)
  const down = (cells[0] ?? []).map((_, index) => cells.flatMap((row) => row[index] ?? []))
  return [...across, ...down].flatMap((line) => {
    const sum = line.at(-1)
    return sum ? [{ parts: line.slice(0, -1), sum }] : []
  })
}

/** Hides one number after the other until every small one could still be any of 1 to 4. */
function protect(lines: readonly Line[], cells: readonly Cell[]) {
  for (;;) {
    const ranges = whatFollows(lines, cells)
    const told = cells.find((cell) => cell.shown === 'small' && !isOpenRange(ranges.get(cell)))
    if (!told) return
    const near = lines.filter(({ parts }) => parts.includes(told)).flatMap(({ parts, sum }) => [...parts, sum])
    const next = leastShown(near) ?? leastShown(cells)
    if (!next) return
    next.shown = 'hidden'
  }
}

function isOpenRange(range: Range | undefined): boolean {
  return range !== undefined && range.from <= 1 && range.to >= SMALLEST_SHOWN - 1
}

/** What is hidden besides should cost little: parts before totals, smaller before larger. */
function leastShown(cells: readonly Cell[]): Cell | undefined {
  const shown = cells.filter((cell) => cell.shown === 'count' && cell.n > 0)
  return shown.sort((one, other) => Number(one.total) - Number(other.total) || one.n - other.n)[0]
}

/** What a reader can work out about every number: ranges, narrowed line by line until nothing more follows. */
function whatFollows(lines: readonly Line[], cells: readonly Cell[]): Map<Cell, Range> {
  const ranges = new Map(cells.map((cell) => [cell, atFirst(cell)]))
  const rangeOf = (cell: Cell) => ranges.get(cell) ?? atFirst(cell)
  for (let narrowed = true; narrowed; ) {
    narrowed = false
    const narrow = (cell: Cell, from: number, to: number) => {
      const before = rangeOf(cell)
      const after = { from: Math.max(before.from, from), to: Math.min(before.to, to) }
      if (after.from === before.from && after.to === before.to) return
      ranges.set(cell, after)
      narrowed = true
    }
    for (const { parts, sum } of lines) {
      const low = parts.reduce((all, part) => all + rangeOf(part).from, 0)
      const high = parts.reduce((all, part) => all + rangeOf(part).to, 0)
      narrow(sum, low, high)
      for (const part of parts) {
        const others = parts.filter((other) => other !== part)
        const rest = (end: 'from' | 'to') => others.reduce((all, other) => all + rangeOf(other)[end], 0)
        narrow(part, rangeOf(sum).from - rest('to'), rangeOf(sum).to - rest('from'))
      }
    }
  }
  return ranges
}

function atFirst({ n, shown }: Cell): Range {
  if (shown === 'count') return { from: n, to: n }
  return shown === 'small' ? { from: 1, to: SMALLEST_SHOWN - 1 } : { from: 1, to: Number.POSITIVE_INFINITY }
}
