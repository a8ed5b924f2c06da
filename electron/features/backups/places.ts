import { access, constants, mkdir, stat } from 'node:fs/promises'
import type { PlaceProblem } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/result.ts'

/** What keeps a folder from taking a backup, or null. A missing folder is not made: it is a stick that was taken out. */
export async function placeProblem(folder: string): Promise<PlaceProblem | null> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) return 'missing'
  const writable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  return writable ? null : 'read_only'
}

/** The folder on this laptop is ours and made when it is missing. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
}

/** What a failed try says about the place it was made at. */
export async function problemOf(error: unknown, folder: string): Promise<PlaceProblem> {
  const code = error instanceof AppError ? error.failure.code : null
  if (code === 'disk_full') return 'full'
  if (code === 'store_corrupt') return 'store_damaged'
  return (await placeProblem(folder)) ?? 'failed'
}
