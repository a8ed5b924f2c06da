import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../shared/result.ts'
import { forgetMark } from './commit-mark.ts'
import { syncFolder, writeFailure } from './copy.ts'
import { openDatabase } from './store.ts'

/**
 * Puts a store in the place of another one that is at rest, by one rename: before it the old one opens, after it the new
 * one. A write-ahead log of the old store must never meet the new file, so one that still holds anything refuses it.
 * Errors: `store_in_use`, `disk_full`, `write_failed`.
 */
export async function exchangeStore(incoming: string, file: string): Promise<void> {
  const log = `${file}-wal`
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) throw new AppError('store_in_use')
  try {
    rmSync(log, { force: true })
    forgetMark(file)
    renameSync(incoming, file)
  } catch (error) {
    throw writeFailure(error)
  }
  await syncFolder(dirname(file))
}

/** Migration step of a store at rest, or null when this key does not open it; leaves it at rest. */
export function versionAtRest(file: string, key: Uint8Array, nativeBinding: string | undefined): number | null {
  if (!existsSync(file)) return null
  try {
    const db = openDatabase({ file, key, nativeBinding })
    try {
      forgetMark(file)
      return Number(db.pragma('user_version', { simple: true }))
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}
