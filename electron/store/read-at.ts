import { fstat, read } from 'node:fs'
import { promisify } from 'node:util'

const readFrom = promisify(read)
const stat = promisify(fstat)

/** Reads by a bare descriptor: a FileHandle that is forgotten closes itself, and with it SQLite's lock would go. */
export const readAt = {
  size: async (descriptor: number): Promise<number> => (await stat(descriptor)).size,
  /** As many bytes as there are, at most the wanted ones. */
  bytes: async (descriptor: number, buffer: Buffer, position: number, wanted: number): Promise<Uint8Array> => {
    const { bytesRead } = await readFrom(descriptor, buffer, 0, wanted, position)
    if (bytesRead === 0) throw new Error('the file became shorter while it was read')
    return buffer.subarray(0, bytesRead)
  },
}
