/** Side of a QR code of version 1 (ISO/IEC 18004). */
export const QR_SIDE = 21
/** Level Q: a quarter of the code may be dirty or torn. */
const DATA_LENGTH = 13
const CORRECTION_LENGTH = 13
const MOST_SIGNS = 16
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** Level Q, mask 0 (rows and columns of even sum), as BCH code with its own mask (ISO/IEC 18004, 7.9). */
const FORMAT = 0b011010101011111

type Grid = (boolean | null)[][]

/**
 * QR code of up to 16 capital letters, digits and ` $%*+-./:` as rows of dark and light. One version, one level and one
 * mask are enough for the tokens it is made for.
 */
export function qrCode(text: string): readonly (readonly boolean[])[] {
  const data = dataWords(text)
  const grid = patterns()
  place(grid, [...data, ...correctionWords(data, CORRECTION_LENGTH)])
  return grid.map((row) => row.map((dark) => dark === true))
}

function dataWords(text: string): number[] {
  const values = [...text].map((sign) => ALPHABET.indexOf(sign))
  if (values.length > MOST_SIGNS || values.includes(-1)) throw new RangeError('not a text this QR code holds')
  let bits = `0010${text.length.toString(2).padStart(9, '0')}`
  for (let index = 0; index < values.length; index += 2) {
    const [first = 0, second] = values.slice(index, index + 2)
    bits += second === undefined ? first.toString(2).padStart(6, '0') : (first * 45 + second).toString(2).padStart(11, '0')
  }
  bits = `${bits}0000`.slice(0, DATA_LENGTH * 8)
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  const words = (bits.match(/.{8}/g) ?? []).map((word) => Number.parseInt(word, 2))
  for (let fill = 0; words.length < DATA_LENGTH; fill += 1) words.push(fill % 2 === 0 ? 236 : 17)
  return words
}

/** Product in GF(256) over x^8 + x^4 + x^3 + x^2 + 1. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product
}

/** Reed-Solomon remainder of the data words (ISO/IEC 18004, 7.5). */
export function correctionWords(data: readonly number[], length: number): number[] {
  let divisor = [1]
  for (let index = 0, root = 1; index < length; index += 1, root = times(root, 2)) {
    divisor = [...divisor, 0].map((each, at) => each ^ times(divisor[at - 1] ?? 0, root))
  }
  let rest = Array.from({ length }, () => 0)
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((each, at) => each ^ times(divisor[at + 1] ?? 0, factor))
  }
  return rest
}

/** Everything that is the same for every text; null where the text goes. */
function patterns(): Grid {
  const grid: Grid = Array.from({ length: QR_SIDE }, () => Array.from({ length: QR_SIDE }, () => null))
  const set = (row: number, column: number, dark: boolean) => {
    const line = grid[row]
    if (line && column >= 0 && column < QR_SIDE) line[column] = dark
  }
  for (let at = 0; at < QR_SIDE; at += 1) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [top, left] of [
    [0, 0],
    [0, QR_SIDE - 7],
    [QR_SIDE - 7, 0],
  ] as const) {
    for (let row = -1; row <= 7; row += 1) {
      for (let column = -1; column <= 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3))
        set(top + row, left + column, ring !== 2 && ring !== 4)
      }
    }
  }
  const format = (bit: number) => ((FORMAT >> bit) & 1) === 1
  const along = [0, 1, 2, 3, 4, 5, 7, 8]
  for (let bit = 0; bit < 15; bit += 1) {
    if (bit < 8) {
      set(along[bit] ?? 0, 8, format(bit))
      set(8, QR_SIDE - 1 - bit, format(bit))
    } else {
      set(8, along[14 - bit] ?? 0, format(bit))
      set(QR_SIDE - 15 + bit, 8, format(bit))
    }
  }
  set(QR_SIDE - 8, 8, true)
  return grid
}

/** Bits in pairs of columns from the right, up and down in turn, past the timing column (ISO/IEC 18004, 7.7.3). */
function place(grid: Grid, words: readonly number[]) {
  const bits = words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((word >> bit) & 1) === 1))
  let next = 0
  for (let right = QR_SIDE - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    const upwards = ((right + 1) & 2) === 0
    for (let step = 0; step < QR_SIDE; step += 1) {
      const row = upwards ? QR_SIDE - 1 - step : step
      for (const column of [right, right - 1]) {
        const line = grid[row]
        if (!line || line[column] !== null) continue
        line[column] = (bits[next] ?? false) !== ((row + column) % 2 === 0)
        next += 1
      }
    }
  }
}
