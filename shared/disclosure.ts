/** Numbers below this are not shown: in a small quarter they could be somebody. */
export const SMALLEST_SHOWN = 5

/** A number in a table. `small`: 1 to 4. `hidden`: at least 1, not shown because a small one could be worked out from it. */
export type TableCell = { readonly n: number; readonly total: boolean; shown: 'count' | 'small' | 'hidden' }
/** A total and what adds up to it. One cell may stand in many lines, also of several tables. */
export type TableLine = { readonly parts: readonly TableCell[]; readonly sum: TableCell }

type Range = { readonly from: number; readonly to: number }
type Ranges = Map<TableCell, Range>
/** Factor times number, added up, gives the value. Only numbers that are not shown stand in it. */
type Equation = { readonly terms: readonly { readonly cell: TableCell; readonly factor: number }[]; readonly value: number }

/** A small total says nothing of its size: together with the parts being at least one it would say too much. */
export function tableCell(n: number, total: boolean): TableCell {
  return { n, total, shown: isSmall(n) ? (total ? 'hidden' : 'small') : 'count' }
}

function isSmall(n: number): boolean {
  return n > 0 && n < SMALLEST_SHOWN
}

/**
 * Hides one number after the other until every small one could still be any of 1 to 4, or, where not even that it is
 * small is shown, one of at least four numbers (complementary suppression over all lines at once, whatever table they
 * stand in). Zero stays: it is about nobody.
 */
export function protect(lines: readonly TableLine[]) {
  const cells = [...new Set(lines.flatMap(({ parts, sum }) => [...parts, sum]))]
  unmark(lines, cells)
  for (;;) {
    const [told] = toldBy(lines, cells)
    if (!told) return showKnown(lines, cells)
    const near = lines.filter(({ parts, sum }) => sum === told || parts.includes(told)).flatMap(({ parts, sum }) => [...parts, sum])
    const next = leastShown(near) ?? leastShown(cells)
    if (!next) return
    next.shown = 'hidden'
  }
}

/** What follows exactly from the rest anyway, and is not small, is shown: to hide it would only look like protection. */
function showKnown(lines: readonly TableLine[], cells: readonly TableCell[]) {
  const ranges = rangesOf(lines, cells)
  for (const cell of cells) {
    const range = ranges.get(cell)
    if (cell.shown === 'hidden' && !isSmall(cell.n) && range?.from === range?.to) cell.shown = 'count'
  }
}

/**
 * That a number is small can itself say too much, where it and several others make up the same total: then it is only
 * hidden. Tried with nothing else shown, so that no larger number is given up in vain.
 */
function unmark(lines: readonly TableLine[], cells: readonly TableCell[]) {
  const counts = cells.filter(({ shown, n }) => shown === 'count' && n > 0)
  for (const cell of counts) cell.shown = 'hidden'
  for (let told = toldBy(lines, cells); told.length > 0; told = toldBy(lines, cells)) {
    const marked = told.some(isMarked) ? told.filter(isMarked) : cells.filter(isMarked)
    const next = marked.reduce<TableCell | null>((most, cell) => (most && most.n >= cell.n ? most : cell), null)
    if (!next) break
    next.shown = 'hidden'
  }
  for (const cell of counts) cell.shown = 'count'
}

function isMarked({ shown }: TableCell): boolean {
  return shown === 'small'
}

/** Small numbers that a reader can narrow down; line by line first, which is quick, then with all lines combined. */
function toldBy(lines: readonly TableLine[], cells: readonly TableCell[]): TableCell[] {
  const told = (ranges: Ranges) => cells.filter((cell) => isSmall(cell.n) && !isOpen(cell, ranges.get(cell)))
  const plain: Ranges = new Map(cells.map((cell) => [cell, atFirst(cell)]))
  narrowAll(plain, lines.map(toEquation))
  const found = told(plain)
  return found.length > 0 ? found : told(rangesOf(lines, cells))
}

/** What a reader can work out about every number. */
function rangesOf(lines: readonly TableLine[], cells: readonly TableCell[]): Ranges {
  const ranges: Ranges = new Map(cells.map((cell) => [cell, atFirst(cell)]))
  const plain = lines.map(toEquation)
  narrowAll(ranges, plain)
  narrowAll(ranges, [...plain, ...combined(plain)])
  return ranges
}

function isOpen({ shown }: TableCell, range: Range | undefined): boolean {
  if (!range || shown === 'count') return false
  if (shown === 'small') return range.from <= 1 && range.to >= SMALLEST_SHOWN - 1
  return range.to - range.from >= SMALLEST_SHOWN - 2
}

