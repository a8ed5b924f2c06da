import { dirname, join } from 'node:path'
import type { ArrivalInput, FoundBackup } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/result.ts'
import type { HostServices } from '../../platform/host-services.ts'
import { fetchBackup, keyringTextOf, manifestOf } from '../../store/backup-verify.ts'
import type { CheckStore } from '../../store/check.ts'
import { exchangeStore } from '../../store/exchange.ts'
import type { GraftStore } from '../../store/graft.ts'
import type { RekeyStore } from '../../store/rekey.ts'
import type { Clock } from '../../store/store.ts'
import { attemptGuard } from '../../vault/attempts.ts'
import type { DataFolder } from '../../vault/data-folder.ts'
import type { DeriveKey } from '../../vault/key-derivation.ts'
import { readKeyring } from '../../vault/keyring-file.ts'
import type { VaultSession } from '../../vault/session.ts'
import { expectStrong } from '../../vault/strength.ts'
import { arrivalKey } from './arrival-key.ts'
import { type Listed, readFolder, toEntry } from './catalog.ts'
import type { Step } from './desk.ts'
import type { Preparing } from './prepared.ts'
import type { BackupStock } from './stock.ts'

export type ArrivalNeeds = {
  readonly stock: BackupStock
  readonly prepared: Preparing
  readonly vault: VaultSession
  readonly files: DataFolder
  readonly dialogs: HostServices['dialogs']
  readonly derive: DeriveKey
  readonly check: CheckStore
  readonly graft: GraftStore
  readonly rekey: RekeyStore
  readonly clock: Clock
  /** Migration step of a store at rest, or null when the key does not open it. */
  readonly versionOf: (file: string, storeKey: Uint8Array) => number | null
}

const FOLDER_TITLE = 'Ordner mit Sicherungen'
const FILE_TITLE = 'Sicherung'
/** Where a backup may take the place of what lies there: nothing, or nothing that opens. */
const MENDABLE: readonly (string | null)[] = ['store_missing', 'store_corrupt', 'keyring_missing', 'keyring_corrupt']

/** A backup on a laptop that has no store yet, or none that opens. */
export function backupArrival(needs: ArrivalNeeds) {
  const { stock, prepared, vault, files, dialogs, derive, check, graft, rekey, clock, versionOf } = needs
  const attempts = attemptGuard(files, clock)
  let chosen: { folder: string; found: readonly Listed[] } | null = null

  function expectVacant(): 'setup' | 'failed' {
    const { state, failure } = vault.status()
    if (state === 'setup') return state
    if (state === 'failed' && MENDABLE.includes(failure)) return state
    throw new AppError('not_allowed_now')
  }

  async function place(input: ArrivalInput, { signal, onProgress }: Step): Promise<void> {
    const state = expectVacant()
    const folder = chosen?.folder
    if (!folder || !chosen?.found.some(({ name }) => name === input.name)) throw new AppError('not_found')
    if (input.code !== '') await expectStrong('password', input.password, { office: '', displayName: '', login: input.login })
    attempts.begin()
    const manifest = await manifestOf(folder, input.name)
    const keyring = readKeyring(await keyringTextOf(folder, input.name, manifest))
    if (!keyring) throw new AppError('backup_altered')
    const way = await arrivalKey({ input, manifest, keyring, present: files.keyring(), derive })
    attempts.succeeded()
    try {
      const target = await prepared.roomFor()
      const { summary } = await fetchBackup({ folder, name: input.name, storeKey: way.backupKey, target, check, signal, onProgress })
      if (!summary.staff.includes(way.staff)) throw new AppError('backup_no_account')
      // A store that this key opens is newer than any backup of it: only its keyring was lost.
      const intact = versionOf(files.storeFile, way.storeKey) !== null && (await sound(way.storeKey, signal))
      if (!intact) {
        if (way.rekeyed) await rekey({ file: target, key: Uint8Array.from(way.backupKey), newKey: Uint8Array.from(way.storeKey), signal })
        const newDevice = state === 'setup'
        const key = Uint8Array.from(way.storeKey)
        await graft({ incoming: target, current: null, key, staff: way.staff, now: clock.now(), newDevice, signal })
      }
      if (signal.aborted) throw new AppError('cancelled')
      files.setAsideFor(`ersetzt-${clock.now()}`, { store: !intact, keyring: way.keyring === 'backup' })
      if (way.keyring === 'backup') files.writeKeyring(keyring)
      if (!intact) await exchangeStore(target, files.storeFile)
    } finally {
      way.storeKey.fill(0)
      way.backupKey.fill(0)
      await prepared.clear()
    }
  }

  async function sound(storeKey: Uint8Array, signal: AbortSignal): Promise<boolean> {
    return check({ file: files.storeFile, key: Uint8Array.from(storeKey), signal }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof AppError && error.failure.code === 'store_corrupt') return false
        throw error
      },
    )
  }

  return {
    /** Null when the person cancelled the dialog. Errors: `backup_none_found`. */
    async find(from: 'folder' | 'file'): Promise<FoundBackup[] | null> {
      expectVacant()
      const path = from === 'folder' ? await dialogs.openFolder(FOLDER_TITLE) : await dialogs.openFile(FILE_TITLE, 'json')
      if (path === null) return null
      const base = from === 'folder' ? path : dirname(path)
      for (const folder of [base, join(base, 'backups')]) {
        const found = await readFolder(folder, 'second')
        if (found.length === 0) continue
        chosen = { folder, found }
        return found.map((one) => toEntry(one, 'listed')).map(({ place: _, ...entry }) => entry)
      }
      throw new AppError('backup_none_found')
    },

    async arrive(input: ArrivalInput): Promise<void> {
      await stock.work.inTurn('arrive', (step) => place(input, step))
      chosen = null
      vault.retry()
      if (input.code === '') await vault.unlock(input.login, input.password)
      else await vault.recover(input.code, input.login, input.password)
    },
  }
}
