import { isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const CHUNK = 256 * 1024
const SAMPLE = 4_096

/** 0x80 to 0x9F of windows-1252 (WHATWG Encoding); everything else of it is Latin-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Zero bytes sit at the even places of big-endian and at the odd places of little-endian text in Latin letters. */
function zerosAt(bytes: Buffer, parity: 0 | 1): number {
  let count = 0
  for (let at = parity; at < Math.min(bytes.length, SAMPLE); at += 2) if (bytes[at] === 0) count += 1
  return count
}

/** By byte order mark, else by zero bytes, else UTF-8 when it is valid; what remains is an old Windows spreadsheet. */
function detectEncoding(bytes: Buffer): { readonly encoding: Encoding; readonly start: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', start: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', start: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', start: 2 }
  const quarter = Math.min(bytes.length, SAMPLE) / 4
  if (zerosAt(bytes, 1) > quarter) return { encoding: 'utf-16le', start: 0 }
  if (zerosAt(bytes, 0) > quarter) return { encoding: 'utf-16be', start: 0 }
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', start: 0 }
}

function fromWindows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => UPPER[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** The text of a file, piece by piece, so that a large one never stands twice in memory. */
export function* decode(bytes: Buffer): Generator<string, undefined> {
  const { encoding, start } = detectEncoding(bytes)
  const decoder = new StringDecoder(encoding === 'windows-1252' ? 'latin1' : encoding === 'utf-8' ? 'utf8' : 'utf16le')
  for (let at = start; at < bytes.length; at += CHUNK) {
    const piece = bytes.subarray(at, at + CHUNK)
    // Copied before swapping, because the buffer belongs to the caller.
    const text = decoder.write(encoding === 'utf-16be' ? swapped(piece) : piece)
    yield encoding === 'windows-1252' ? fromWindows(text) : text
  }
  yield decoder.end()
  return undefined
}

function swapped(piece: Buffer): Buffer {
  const even = piece.length % 2 === 0 ? piece : piece.subarray(0, -1)
  return Buffer.from(even).swap16()
}
