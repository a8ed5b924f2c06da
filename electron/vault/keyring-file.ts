import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Keyring } from './keyring.ts'

const File = z.looseObject({ checksum: z.string() })

/**
 * A plain checksum beside the locks: it tells a worn-out disk from a wrong password. It protects from nobody, the locks
 * themselves do that.
 */
function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

export function keyringText(keyring: Keyring): string {
  return `${JSON.stringify({ ...keyring, checksum: checksumOf(keyring) }, null, 2)}\n`
}

/** The keyring of a file, or null when it is damaged, shortened, or none at all. */
export function readKeyring(text: string): Keyring | null {
  try {
    const { checksum, ...content } = File.parse(JSON.parse(text))
    if (checksum !== checksumOf(content)) return null
    const parsed = Keyring.safeParse(content)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
