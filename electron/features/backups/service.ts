import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupComparison, type BackupHealth, type BackupPlace, BackupState, RESTORE_WORD } from '../../../shared/contract/backups.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { SettingsSource } from '../../platform/settings-source.ts'
import { fetchBackup } from '../../store/backup-verify.ts'
import type { CheckStore } from '../../store/check.ts'
import type { GraftStore } from '../../store/graft.ts'
import type { Clock, NewId } from '../../store/store.ts'
import type { DataFolder } from '../../vault/data-folder.ts'
import type { Open } from '../../vault/open.ts'
import type { VaultSession } from '../../vault/session.ts'
import { adminEvents } from '../admin-events.ts'
import { compareWith } from './comparison.ts'
import type { BackupKeeper } from './keeper.ts'
import { placeProblem } from './places.ts'
import type { Prepared, Preparing } from './prepared.ts'
import { type RestoreStep, restorePrepared } from './restore.ts'
import type { BackupStock } from './stock.ts'

export type ServiceNeeds = {
  readonly stock: BackupStock
  readonly keeper: BackupKeeper
  readonly prepared: Preparing
  readonly vault: VaultSession
  readonly files: DataFolder
  readonly check: CheckStore
  readonly graft: GraftStore
  readonly settings: Pick<SettingsSource, 'current'>
  readonly clock: Clock
  readonly newId: NewId
  readonly onStep?: ((step: RestoreStep) => void) | undefined
}
type Which = { readonly name: string; readonly place: BackupPlace }

const UNDO_MS = 14 * 86_400_000

/** What administration does with backups while signed in. */
export function backupService(needs: ServiceNeeds) {
  const { stock, keeper, prepared, vault, files, check, settings, clock, newId } = needs

  function open(): Open {
    const current = vault.current()
    if (!current) throw new AppError('locked')
    return current
  }

  function health(): BackupHealth {
    const restored = stock.notes.restored()
    const fresh = restored && clock.now() - Date.parse(restored.at) < UNDO_MS ? restored : null
    const canUndo = (name: string) => stock.entries().some((entry) => entry.name === name)
    return { problems: stock.notes.problems(), restored: fresh ? { ...fresh, canUndo: canUndo(fresh.undo) } : null }
  }

  async function folderOf(place: BackupPlace): Promise<string> {
    const folder = stock.folderOf(place)
    if (place === 'second' && (folder === '' || (await placeProblem(folder)) === 'missing')) throw new AppError('backup_unreachable')
    return folder
  }

  /** Errors that say something about the backup itself become its state on the list. */
  async function noting<Value>({ name, place }: Which, work: () => Promise<Value>): Promise<Value> {
    try {
      const value = await work()
      stock.noteCheck(place, name, 'checked')
      return value
    } catch (error) {
      const state = BackupState.safeParse(error instanceof AppError ? error.failure.code : null).data
      if (state && state !== 'backup_other_key') stock.noteCheck(place, name, state)
      throw error
    }
  }

  async function relist(): Promise<void> {
    const { storeKey, store } = open()
    await stock.refresh(Uint8Array.from(storeKey), store.device)
  }

  async function prepare(which: Which, password: string): Promise<Prepared> {
    await relist()
    const { storeKey, staff } = open()
    const wanted = { ...which, folder: await folderOf(which.place), storeKey: Uint8Array.from(storeKey) }
    const older = stock
      .entries()
      .some(({ name, place, state }) => name === which.name && place === which.place && state === 'backup_other_key')
    try {
      const ready = await stock.work.inTurn('compare', (step) =>
        older ? prepared.prepareOlder(wanted, { login: staff.login, password }, step) : noting(which, () => prepared.prepare(wanted, step)),
      )
      if (!ready.summary.staff.includes(staff.id)) {
        await prepared.clear()
        throw new AppError('backup_no_account')
      }
      return ready
    } finally {
      wanted.storeKey.fill(0)
    }
  }

  async function restore(ready: Prepared): Promise<void> {
    const { staff } = open()
    const goOn = keeper.pause()
    try {
      await vault.maintain('restore', (job) => restorePrepared(job, staff.id, ready, needs))
      const back = vault.current()
      const when = formatDateTime(toLocalDateTime(Date.parse(ready.manifest.at)))
      if (back) adminEvents({ ...back, clock, newId }).note('restore', '', when)
    } finally {
      await prepared.clear()
      goOn()
    }
  }

  return {
    health,
    overview: () => {
      const { backupIntervalHours, backupFolder } = settings.current()
      return { ...health(), backups: [...stock.entries()], intervalHours: backupIntervalHours, secondFolder: backupFolder }
    },
    refresh: async () => {
      const { storeKey, store } = open()
      const key = Uint8Array.from(storeKey)
      await stock.refresh(key, store.device)
      await stock.mirror(key, store.device)
      key.fill(0)
    },

    /** Reads all of a backup; what is wrong with it becomes its state. */
    async verify(which: Which): Promise<BackupState> {
      const storeKey = Uint8Array.from(open().storeKey)
      const folder = await folderOf(which.place)
      const target = join(files.folder, 'backups', 'pruefung.part')
      try {
        await stock.work.inTurn('verify', ({ signal, onProgress }) =>
          noting(which, () => fetchBackup({ ...which, folder, storeKey, target, check, signal, onProgress })),
        )
        return 'checked'
      } catch (error) {
        const state = BackupState.safeParse(error instanceof AppError ? error.failure.code : null).data
        if (!state) throw error
        return state
      } finally {
        storeKey.fill(0)
        await rm(target, { force: true }).catch(() => undefined)
      }
    },

    async compare({ password, ...which }: Which & { password: string }): Promise<BackupComparison> {
      const ready = await prepare(which, password)
      return { token: ready.token, at: ready.manifest.at, rows: compareWith(open().store, ready.summary) }
    },
    discard: () => prepared.clear(),

    async restore(token: string, word: string): Promise<void> {
      if (word.trim().toLocaleLowerCase('de') !== RESTORE_WORD) throw new AppError('invalid_input', { fields: { word: 'restore_word' } })
      await restore(prepared.take(token))
    },
    async undo(): Promise<void> {
      await relist()
      const last = health().restored
      if (!last?.canUndo) throw new AppError('not_found')
      await restore(await prepare({ name: last.undo, place: 'local' }, ''))
      stock.notes.noteRestore(null)
    },
  }
}
