import { statSync } from 'node:fs'
import { AppError } from '../../shared/result.ts'

/**
 * Notices when a file that is open has been deleted, moved or replaced, as a pulled stick, a sync tool or a tidy hand
 * does it: the system lets an open file be written on, and all of it would be gone with the connection.
 */
export function standingFile(file: string): {
  /** Errors: `store_missing`. */
  readonly check: () => void
} {
  const first = statSync(file, { bigint: true })
  return {
    check() {
      const now = statSync(file, { bigint: true, throwIfNoEntry: false })
      if (now?.ino !== first.ino || now.dev !== first.dev) throw new AppError('store_missing')
    },
  }
}
