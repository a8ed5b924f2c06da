import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GapCell, type GapCount, type GapMatrix, gapMatrix } from '../../../shared/gap-matrix.ts'

const shown = ({ cells }: GapMatrix) => cells.map((row) => row.map((cell) => (cell.kind === 'count' ? cell.n : cell.kind)))

function counted(table: readonly (readonly number[])[]): GapCount[] {
  return table.flatMap((row, r) => row.map((count, c) => ({ row: `r${r}`, column: `c${c}`, count })))
}

test('counts with totals, the heaviest first, where nothing is small', () => {
  const matrix = gapMatrix([
    { row: 'sprache', column: 'Anger', count: 7 },
    { row: 'wohnen', column: 'Anger', count: 9 },
    { row: 'wohnen', column: '', count: 20 },
  ])
  expect(matrix.rows).toEqual(['wohnen', 'sprache'])
  expect(matrix.columns).toEqual(['', 'Anger'])
  expect(shown(matrix)).toEqual([
    [20, 9, 29],
    [0, 7, 7],
    [20, 16, 36],
  ])
})

test('a single small number takes others with it, so that no total gives it away', () => {
  const [first] = shown(
    gapMatrix(
      counted([
        [3, 30],
        [40, 50],
      ]),
    ),
  )
  // Heaviest first: row 1 is [50, 40], row 0 is [30, 3].
  expect(first).not.toEqual([50, 40, 90])
  const flat = shown(
    gapMatrix(
      counted([
        [3, 30],
        [40, 50],
      ]),
    ),
  ).flat()
  expect(flat.filter((cell) => cell === 'small')).toHaveLength(1)
  expect(flat.filter((cell) => cell === 'hidden').length).toBeGreaterThanOrEqual(3)
})

test('a small total is never shown, not even its size, and an empty table has only its total', () => {
  expect(
    shown(
      gapMatrix(
        counted([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).flat(),
  ).not.toContain(4)
  expect(
    shown(
      gapMatrix(
        counted([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).at(-1),
  ).toEqual(['hidden', 'hidden', 'hidden'])
  expect(shown(gapMatrix([]))).toEqual([[0]])
})

/** Every table that a reader may believe in: small ones 1 to 4, hidden ones up to a bound, all shown sums right. */
function possible(cells: readonly (readonly GapCell[])[], most: number): Set<number>[][] {
  const rows = cells.length - 1
  const columns = (cells[0]?.length ?? 1) - 1
  const found = Array.from({ length: rows }, () => Array.from({ length: columns }, () => new Set<number>()))
  const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0))
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  const agrees = (cell: GapCell | undefined, sum: number) => cell?.kind !== 'count' || cell.n === sum
  const sumOf = (length: number, of: (index: number) => number) =>
    Array.from({ length }, (_, index) => of(index)).reduce((a, b) => a + b, 0)
  const fill = (index: number) => {
    const row = Math.floor(index / columns)
    const column = index % columns
    if (
      column === 0 &&
      row > 0 &&
      !agrees(
        cells[row - 1]?.[columns],
        sumOf(columns, (c) => at(row - 1, c)),
      )
    )
      return
    if (row === rows) {
      const down = Array.from({ length: columns }, (_, c) => sumOf(rows, (r) => at(r, c)))
      if (!down.every((sum, c) => agrees(cells[rows]?.[c], sum))) return
      if (
        !agrees(
          cells[rows]?.[columns],
          down.reduce((a, b) => a + b, 0),
        )
      )
        return
      for (const [r, line] of table.entries()) for (const [c, n] of line.entries()) found[r]?.[c]?.add(n)
      return
    }
    const cell = cells[row]?.[column]
    const [from, to] = cell?.kind === 'count' ? [cell.n, cell.n] : cell?.kind === 'small' ? [1, 4] : [1, most]
    const line = table[row]
    if (!line) return
    for (let n = from; n <= to; n += 1) {
      line[column] = n
      fill(index + 1)
    }
  }
  fill(0)
  return found
}

const few = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 5, max: 9 }))
const tables = fc.oneof(
  fc.array(fc.tuple(few, few), { minLength: 2, maxLength: 3 }),
  fc.array(fc.tuple(few, few, few), { minLength: 2, maxLength: 2 }),
)

test('nobody can work a small number out of what is shown', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const matrix = gapMatrix(counted(table))
      const believed = possible(matrix.cells, 14)
      for (const [r, row] of matrix.rows.entries()) {
        for (const [c, column] of matrix.columns.entries()) {
          const cell = matrix.cells[r]?.[c]
          const real = table[Number(row.slice(1))]?.[Number(column.slice(1))] ?? 0
          if (real >= 1 && real <= 4) expect(cell?.kind).not.toBe('count')
          if (cell?.kind === 'count') expect(cell.n).toBe(real)
          if (cell?.kind === 'small') expect(believed[r]?.[c]).toEqual(new Set([1, 2, 3, 4]))
        }
      }
    }),
    { numRuns: 40 },
  )
})
