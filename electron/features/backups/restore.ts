import { toInstant } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { CheckStore } from '../../store/check.ts'
import { copyFile } from '../../store/copy.ts'
import { exchangeStore } from '../../store/exchange.ts'
import type { GraftStore } from '../../store/graft.ts'
import type { Clock } from '../../store/store.ts'
import type { DataFolder } from '../../vault/data-folder.ts'
import type { Job } from '../../vault/maintenance.ts'
import type { Prepared } from './prepared.ts'
import type { BackupStock } from './stock.ts'

/** Where it stands; named so that tests can cut it off after each one. */
export const RESTORE_STEPS = ['saved', 'grafted', 'checked', 'exchanged'] as const
export type RestoreStep = (typeof RESTORE_STEPS)[number]

type Needs = {
  readonly stock: BackupStock
  readonly files: DataFolder
  readonly check: CheckStore
  readonly graft: GraftStore
  readonly clock: Clock
  readonly onStep?: ((step: RestoreStep) => void) | undefined
}

/** Saving and checking read and write all of it once or twice, the rest is quick. */
const PARTS = 4

/**
 * Puts a prepared backup in the place of the store, which is closed. First the store as it is becomes a backup of its
 * own, so that the restore can be taken back; up to the one rename at the end the old store is untouched.
 * Answers the name of that backup. Errors: `backup_needed`, `backup_damaged`, `store_in_use`, `cancelled`, `disk_full`, `write_failed`.
 */
export async function restorePrepared(job: Job, staff: string, prepared: Prepared, needs: Needs): Promise<string> {
  const { stock, files, check, graft, clock, onStep = () => {} } = needs
  const { storeKey, signal } = job
  const key = () => Uint8Array.from(storeKey)
  const saved = await saveFirst(job, needs)
  onStep('saved')
  job.progress(2, PARTS)
  await graft({ incoming: prepared.file, current: files.storeFile, key: key(), staff, now: clock.now(), newDevice: false, signal })
  onStep('grafted')
  job.progress(3, PARTS)
  await check({ file: prepared.file, key: key(), signal }).catch((error: unknown) => {
    throw error instanceof AppError && error.failure.code === 'store_corrupt' ? new AppError('backup_damaged') : error
  })
  onStep('checked')
  job.commit()
  await exchangeStore(prepared.file, files.storeFile)
  stock.notes.noteRestore({ at: toInstant(clock.now()), from: prepared.manifest.at, undo: saved })
  onStep('exchanged')
  job.progress(PARTS, PARTS)
  return saved
}

async function saveFirst({ storeKey, signal, progress }: Job, { stock, files }: Needs): Promise<string> {
  if (!files.storeAtRest()) throw new AppError('store_in_use')
  const shown = (done: number, total: number) => progress(done * 2, total * PARTS)
  try {
    const { name } = await stock.make({
      reason: 'restore',
      storeKey: Uint8Array.from(storeKey),
      copy: (options) => copyFile({ source: files.storeFile, ...options, onProgress: shown }),
      abort: signal,
    })
    return name
  } catch (error) {
    throw error instanceof AppError && error.failure.code === 'cancelled' ? error : new AppError('backup_needed')
  }
}
