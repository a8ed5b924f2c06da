import { AppError } from '../../shared/result.ts'
import { readMark } from './commit-mark.ts'
import { readWal } from './wal-frames.ts'

/**
 * Refuses a store whose write-ahead log has lost commits that were acknowledged, before SQLite opens it and clears the
 * evidence away. What a power cut tore off is no such loss: that can only be the last commit, and nobody was told of it.
 * Errors: `store_corrupt`.
 */
export function checkWal(store: string): void {
  const found = readWal(`${store}-wal`)
  const mark = readMark(store)
  if (found === 'damaged') throw new AppError('store_corrupt')
  const missing = mark !== null && (found === null || (mark.salts === found.salts && mark.frames > found.accepted))
  if (missing || (found && found.commitsBehind > 1)) throw new AppError('store_corrupt')
}
