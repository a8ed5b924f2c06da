import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/result.ts'
import type { StartupFailure } from '../../shared/startup-failures.ts'
import type { Keyring } from './keyring.ts'
import { keyringText, readKeyring } from './keyring-file.ts'

const STORE = 'quartierlotse.db'
const KEYRING = 'keyring.json'
const ATTEMPTS = 'attempts.json'
const LOG_HEAD = 'log-head.json'
/** A store and a keyring on their way to the places of the present ones. */
const NEXT_STORE = `${STORE}.next`
const NEXT_KEYRING = 'keyring.next.json'
/** A file below one page, as a full disk leaves it, would be taken for a new store and filled anew. */
const ONE_PAGE = 4096

export type FolderState =
  | { readonly state: 'setup' }
  | { readonly state: 'locked' }
  | { readonly state: 'failed'; readonly failure: StartupFailure }

/** Writes completely or not at all: temporary name, fsync, rename. Errors: `disk_full`, `folder_not_writable`. */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.new`
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw new AppError(full ? 'disk_full' : 'folder_not_writable')
  }
}

function readKeyringFile(file: string): Keyring | null {
  try {
    return readKeyring(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The folder with the store, its keyring and the count of wrong tries. */
export function dataFolder(folder: string) {
  const file = (name: string) => join(folder, name)

  const keyring = () => readKeyringFile(file(KEYRING))

  function writable(): boolean {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
      if (existsSync(file(STORE))) accessSync(file(STORE), constants.R_OK | constants.W_OK)
      return true
    } catch {
      return false
    }
  }

  return {
    folder,
    storeFile: file(STORE),
    keyring,
    /** The keyring file as it stands. Errors: `keyring_missing`. */
    keyringText(): string {
      try {
        return readFileSync(file(KEYRING), 'utf8')
      } catch {
        throw new AppError('keyring_missing')
      }
    },
    writeKeyring: (value: Keyring) => writeWhole(file(KEYRING), keyringText(value)),

    /** False while a write-ahead log still holds what the file does not, so that a copy of the file would lack it. */
    storeAtRest: () => (statSync(file(`${STORE}-wal`), { throwIfNoEntry: false })?.size ?? 0) === 0,
    nextStoreFile: file(NEXT_STORE),
    hasNext: () => [NEXT_STORE, NEXT_KEYRING].some((name) => existsSync(file(name))),
    nextKeyring: () => readKeyringFile(file(NEXT_KEYRING)),
    writeNextKeyring: (value: Keyring) => writeWhole(file(NEXT_KEYRING), keyringText(value)),
    /** The store that was put in place fits the waiting keyring. Errors: `folder_not_writable`. */
    takeNextKeyring(): void {
      try {
        renameSync(file(NEXT_KEYRING), file(KEYRING))
      } catch {
        throw new AppError('folder_not_writable')
      }
    },
    /** Clears away what an exchange that did not take place has left. */
    dropNext(): void {
      for (const name of [NEXT_KEYRING, NEXT_STORE, `${NEXT_STORE}-journal`, `${NEXT_STORE}-wal`])
        rmSync(file(name), { force: true, recursive: true })
    },

    readAttempts: () => readJson(file(ATTEMPTS)),
    writeAttempts: (value: unknown) => writeWhole(file(ATTEMPTS), JSON.stringify(value)),

    /** What stands there. A key is never made when a store stands without its keyring, and nothing is deleted. */
    inspect(): FolderState {
      if (!writable()) return { state: 'failed', failure: 'folder_not_writable' }
      const hasStore = existsSync(file(STORE))
      if (!existsSync(file(KEYRING))) return hasStore ? { state: 'failed', failure: 'keyring_missing' } : { state: 'setup' }
      const found = keyring()
      if (!found) return { state: 'failed', failure: 'keyring_corrupt' }
      if (!found.ready) return { state: 'setup' }
      if (!hasStore) return { state: 'failed', failure: 'store_missing' }
      return statSync(file(STORE)).size < ONE_PAGE ? { state: 'failed', failure: 'store_corrupt' } : { state: 'locked' }
    },

    /** Moves what a backup takes the place of out of the way; it is never deleted. Errors: `folder_not_writable`. */
    setAsideFor(suffix: string, { store, keyring: locks }: { store: boolean; keyring: boolean }): void {
      const names = [...(store ? [STORE, `${STORE}-wal`, `${STORE}-commits`] : []), ...(locks ? [KEYRING] : [])]
      try {
        for (const name of names) if (existsSync(file(name))) renameSync(file(name), file(`${name}.${suffix}`))
      } catch {
        throw new AppError('folder_not_writable')
      }
    },

    /** Moves what an aborted set-up left behind out of the way; nobody ever worked in it, but it is kept all the same. */
    setAside(suffix: string): void {
      for (const name of [STORE, `${STORE}-wal`, `${STORE}-commits`, LOG_HEAD, KEYRING, ATTEMPTS]) {
        if (existsSync(file(name))) renameSync(file(name), file(`${name}.${suffix}`))
      }
    },
  }
}
export type DataFolder = ReturnType<typeof dataFolder>
