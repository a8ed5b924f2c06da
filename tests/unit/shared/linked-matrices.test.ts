import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GapCell, type GapCount, type GapMatrix, gapMatrices, gapMatrix } from '../../../shared/gap-matrix.ts'

/** Number of reports by topic, life phase and quarter. */
type Cube = readonly (readonly (readonly number[])[])[]

function countsOf(cube: Cube): { topics: GapCount[]; phases: GapCount[] } {
  const all = cube.flatMap((phases, t) => phases.flatMap((quarters, p) => quarters.map((count, q) => ({ t, p, q, count }))))
  const by = (row: (each: (typeof all)[number]) => string) => {
    const sums = new Map<string, GapCount>()
    for (const each of all) {
      const key = `${row(each)} ${each.q}`
      const count = (sums.get(key)?.count ?? 0) + each.count
      if (each.count > 0) sums.set(key, { row: row(each), column: `q${each.q}`, count })
    }
    return [...sums.values()]
  }
  return { topics: by(({ t }) => `t${t}`), phases: by(({ p }) => `p${p}`) }
}

type Table = readonly (readonly number[])[]
/** Numbers left out are tried up to this. */
const MOST = 14

/** Every way to fill one matrix so that all its shown numbers and marks are right, except for the totals below. */
function fillings({ cells, columns }: GapMatrix): Table[] {
  const rows = cells.slice(0, -1).map((row) => {
    const fits = (cell: GapCell | undefined, n: number) => cell?.kind !== 'count' || cell.n === n
    const ways = columns.reduce<number[][]>((found, _, c) => found.flatMap((start) => choices(row[c]).map((n) => [...start, n])), [[]])
    return ways.filter((way) =>
      fits(
        row[columns.length],
        way.reduce((a, b) => a + b, 0),
      ),
    )
  })
  return rows.reduce<Table[]>((tables, ways) => tables.flatMap((table) => ways.map((way) => [...table, way])), [[]])
}

function choices(cell: GapCell | undefined): number[] {
  if (cell?.kind === 'count') return [cell.n]
  return Array.from({ length: cell?.kind === 'small' ? 4 : MOST }, (_, index) => index + 1)
}

const sums = (table: Table, columns: number) =>
  Array.from({ length: columns }, (_, c) => table.reduce((sum, row) => sum + (row[c] ?? 0), 0))

/** What a reader who has both matrices can believe of each number of the first one. */
function believed(first: GapMatrix, second: GapMatrix): Set<number>[][] {
  const width = first.columns.length
  const totals = first.cells.at(-1) ?? []
  const right = (table: Table) => {
    const down = sums(table, width)
    const all = [...down, down.reduce((a, b) => a + b, 0)]
    return all.every((sum, c) => totals[c]?.kind !== 'count' || totals[c].n === sum)
  }
  const others = new Set(
    fillings(second)
      .filter(right)
      .map((table) => sums(table, width).join()),
  )
  const found = first.rows.map(() => first.columns.map(() => new Set<number>()))
  for (const table of fillings(first)) {
    if (!right(table) || (second.rows.length > 0 && !others.has(sums(table, width).join()))) continue
    for (const [r, row] of table.entries()) for (const [c, n] of row.entries()) found[r]?.[c]?.add(n)
  }
  return found
}

function checkAll(matrix: GapMatrix, other: GapMatrix, counts: readonly GapCount[]) {
  const sets = believed(matrix, other)
  for (const [r, row] of matrix.rows.entries()) {
    for (const [c, column] of matrix.columns.entries()) {
      const real = counts.find((each) => each.row === row && each.column === column)?.count ?? 0
      const cell = matrix.cells[r]?.[c]
      if (cell?.kind === 'count') expect(cell.n).toBe(real)
      if (real === 0 || real > 4) continue
      expect(cell?.kind).not.toBe('count')
      if (cell?.kind === 'small') expect(sets[r]?.[c]).toEqual(new Set([1, 2, 3, 4]))
      else expect(sets[r]?.[c]?.size).toBeGreaterThanOrEqual(4)
    }
  }
}

const few = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 1 }) }, fc.integer({ min: 0, max: 5 }))
const fewer = fc.integer({ min: 0, max: 3 })
const cubes = fc.oneof(
  fc.array(fc.array(fc.tuple(few, few), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
  fc.array(fc.array(fc.tuple(fewer), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  fc.array(fc.array(fc.tuple(fewer), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 1 }),
)

test('nobody can work a small number of one matrix out with the other', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cubes, (cube) => {
      const { topics, phases } = countsOf(cube)
      const [first, second] = gapMatrices(topics, phases)
      expect(first.columns).toEqual(second.columns)
      expect(first.cells.at(-1)).toEqual(second.cells.at(-1))
      checkAll(first, second, topics)
      checkAll(second, first, phases)
    }),
    { numRuns: 400 },
  )
})

test('a quarter with three reports does not take everything with it', () => {
  const topics = [
    { row: 'wohnen', column: 'Klein', count: 3 },
    { row: 'wohnen', column: 'Gross', count: 12 },
    { row: 'sprache', column: 'Gross', count: 9 },
  ]
  const phases = ['a', 'b', 'c'].flatMap((row) => [
    { row, column: 'Klein', count: 1 },
    { row, column: 'Gross', count: 7 },
  ])
  const [first, second] = gapMatrices(topics, phases)
  checkAll(first, second, topics)
  checkAll(second, first, phases)
  expect(first.cells.flat().filter(({ kind }) => kind === 'count').length).toBeGreaterThanOrEqual(2)
})

test('the order says nothing of what is left out: shown totals first, then by name', () => {
  const { rows } = gapMatrix([
    { row: 'a', column: 'x', count: 1 },
    { row: 'b', column: 'x', count: 2 },
    { row: 'c', column: 'x', count: 4 },
    { row: 'd', column: 'x', count: 3 },
  ])
  expect(rows).toEqual(['a', 'b', 'c', 'd'])
})

test('nobody can work one out by combining several lines either', () => {
  // Found by trying: line by line nothing follows here, all lines together tell it.
  const table = [
    [0, 2, 10],
    [4, 8, 0],
    [0, 0, 4],
  ]
  const counts = table.flatMap((row, r) => row.map((count, c) => ({ row: `r${r}`, column: `c${c}`, count })))
  const [matrix, none] = gapMatrices(counts, [])
  checkAll(matrix, none, counts)
})
