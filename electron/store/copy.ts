import { createHash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { AppError } from '../../shared/result.ts'
import { readAt } from './read-at.ts'
import type { Store } from './store.ts'

const CHUNK = 1024 * 1024
/** Where SQLite and the operating system keep their locks: never holds data, and cannot be read on Windows. */
const LOCK_BYTES = 0x4000_0000
const LOCK_PAGE = 4096
const AUTO_CHECKPOINT_PAGES = 1000

/** What stands on the disk now: number of bytes and their SHA-256 in hex. */
export type Copied = { readonly size: number; readonly sha256: string }

export type CopyOptions = {
  /** File that is made; it is gone again when the copy fails or is cancelled. */
  readonly target: string
  readonly signal?: AbortSignal | undefined
  /** Called with bytes done and bytes in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Stores that are being copied: a second checkpoint would move the file under the first copy. */
const copying = new WeakSet<object>()

/**
 * Copies the open store while work goes on: after a checkpoint every commit goes to the write-ahead log, so that the
 * main file stands still. Errors: `cancelled`, `disk_full`, `write_failed`,
 * `not_allowed_now` while another copy of the same store runs.
 */
export async function copyStore({
  store,
  ...options
}: CopyOptions & { store: Pick<Store, 'db' | 'hold' | 'reader' | 'emptyLog'> }): Promise<Copied> {
  if (copying.has(store.db)) throw new AppError('not_allowed_now')
  const release = store.hold()
  copying.add(store.db)
  try {
    store.db.pragma('wal_autocheckpoint = 0')
    store.emptyLog()
    return await writeWhole(store.reader(), options)
  } finally {
    store.db.pragma(`wal_autocheckpoint = ${AUTO_CHECKPOINT_PAGES}`)
    copying.delete(store.db)
    release()
  }
}

/** The same for a file at rest that no connection holds. Errors: also `write_failed` when the source cannot be read. */
export async function copyFile({ source, ...options }: CopyOptions & { source: string }): Promise<Copied> {
  const handle = await open(source, 'r').catch((error: unknown) => {
    throw writeFailure(error)
  })
  try {
    return await writeWhole(handle.fd, options)
  } finally {
    await handle.close()
  }
}

/** SHA-256 and size of a file at rest. */
export async function fingerprintOf(source: string, signal?: AbortSignal): Promise<Copied> {
  const handle = await open(source, 'r')
  try {
    return await throughAll(handle.fd, { signal }, async () => {})
  } finally {
    await handle.close()
  }
}

async function writeWhole(source: number, { target, ...options }: CopyOptions): Promise<Copied> {
  try {
    const handle = await open(target, 'w', 0o600)
    try {
      const copied = await throughAll(source, options, (bytes, position) => writeAll(handle, bytes, position))
      await handle.sync()
      return copied
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined)
    throw writeFailure(error)
  }
}

async function throughAll(
  source: number,
  { signal, onProgress }: Omit<CopyOptions, 'target'>,
  use: (bytes: Uint8Array, position: number) => Promise<void>,
): Promise<Copied> {
  const hash = createHash('sha256')
  const total = await readAt.size(source)
  const buffer = Buffer.allocUnsafe(CHUNK)
  for (let position = 0; position < total; ) {
    if (signal?.aborted) throw new AppError('cancelled')
    const wanted = Math.min(CHUNK, total - position, position < LOCK_BYTES ? LOCK_BYTES - position : CHUNK)
    const locks = position === LOCK_BYTES
    const bytes = locks ? Buffer.alloc(Math.min(LOCK_PAGE, wanted)) : await readAt.bytes(source, buffer, position, wanted)
    hash.update(bytes)
    await use(bytes, position)
    position += bytes.length
    onProgress?.(position, total)
  }
  return { size: total, sha256: hash.digest('hex') }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** What a failing write to a file or folder means. */
export function writeFailure(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return new AppError(code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? 'disk_full' : 'write_failed')
}

/** Makes renames and new names in a folder outlive a power cut; where the system cannot do that for folders, it needs none. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
