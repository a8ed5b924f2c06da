import { qrCodewords } from './qr-data.ts'

/** Rows of modules; true is dark. */
export type QrCode = readonly (readonly boolean[])[]

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Rest of a polynomial division over single bits, for the format and version information. */
function withRemainder(value: number, length: number, divisor: number): number {
  let rest = value
  for (let step = 0; step < length; step += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor)
  return (value << length) | rest
}

class Grid {
  readonly size: number
  readonly dark: boolean[][]
  /** Fixed modules, which are never masked. */
  readonly fixed: boolean[][]

  constructor(size: number) {
    this.size = size
    this.dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    this.fixed = this.dark.map((row) => row.map(() => false))
  }

  has(x: number, y: number): boolean {
    return this.dark[y]?.[x] ?? false
  }

  fix(x: number, y: number, dark: boolean): void {
    const [row, mark] = [this.dark[y], this.fixed[y]]
    if (!row || !mark || x < 0 || x >= this.size) return
    row[x] = dark
    mark[x] = true
  }

  isFixed(x: number, y: number): boolean {
    return this.fixed[y]?.[x] ?? true
  }

  flip(mask: (x: number, y: number) => boolean): void {
    for (const [y, row] of this.dark.entries()) {
      for (const [x, dark] of row.entries()) if (!this.isFixed(x, y)) row[x] = dark !== mask(x, y)
    }
  }
}

/** Square rings around a centre: finders reach 4 modules out, alignment marks 2. */
function rings(grid: Grid, centreX: number, centreY: number, reach: number, light: readonly number[]): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      grid.fix(centreX + dx, centreY + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
    }
  }
}

function alignmentPlaces(version: number, size: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - (count - 2 - at) * step)]
}

function drawFixed(grid: Grid, version: number): void {
  const { size } = grid
  for (let at = 0; at < size; at += 1) {
    grid.fix(6, at, at % 2 === 0)
    grid.fix(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(grid, x, y, 4, [2, 4])
  const places = alignmentPlaces(version, size)
  const last = places.length - 1
  for (const [row, y] of places.entries()) {
    for (const [column, x] of places.entries()) {
      const onFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0)
      if (!onFinder) rings(grid, x, y, 2, [1])
    }
  }
  if (version >= 7) {
    const bits = withRemainder(version, 12, 0x1f25)
    for (let at = 0; at < 18; at += 1) {
      const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)]
      grid.fix(far, near, ((bits >>> at) & 1) === 1)
      grid.fix(near, far, ((bits >>> at) & 1) === 1)
    }
  }
  drawFormat(grid, 0)
}

/** Which mask is used, twice around the finders. Level M is 00. */
function drawFormat(grid: Grid, mask: number): void {
  const bits = withRemainder(mask, 10, 0x537) ^ 0x5412
  const bit = (at: number) => ((bits >>> at) & 1) === 1
  const { size } = grid
  for (let at = 0; at < 6; at += 1) grid.fix(8, at, bit(at))
  grid.fix(8, 7, bit(6))
  grid.fix(8, 8, bit(7))
  grid.fix(7, 8, bit(8))
  for (let at = 9; at < 15; at += 1) grid.fix(14 - at, 8, bit(at))
  for (let at = 0; at < 8; at += 1) grid.fix(size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at += 1) grid.fix(8, size - 15 + at, bit(at))
  grid.fix(8, size - 8, true)
}

/** In pairs of columns from the lower right corner, up and down in turn, around everything fixed. */
function drawData(grid: Grid, codewords: readonly number[]): void {
  const { size } = grid
  let at = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the timing pattern is passed over.
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (grid.isFixed(x, y)) continue
        const row = grid.dark[y]
        if (row) row[x] = (((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1
        at += 1
      }
    }
  }
}

/** How hard a pattern is to read: long runs, blocks, look-alikes of finders, too dark or too light. */
function penalty(grid: Grid): number {
  const { size } = grid
  let points = 0
  let dark = 0
  for (let one = 0; one < size; one += 1) {
    for (const line of [grid.dark[one] ?? [], grid.dark.map((row) => row[one] ?? false)]) {
      const text = line.map((each) => (each ? '1' : '0')).join('')
      for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2
      points += 40 * (text.match(/(?=10111010000|00001011101)/g)?.length ?? 0)
    }
    for (let x = 0; x < size; x += 1) {
      if (grid.has(x, one)) dark += 1
      const same = [grid.has(x + 1, one), grid.has(x, one + 1), grid.has(x + 1, one + 1)].every((each) => each === grid.has(x, one))
      if (same && x + 1 < size && one + 1 < size) points += 3
    }
  }
  return points + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10))
}

/** The modules of a QR code (ISO/IEC 18004, level M), without the quiet zone around it. Null when the text is too long. */
export function qrCode(text: string): QrCode | null {
  const content = qrCodewords(text)
  if (!content) return null
  const grid = new Grid(content.version * 4 + 17)
  drawFixed(grid, content.version)
  drawData(grid, content.codewords)
  const tried = MASKS.map((mask, index) => {
    grid.flip(mask)
    drawFormat(grid, index)
    const points = penalty(grid)
    grid.flip(mask)
    return points
  })
  const best = tried.indexOf(Math.min(...tried))
  grid.flip(MASKS[best] ?? (() => false))
  drawFormat(grid, best)
  return grid.dark
}

/** The code as SVG markup with its quiet zone of four modules, `mm` wide. */
export function qrSvg(code: QrCode, mm: number, label: string): string {
  const size = code.length + 8
  const path = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : [])))
  return `<svg role="img" aria-label="${label}" width="${mm}mm" height="${mm}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`
}