/** What is hidden besides should cost little: parts before totals, smaller before larger. */
function leastShown(cells: readonly TableCell[]): TableCell | undefined {
  const shown = cells.filter((cell) => cell.shown === 'count' && cell.n > 0)
  return shown.sort((one, other) => Number(one.total) - Number(other.total) || one.n - other.n)[0]
}

function atFirst({ n, shown }: TableCell): Range {
  if (shown === 'count') return { from: n, to: n }
  return shown === 'small' ? { from: 1, to: SMALLEST_SHOWN - 1 } : { from: 1, to: Number.POSITIVE_INFINITY }
}

function toEquation({ parts, sum }: TableLine): Equation {
  const all = [...parts.map((cell) => ({ cell, factor: 1 })), { cell: sum, factor: -1 }]
  const value = all.reduce((known, { cell, factor }) => (cell.shown === 'count' ? known - factor * cell.n : known), 0)
  return { terms: all.filter(({ cell }) => cell.shown !== 'count'), value }
}

/** Narrows the ranges, equation by equation, until nothing more follows. */
function narrowAll(ranges: Ranges, equations: readonly Equation[]) {
  for (let narrowed = true; narrowed; ) {
    narrowed = false
    for (const equation of equations) if (narrow(ranges, equation)) narrowed = true
  }
}

function narrow(ranges: Ranges, { terms, value }: Equation): boolean {
  const spans = terms.map(({ cell, factor }) => span(ranges.get(cell) ?? atFirst(cell), factor))
  const low = sumOf(spans.map(({ from }) => from))
  const high = sumOf(spans.map(({ to }) => to))
  let narrowed = false
  for (const [index, { cell, factor }] of terms.entries()) {
    const own = spans[index] ?? { from: 0, to: 0 }
    const rest = span({ from: value - without(high, own.to), to: value - without(low, own.from) }, 1 / factor)
    const before = ranges.get(cell) ?? atFirst(cell)
    const after = { from: Math.max(before.from, Math.ceil(rest.from - 1e-6)), to: Math.min(before.to, Math.floor(rest.to + 1e-6)) }
    if (after.from === before.from && after.to === before.to) continue
    ranges.set(cell, after)
    narrowed = true
  }
  return narrowed
}

function span({ from, to }: Range, factor: number): Range {
  return factor > 0 ? { from: from * factor, to: to * factor } : { from: to * factor, to: from * factor }
}

type Sum = { readonly finite: number; readonly endless: number; readonly sign: number }

function sumOf(ends: readonly number[]): Sum {
  const finite = ends.filter(Number.isFinite)
  const endless = ends.filter((end) => !Number.isFinite(end))
  return { finite: finite.reduce((all, end) => all + end, 0), endless: endless.length, sign: endless[0] ?? 0 }
}

/** A sum less one of its ends. */
function without({ finite, endless, sign }: Sum, end: number): number {
  const others = Number.isFinite(end) ? endless : endless - 1
  return others > 0 ? sign : finite - (Number.isFinite(end) ? end : 0)
}

/** The lines added and subtracted until each says as little else as it can (reduced row echelon form). */
function combined(equations: readonly Equation[]): Equation[] {
  const cells = [...new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))]
  const place = new Map(cells.map((cell, index) => [cell, index]))
  const rows = equations.map(({ terms, value }) => {
    const row = new Float64Array(cells.length + 1)
    for (const { cell, factor } of terms) row[place.get(cell) ?? 0] = factor
    row[cells.length] = value
    return row
  })
  const done: Float64Array[] = []
  for (let column = 0; column < cells.length; column += 1) {
    const index = rows.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9)
    const [pivot] = index < 0 ? [] : rows.splice(index, 1)
    if (!pivot) continue
    const by = pivot[column] ?? 1
    for (let at = 0; at < pivot.length; at += 1) pivot[at] = (pivot[at] ?? 0) / by
    for (const row of [...rows, ...done]) subtract(row, pivot, row[column] ?? 0)
    done.push(pivot)
  }
  return done.map((row) => ({ terms: cells.flatMap((cell, at) => term(cell, row[at] ?? 0)), value: row[cells.length] ?? 0 }))
}

function subtract(row: Float64Array, pivot: Float64Array, times: number) {
  if (Math.abs(times) < 1e-9) return
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0)
}

function term(cell: TableCell, factor: number): { cell: TableCell; factor: number }[] {
  return Math.abs(factor) < 1e-9 ? [] : [{ cell, factor }]
}
