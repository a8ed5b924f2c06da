import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { PlainStop } from './console.ts'

export type Digest = {
  readonly algorithm: 'sha256' | 'sha512'
  readonly encoding: 'hex' | 'base64'
  readonly value: string
}

export async function fileHash(file: string, digest: Omit<Digest, 'value'>): Promise<string> {
  const hash = createHash(digest.algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(digest.encoding)
}

/**
 * Stops with both hashes named when a file is not, byte for byte, the one that was pinned.
 *
 * @param remedy what to do about it, as a sentence
 */
export async function checkHash(file: string, what: string, expected: Digest, remedy: string): Promise<void> {
  const found = await fileHash(file, expected)
  if (found === expected.value) return
  const { algorithm, value } = expected
  throw new PlainStop(
    `${what} is not the file that this project pins. It is not used.
  expected ${algorithm} ${value}
  found    ${algorithm} ${found}
${remedy}`,
  )
}

/** Short name for a text, so that what was made from it is made again when it changes. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
