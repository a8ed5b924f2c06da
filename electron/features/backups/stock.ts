import { join } from 'node:path'
import { type BackupReason, backupsToDrop } from '../../../shared/backup-tiers.ts'
import type { BackupEntry, BackupPlace, BackupState } from '../../../shared/contract/backups.ts'
import { toInstant } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { SettingsSource } from '../../platform/settings-source.ts'
import { removeBackup, sweep } from '../../store/backup-files.ts'
import { makeBackup } from '../../store/backup-make.ts'
import type { Manifest } from '../../store/backup-manifest.ts'
import { copyBackup } from '../../store/backup-verify.ts'
import type { CheckStore } from '../../store/check.ts'
import type { Copied, CopyOptions } from '../../store/copy.ts'
import type { KnownHead } from '../../store/log-fault.ts'
import type { Clock, NewId } from '../../store/store.ts'
import { type Listed, ownOnly, readFolder, stateOf, toEntry } from './catalog.ts'
import { desk } from './desk.ts'
import { makeFolder, placeProblem, problemOf } from './places.ts'
import { backupState } from './state.ts'

export type StockNeeds = {
  /** Folder of the store. */
  readonly folder: string
  /** Text of the keyring in use. Errors: `keyring_missing`. */
  readonly keyringText: () => string
  readonly settings: Pick<SettingsSource, 'current'>
  readonly clock: Clock
  readonly newId: NewId
  readonly check: CheckStore
  /** The screens have something new to show. */
  readonly changed: () => void
}

/** The backups at both places: makes, mirrors, thins and lists them, and keeps account of how it went. */
export function backupStock({ folder, keyringText, settings, clock, newId, check, changed }: StockNeeds) {
  const local = join(folder, 'backups')
  const notes = backupState(join(folder, 'backups.json'))
  const work = desk(changed)
  let listed: readonly Listed[] = []
  let entries: readonly BackupEntry[] = []
  const now = () => toInstant(clock.now())
  const second = () => settings.current().backupFolder
  const folderOf = (place: BackupPlace) => (place === 'local' ? local : second())

  async function refresh(storeKey: Uint8Array | null, device: string): Promise<void> {
    notes.secondIs(second())
    const both = [...(await readFolder(local, 'local')), ...(second() ? await readFolder(second(), 'second') : [])]
    if (!storeKey) return
    listed = ownOnly(both, device, storeKey)
    notes.onlyFor(new Set(listed.map(({ place, name }) => `${place} ${name}`)))
    entries = listed.map((one) => toEntry(one, stateOf(one, storeKey, notes)))
    changed()
  }

  async function thin(place: BackupPlace, storeKey: Uint8Array, device: string): Promise<void> {
    await refresh(storeKey, device)
    const stock = entries.filter((entry) => entry.place === place)
    const tiered = stock.map(({ name, at, reason, state }) => ({
      name,
      at: Date.parse(at),
      reason,
      good: state === 'listed' || state === 'checked' || state === 'backup_other_key',
    }))
    for (const name of backupsToDrop(tiered, clock.now())) await removeBackup(folderOf(place), name).catch(() => undefined)
    await refresh(storeKey, device)
  }

  type Make = {
    readonly reason: BackupReason
    readonly storeKey: Uint8Array
    readonly copy: (options: CopyOptions) => Promise<Copied>
    readonly abort?: AbortSignal | undefined
  }

  /** Errors: those of `makeBackup`; the place is reported until it works again. */
  async function make({ reason, storeKey, copy, abort }: Make): Promise<{ name: string; manifest: Manifest }> {
    return work.inTurn(
      'make',
      async ({ signal, onProgress }) => {
        const at = now()
        try {
          await makeFolder(local)
          const keyring = keyringText()
          const made = await makeBackup({ folder: local, reason, at, random: newId(), storeKey, keyring, copy, check, signal, onProgress })
          notes.succeeded('local', at)
          await thin('local', storeKey, made.manifest.device)
          return made
        } catch (error) {
          const cancelled = error instanceof AppError && error.failure.code === 'cancelled'
          if (!cancelled) notes.failed('local', await problemOf(error, local), at)
          throw error
        }
      },
      abort,
    )
  }

  /** Brings the newest backup to the second place too; a failure is reported, never thrown. */
  async function mirror(storeKey: Uint8Array, device: string): Promise<void> {
    const to = second()
    notes.secondIs(to)
    if (!to) return
    await work
      .inTurn('second', async ({ signal }) => {
        await refresh(storeKey, device)
        const newest = entries.find(({ place, state }) => place === 'local' && (state === 'listed' || state === 'checked'))
        if (!newest || entries.some(({ place, name }) => place === 'second' && name === newest.name)) {
          if (newest && notes.hasProblem('second') && (await placeProblem(to)) === null) notes.succeeded('second', newest.at)
          return
        }
        try {
          const problem = await placeProblem(to)
          if (problem) return notes.failed('second', problem, now())
          await sweep(to)
          await copyBackup(local, to, newest.name, signal)
          notes.succeeded('second', newest.at)
          await thin('second', storeKey, device)
        } catch (error) {
          const cancelled = error instanceof AppError && error.failure.code === 'cancelled'
          if (!cancelled) notes.failed('second', await problemOf(error, to), now())
        }
      })
      .catch(() => undefined)
    changed()
  }

  return {
    local,
    notes,
    work,
    folderOf,
    make,
    mirror,
    refresh,
    sweep: () => sweep(local),
    entries: () => entries,
    /** Newest entries of both logs as genuine backups know them: no log may end before one of them. */
    knownHeads: (): KnownHead[] =>
      listed
        .filter(({ name, place }) => entries.some((one) => one.name === name && one.place === place && one.state !== 'backup_altered'))
        .flatMap(({ manifest: { at, accessHead, changeHead } }) => [
          { log: 'access', ...accessHead, at, where: 'backup' },
          { log: 'changes', seq: changeHead.seq, hash: changeHead.id, at, where: 'backup' },
        ]),
    noteCheck(place: BackupPlace, name: string, state: BackupState): void {
      notes.checked(place, name, state)
      entries = entries.map((entry) => (entry.place === place && entry.name === name ? { ...entry, state } : entry))
      changed()
    },
    /** Empties the list: nobody is signed in any more. */
    forget(): void {
      listed = []
      entries = []
    },
  }
}
export type BackupStock = ReturnType<typeof backupStock>
