/**
 * Data of a QR code (ISO/IEC 18004) at error correction level M, which stands a crease or a bad copy (15 %): bytes only,
 * versions 1 to 20. That is enough for what a letter carries, and keeps the tables readable.
 */
const EC_PER_BLOCK = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
const PADDING = [0xec, 0x11]
/** x^8 + x^4 + x^3 + x^2 + 1, over which the Reed-Solomon code works. */
const FIELD = 0x11d

/** Modules for data and error correction, without the fixed patterns. */
function rawModules(version: number): number {
  const all = (16 * version + 128) * version + 64
  if (version < 2) return all
  const marks = Math.floor(version / 7) + 2
  return all - ((25 * marks - 10) * marks - 55) - (version < 7 ? 0 : 36)
}

function layout(version: number) {
  const codewords = Math.floor(rawModules(version) / 8)
  const blocks = BLOCKS[version - 1] ?? 0
  const ec = EC_PER_BLOCK[version - 1] ?? 0
  return { codewords, blocks, ec, data: codewords - blocks * ec }
}

function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * FIELD)
    product ^= ((other >>> bit) & 1) * one
  }
  return product
}

/** Coefficients of the generator polynomial of a degree, the highest (which is 1) left out. */
function generator(degree: number): number[] {
  const result = [...Array.from({ length: degree - 1 }, () => 0), 1]
  for (let root = 1, step = 0; step < degree; step += 1, root = times(root, 2)) {
    for (let at = 0; at < degree; at += 1) result[at] = times(result[at] ?? 0, root) ^ (result[at + 1] ?? 0)
  }
  return result
}

function correction(data: readonly number[], divisor: readonly number[]): number[] {
  const rest = divisor.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [at, coefficient] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor)
  }
  return rest
}

/** Mode, length, bytes, end and padding, as the codewords of a version. */
function dataCodewords(bytes: Uint8Array, version: number, capacity: number): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1)
  }
  put(4, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) put(byte, 8)
  put(0, Math.min(4, capacity * 8 - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  const words = Array.from({ length: bits.length / 8 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2))
  for (let at = 0; words.length < capacity; at += 1) words.push(PADDING[at % 2] ?? 0)
  return words
}

/** The smallest version that holds so many bytes; null beyond 666. */
function versionFor(length: number): number | null {
  const found = BLOCKS.findIndex((_, at) => layout(at + 1).data * 8 >= 4 + (at + 1 < 10 ? 8 : 16) + length * 8)
  return found < 0 ? null : found + 1
}

/** Codewords in the order in which they are drawn: the blocks dealt out like cards, data first. Null when it is too much. */
export function qrCodewords(text: string): { readonly version: number; readonly codewords: readonly number[] } | null {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  if (version === null) return null
  const { codewords, blocks, ec, data } = layout(version)
  const words = dataCodewords(bytes, version, data)
  const divisor = generator(ec)
  const shortLength = Math.floor(codewords / blocks) - ec
  const shortBlocks = blocks - (codewords % blocks)
  const parts = Array.from({ length: blocks }, (_, index) => {
    const length = shortLength + (index < shortBlocks ? 0 : 1)
    return words.splice(0, length)
  })
  const corrections = parts.map((part) => correction(part, divisor))
  const dealt = (lists: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
  return { version, codewords: [...dealt(parts, shortLength + 1), ...dealt(corrections, ec)] }
}
