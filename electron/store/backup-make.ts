import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { BackupReason } from '../../shared/backup-tiers.ts'
import type { Instant } from '../../shared/dates.ts'
import { backupName, partsOf, putInPlace, removeBackup, writeSynced } from './backup-files.ts'
import { keyIdOf, type Manifest, manifestText, readManifest } from './backup-manifest.ts'
import type { CheckStore } from './check.ts'
import { type Copied, type CopyOptions, writeFailure } from './copy.ts'

export type MakeBackup = {
  readonly folder: string
  readonly reason: BackupReason
  readonly at: Instant
  /** Makes the name unique, such as a UUID. */
  readonly random: string
  readonly storeKey: Uint8Array
  /** Text of the keyring at the moment of the copy. */
  readonly keyring: string
  readonly copy: (options: CopyOptions) => Promise<Copied>
  readonly check: CheckStore
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Makes a backup: three files under temporary names, synced; the store opened with the key and read to the end; then
 * their names, the manifest last. What fails or is cancelled leaves nothing.
 * Errors: `cancelled`, `disk_full`, `write_failed`, `store_corrupt` when the store itself is damaged.
 */
export async function makeBackup(job: MakeBackup): Promise<{ name: string; manifest: Manifest }> {
  const { folder, reason, at, random, storeKey, keyring, copy, check, signal, onProgress } = job
  const name = backupName(at, random)
  const parts = partsOf(folder, name)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw writeFailure(error)
    })
    const store = await copy({ target: parts.store, signal, onProgress })
    const { version, counts, device, accessHead, changeHead } = await check({ file: parts.store, key: storeKey, signal })
    await writeSynced(parts.keyring, keyring)
    const text = manifestText(
      {
        format: 1,
        at,
        reason,
        device,
        keyId: keyIdOf(storeKey),
        store,
        keyring: markOf(keyring),
        version,
        counts,
        accessHead,
        changeHead,
      },
      storeKey,
    )
    await writeSynced(parts.manifest, text)
    await putInPlace(folder, name)
    const manifest = readManifest(text)
    if (!manifest) throw new Error('a manifest could not be read back')
    return { name, manifest }
  } catch (error) {
    await removeBackup(folder, name).catch(() => undefined)
    throw error
  }
}

/** Size and SHA-256 of a text as it stands in a file. */
export function markOf(text: string): Copied {
  const bytes = Buffer.from(text)
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
