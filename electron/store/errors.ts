import { AppError, type ErrorCode } from '../../shared/result.ts'

/**
 * What a failing store means for the person in front of it. SQLite tells "this key does not open it" (NOTADB) from
 * "a page is damaged" (CORRUPT); as the keyring has already proved the key, both mean damage here.
 */
const MEANING: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'store_corrupt'],
  ['SQLITE_CORRUPT', 'store_corrupt'],
  ['SQLITE_BUSY', 'store_in_use'],
  ['SQLITE_LOCKED', 'store_in_use'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_READONLY', 'folder_not_writable'],
  ['SQLITE_CANTOPEN', 'folder_not_writable'],
  ['SQLITE_PERM', 'folder_not_writable'],
  ['SQLITE_IOERR', 'write_failed'],
]

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The AppError behind an error of the SQLite driver, or null when it is a fault of the program. */
export function storeFailure(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  const match = MEANING.find(([prefix]) => code.startsWith(prefix))
  return match ? new AppError(match[1]) : null
}
