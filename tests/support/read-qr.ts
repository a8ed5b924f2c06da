/** Rows and blocks of level M by version, from the tables of ISO/IEC 18004: count and data codewords of each group. */
const GROUPS: readonly (readonly (readonly [count: number, data: number])[])[] = [
  [[1, 16]],
  [[1, 28]],
  [[1, 44]],
  [[2, 32]],
  [[2, 43]],
  [[4, 27]],
  [[4, 31]],
  [
    [2, 38],
    [2, 39],
  ],
  [
    [3, 36],
    [2, 37],
  ],
  [
    [4, 43],
    [1, 44],
  ],
  [
    [1, 50],
    [4, 51],
  ],
  [
    [6, 36],
    [2, 37],
  ],
  [
    [8, 37],
    [1, 38],
  ],
  [
    [4, 40],
    [5, 41],
  ],
  [
    [5, 41],
    [5, 42],
  ],
  [
    [7, 45],
    [3, 46],
  ],
  [
    [10, 46],
    [1, 47],
  ],
  [
    [9, 43],
    [4, 44],
  ],
  [
    [3, 44],
    [11, 45],
  ],
  [
    [3, 41],
    [13, 42],
  ],
]
/** Centres of the alignment marks by version, from the same norm. */
const MARKS: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
  [6, 34, 62],
  [6, 26, 46, 66],
  [6, 26, 48, 70],
  [6, 26, 50, 74],
  [6, 30, 54, 78],
  [6, 30, 56, 82],
  [6, 30, 58, 86],
  [6, 34, 62, 90],
]

function isFixed(x: number, y: number, version: number, size: number): boolean {
  if (x === 6 || y === 6) return true
  if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true
  const marks = MARKS[version - 1] ?? []
  const last = marks.at(-1)
  return marks.some((my) =>
    marks.some((mx) => {
      const onFinder = (mx === 6 && my === 6) || (mx === 6 && my === last) || (mx === last && my === 6)
      return !onFinder && Math.abs(x - mx) <= 2 && Math.abs(y - my) <= 2
    }),
  )
}

function masked(mask: number, x: number, y: number): boolean {
  const product = x * y
  const rest =
    [x + y, y, x, x + y, Math.floor(y / 2) + Math.floor(x / 3), (product % 2) + (product % 3), (product % 2) + (product % 3), 0][mask] ?? 0
  if (mask === 0 || mask === 1 || mask === 4 || mask === 6) return rest % 2 === 0
  if (mask === 2 || mask === 3) return rest % 3 === 0
  return mask === 5 ? rest === 0 : (((x + y) % 2) + (product % 3)) % 2 === 0
}

/** Text of a QR code with bytes at level M, read the way a camera's program does after it has found the modules; without correction. */
export function readQr(code: readonly (readonly boolean[])[]): string {
  const size = code.length
  const version = (size - 17) / 4
  const at = (x: number, y: number) => code[y]?.[x] ?? false
  // Bits 14 to 10 beside the upper left finder: level and mask, under the pattern 10101.
  const format = [0, 1, 2, 3, 4].map((x) => (at(x, 8) ? '1' : '0')).join('')
  const plain = Number.parseInt(format, 2) ^ 0b10101
  if (plain >> 3 !== 0) throw new Error('not level M')
  const bits: string[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (!isFixed(x, y, version, size)) bits.push(at(x, y) !== masked(plain & 7, x, y) ? '1' : '0')
      }
    }
    up = !up
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  )
  const lengths = (GROUPS[version - 1] ?? []).flatMap(([count, data]) => Array.from({ length: count }, () => data))
  const blocks: number[][] = lengths.map(() => [])
  let next = 0
  for (let place = 0; place < Math.max(...lengths); place += 1) {
    for (const [index, length] of lengths.entries()) {
      if (place < length) blocks[index]?.push(words[next++] ?? 0)
    }
  }
  const data = blocks
    .flat()
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  if (data.slice(0, 4) !== '0100') throw new Error('not bytes')
  const head = 4 + (version < 10 ? 8 : 16)
  const length = Number.parseInt(data.slice(4, head), 2)
  const bytes = Array.from({ length }, (_, index) => Number.parseInt(data.slice(head + index * 8, head + index * 8 + 8), 2))
  return new TextDecoder().decode(new Uint8Array(bytes))
}
