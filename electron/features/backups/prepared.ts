import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupPlace } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/result.ts'
import { keyIdOf, type Manifest } from '../../store/backup-manifest.ts'
import { fetchBackup, keyringTextOf, manifestOf } from '../../store/backup-verify.ts'
import type { CheckStore } from '../../store/check.ts'
import { writeFailure } from '../../store/copy.ts'
import type { RekeyStore } from '../../store/rekey.ts'
import type { NewId } from '../../store/store.ts'
import type { StoreSummary } from '../../store/summary.ts'
import type { DeriveKey } from '../../vault/key-derivation.ts'
import { openWithPassword } from '../../vault/keyring.ts'
import { readKeyring } from '../../vault/keyring-file.ts'
import type { Step } from './desk.ts'

export type Prepared = {
  readonly token: string
  readonly name: string
  readonly place: BackupPlace
  readonly file: string
  readonly manifest: Manifest
  readonly keyring: string
  readonly summary: StoreSummary
}

type Needs = {
  /** Folder of the store. */
  readonly folder: string
  readonly newId: NewId
  readonly check: CheckStore
  readonly rekey: RekeyStore
  readonly derive: DeriveKey
}
type Wanted = { readonly folder: string; readonly name: string; readonly place: BackupPlace; readonly storeKey: Uint8Array }

const INCOMING = 'incoming.db'

/** The one backup that was proved and lies ready beside the store, under the key of the store in use. */
export function preparing({ folder, newId, check, rekey, derive }: Needs) {
  const room = join(folder, 'restore')
  const file = join(room, INCOMING)
  let ready: Prepared | null = null

  async function clear(): Promise<void> {
    ready = null
    await rm(room, { recursive: true, force: true }).catch(() => undefined)
  }

  async function roomFor(name: string): Promise<string> {
    await clear()
    await mkdir(room, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw writeFailure(error)
    })
    return join(room, name)
  }

  async function prepare(wanted: Wanted, { signal, onProgress }: Step): Promise<Prepared> {
    await roomFor(INCOMING)
    try {
      const { folder: from, name, place, storeKey } = wanted
      const fetched = await fetchBackup({ folder: from, name, storeKey, target: file, check, signal, onProgress })
      const made = { ...fetched, token: newId(), name, place, file }
      ready = made
      return made
    } catch (error) {
      await clear()
      throw error
    }
  }

  return {
    room,
    clear,
    /** An empty room for one store, and the path in it. */
    roomFor: () => roomFor(INCOMING),
    prepare,
    take(token: string): Prepared {
      if (ready?.token !== token) throw new AppError('not_allowed_now')
      return ready
    },
    /** A backup from before the store key was changed: opened with the password of then, brought under the key of now. */
    async prepareOlder(wanted: Wanted, who: { login: string; password: string }, step: Step): Promise<Prepared> {
      const oldKey = await keyOf(wanted, who)
      try {
        const made = await prepare({ ...wanted, storeKey: oldKey }, step)
        await rekey({ file, key: Uint8Array.from(oldKey), newKey: Uint8Array.from(wanted.storeKey), signal: step.signal })
        return made
      } catch (error) {
        await clear()
        throw error
      } finally {
        oldKey.fill(0)
      }
    },
  }

  async function keyOf({ folder: from, name }: Wanted, { login, password }: { login: string; password: string }): Promise<Uint8Array> {
    if (password === '') throw new AppError('backup_other_key', { fields: { password: 'password_of_then' } })
    const manifest = await manifestOf(from, name)
    const keyring = readKeyring(await keyringTextOf(from, name, manifest))
    if (!keyring) throw new AppError('backup_altered')
    const opened = await openWithPassword(keyring, login, password, derive)
    if (!opened) throw new AppError('wrong_password', { fields: { password: 'password_of_then_wrong' } })
    if (keyIdOf(opened.storeKey) !== manifest.keyId) throw new AppError('backup_altered')
    return opened.storeKey
  }
}
export type Preparing = ReturnType<typeof preparing>
