import { StringDecoder } from 'node:string_decoder'
import type { ReadPieces } from './source.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const SAMPLE = 4_096

/** 0x80 to 0x9F of windows-1252 (WHATWG Encoding); everything else of it is Latin-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Zero bytes sit at the even places of big-endian and at the odd places of little-endian text in Latin letters. */
function zerosAt(bytes: Buffer, parity: 0 | 1): number {
  let count = 0
  for (let at = parity; at < Math.min(bytes.length, SAMPLE); at += 2) if (bytes[at] === 0) count += 1
  return count
}

/** By byte order mark, else by zero bytes; null where only all of it can tell. */
function byItsBeginning(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const quarter = Math.min(bytes.length, SAMPLE) / 4
  if (zerosAt(bytes, 1) > quarter) return 'utf-16le'
  return zerosAt(bytes, 0) > quarter ? 'utf-16be' : null
}

/** UTF-8 when all of it is valid; what remains is an old Windows spreadsheet. */
async function detectEncoding(read: ReadPieces): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let beginning: Buffer | null = Buffer.alloc(0)
  try {
    for await (const piece of read()) {
      if (beginning) {
        beginning = Buffer.concat([beginning, piece])
        const found = byItsBeginning(beginning)
        if (found) return found
        if (beginning.length >= SAMPLE) beginning = null
      }
      utf8.decode(piece, { stream: true })
    }
    utf8.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

function fromWindows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => UPPER[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** Swaps the bytes of each pair, across the borders of pieces. */
function bigEndian() {
  let rest = Buffer.alloc(0)
  return (piece: Uint8Array): Buffer => {
    const all = Buffer.concat([rest, piece])
    const even = all.length - (all.length % 2)
    rest = all.subarray(even)
    return all.subarray(0, even).swap16()
  }
}

/** The text of a file without its byte order mark, piece by piece, so that a large one never stands in memory as a whole. */
export async function* decode(read: ReadPieces): AsyncGenerator<string, undefined> {
  const encoding = await detectEncoding(read)
  const decoder = new StringDecoder(encoding === 'windows-1252' ? 'latin1' : encoding === 'utf-8' ? 'utf8' : 'utf16le')
  const swap = bigEndian()
  let begun = false
  for await (const piece of read()) {
    const text = decoder.write(encoding === 'utf-16be' ? swap(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    if (text === '') continue
    const plain = begun ? text : text.replace(/^\uFEFF/, '')
    begun = true
    yield encoding === 'windows-1252' ? fromWindows(plain) : plain
  }
  yield decoder.end()
  return undefined
}
