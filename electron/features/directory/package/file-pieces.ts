import { createReadStream } from 'node:fs'
import { type ReadPieces, unreadable } from './source.ts'

const PIECE = 256 * 1024

/** A file on the disk piece by piece, up to the size it had when it was looked at. */
export function filePieces(path: string, size: number): ReadPieces {
  return async function* pieces() {
    if (size === 0) return
    try {
      for await (const piece of createReadStream(path, { highWaterMark: PIECE, end: size - 1 })) yield Buffer.from(piece)
    } catch (error) {
      throw error instanceof Error && 'code' in error ? unreadable('not_readable') : error
    }
  }
}

/** What stands in memory already. */
export function memoryPieces(bytes: Uint8Array): ReadPieces {
  return async function* pieces() {
    yield bytes
  }
}
