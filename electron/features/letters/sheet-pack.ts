import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

/** SHA-256 of a sheet, in hexadecimal figures. */
export function sheetHash(html: string): string {
  return createHash('sha256').update(html, 'utf8').digest('hex')
}

/**
 * A sheet as the store keeps it: the HTML, packed, as text, because the change log holds text only. Measured on a letter
 * with a page in Arabic: 3 kB instead of 60 kB for its PDF, and each of them stands in the store twice.
 */
export function packSheet(html: string): string {
  return brotliCompressSync(html).toString('base64')
}

/** Null when it cannot be unpacked. */
export function unpackSheet(packed: string): string | null {
  try {
    return brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8')
  } catch {
    return null
  }
}
