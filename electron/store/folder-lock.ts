import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { storeFailure } from './errors.ts'

/**
 * Holds the data folder for this process as long as it lives: an exclusive lock on a small file that holds nothing.
 * The operating system drops it when the process dies, so a crash never leaves the folder locked.
 * Errors: `store_in_use`, `folder_not_writable`.
 */
export function lockFolder(folder: string, nativeBinding: string | undefined): { release: () => void } {
  const file = join(folder, 'in-use.lock')
  try {
    return hold(file, nativeBinding)
  } catch (error) {
    const failure = storeFailure(error)
    if (failure?.failure.code !== 'store_corrupt') throw failure ?? error
    // Rubbish in a file that holds nothing says nothing about the store.
    rmSync(file)
    return hold(file, nativeBinding)
  }
}

/** Of two that ask in the same moment both would be refused at once; a short wait lets one of them through. */
const PATIENCE_MS = 250

function hold(file: string, nativeBinding: string | undefined): { release: () => void } {
  const db = new Database(file, { timeout: PATIENCE_MS, ...(nativeBinding ? { nativeBinding } : {}) })
  try {
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    return { release: () => db.close() }
  } catch (error) {
    db.close()
    throw error
  }
}
