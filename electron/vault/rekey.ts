import { randomBytes } from 'node:crypto'
import { renameSync, statSync } from 'node:fs'
import { AppError } from '../../shared/result.ts'
import type { CheckStore } from '../store/check.ts'
import { copyFile, syncFolder } from '../store/copy.ts'
import type { RekeyStore } from '../store/rekey.ts'
import type { DataFolder } from './data-folder.ts'
import { resealed } from './keyring.ts'
import type { Job } from './maintenance.ts'
import { currentKeyring } from './ways.ts'

/** Public keys that the store knows; `staff` null is the recovery code. */
type Knows = (staff: string | null, publicKey: string) => boolean

/** Where it stands; named so that tests can cut it off after each one. */
export const REKEY_STEPS = ['copied', 'rekeyed', 'checked', 'keyring_written', 'store_exchanged'] as const
export type RekeyStep = (typeof REKEY_STEPS)[number]

type Needs = {
  readonly folder: DataFolder
  readonly knows: Knows
  readonly rekey: RekeyStore
  readonly check: CheckStore
  readonly onStep?: ((step: RekeyStep) => void) | undefined
}

/** Encrypting reads, notes and writes each page, where copying and checking go through the file once each. */
const SHARES = { copy: 1, rekey: 3, check: 1 }
const PARTS = SHARES.copy + SHARES.rekey + SHARES.check
const LOOK_EVERY_MS = 250

/** How far a running exchange of keys is: the journal takes up the old pages one after the other. */
function watchJournal(file: string, size: number, progress: (share: number) => void): () => void {
  const timer = setInterval(() => {
    const noted = statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0
    progress(Math.min(1, noted / Math.max(1, size)))
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/**
 * Puts a copy of the store under a new key in its place. Until the very exchange the store with its keyring stays
 * untouched; from then on the waiting keyring fits, which the next opening finds out by itself. So it may be cut off
 * anywhere. Errors: `not_allowed_now` when the recovery code is none the store knows, `cancelled`, `disk_full`, `write_failed`,
 * `store_corrupt`.
 */
export async function rekeyStore(job: Job, { folder, knows, rekey, check, onStep = () => {} }: Needs): Promise<void> {
  const newKey = new Uint8Array(randomBytes(32))
  const locks = resealed(currentKeyring(folder), newKey, knows)
  if (!locks) throw new AppError('not_allowed_now')
  if (!folder.storeAtRest()) throw new AppError('write_failed')
  const { nextStoreFile: target, storeFile } = folder
  const { signal } = job
  const size = statSync(storeFile).size
  const show = (before: number, share: number) => job.progress(Math.round((before + share) * size), PARTS * size)
  try {
    folder.dropNext()
    await copyFile({ source: storeFile, target, signal, onProgress: (done) => show(0, (done / size) * SHARES.copy) })
    onStep('copied')
    const stop = watchJournal(target, size, (share) => show(SHARES.copy, share * SHARES.rekey))
    const held = await rekey({ file: target, key: job.storeKey, newKey, signal }).finally(stop)
    onStep('rekeyed')
    show(SHARES.copy + SHARES.rekey, 0)
    const holds = await check({ file: target, key: newKey, signal })
    if (JSON.stringify(holds) !== JSON.stringify(held)) throw new AppError('store_corrupt')
    onStep('checked')
    job.commit()
    folder.writeNextKeyring(locks)
    await syncFolder(folder.folder)
    onStep('keyring_written')
    exchange(target, storeFile)
  } catch (error) {
    newKey.fill(0)
    folder.dropNext()
    throw error
  }
  job.reopenWith(newKey)
  await syncFolder(folder.folder)
  show(PARTS, 0)
  onStep('store_exchanged')
}

function exchange(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    throw new AppError('write_failed')
  }
}
