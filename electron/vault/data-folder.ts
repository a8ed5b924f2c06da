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
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { StartupFailure } from '../../shared/contract/vault.ts'
import { AppError } from '../../shared/result.ts'
import { Keyring } from './keyring.ts'

const STORE = 'quartierlotse.db'
const KEYRING = 'keyring.json'
const ATTEMPTS = 'attempts.json'
/** A file below one page, as a full disk leaves it, would be taken for a new store and filled anew. */
const ONE_PAGE = 4096

export type FolderState =
  | { readonly state: 'setup' }
  | { readonly state: 'locked' }
  | { readonly state: 'failed'; readonly failure: StartupFailure }

/** Writes completely or not at all: temporary name, fsync, rename. */
function writeWhole(file: string, text: string): void {
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

  function keyring(): Keyring | null {
    const parsed = Keyring.safeParse(readJson(file(KEYRING)))
    return parsed.success ? parsed.data : null
  }

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
    writeKeyring: (value: Keyring) => writeWhole(file(KEYRING), `${JSON.stringify(value, null, 2)}\n`),
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

    /** Moves what an aborted set-up left behind out of the way; nobody ever worked in it, but it is kept all the same. */
    setAside(suffix: string): void {
      for (const name of [STORE, `${STORE}-wal`, KEYRING, ATTEMPTS]) {
        if (existsSync(file(name))) renameSync(file(name), file(`${name}.${suffix}`))
      }
    },
  }
}
export type DataFolder = ReturnType<typeof dataFolder>
