import { rm } from 'node:fs/promises'
import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { HostServices } from '../../platform/host-services.ts'
import type { SettingsSource } from '../../platform/settings-source.ts'
import type { CheckStore } from '../../store/check.ts'
import { versionAtRest } from '../../store/exchange.ts'
import type { GraftStore } from '../../store/graft.ts'
import type { RekeyStore } from '../../store/rekey.ts'
import type { Clock, NewId } from '../../store/store.ts'
import type { DataFolder } from '../../vault/data-folder.ts'
import type { DeriveKey } from '../../vault/key-derivation.ts'
import type { VaultSession } from '../../vault/session.ts'
import { backupArrival } from './arrival.ts'
import { backupsHandlers } from './handlers.ts'
import { backupKeeper } from './keeper.ts'
import { preparing } from './prepared.ts'
import type { RestoreStep } from './restore.ts'
import { backupService } from './service.ts'
import { backupStock } from './stock.ts'

type Needs = {
  readonly files: DataFolder
  readonly settings: Pick<SettingsSource, 'current'>
  readonly clock: Clock
  readonly newId: NewId
  readonly nativeBinding: string | undefined
  readonly derive: DeriveKey
  readonly check: CheckStore
  readonly rekey: RekeyStore
  readonly graft: GraftStore
  readonly dialogs: HostServices['dialogs']
  /** False: only when asked, before a migration and before a restore. */
  readonly automatic: boolean
  readonly changed: () => void
}

/** Everything about backups that outlives a sign-in; the vault is handed in afterwards, because it needs the keeper first. */
export function assembleBackups(needs: Needs) {
  const { files, settings, clock, newId, nativeBinding, derive, check, rekey, graft, dialogs, automatic, changed } = needs
  const versionOf = (file: string, storeKey: Uint8Array) => versionAtRest(file, storeKey, nativeBinding)
  const stock = backupStock({ folder: files.folder, keyringText: files.keyringText, settings, clock, newId, check, changed })
  const prepared = preparing({ folder: files.folder, newId, check, rekey, derive })
  const keeper = backupKeeper({
    stock,
    storeFile: files.storeFile,
    versionOf,
    settings,
    clock,
    ended: () => void prepared.clear(),
    automatic,
  })

  return {
    stock,
    keeper,
    /** Clears away what an interrupted run left; the folder has to be ours. */
    tidy: async (): Promise<void> => {
      await stock.sweep()
      await rm(prepared.room, { recursive: true, force: true }).catch(() => undefined)
    },
    handlers(vault: VaultSession, onStep?: (step: RestoreStep) => void): HandlersFor<'backups'> {
      const service = backupService({ stock, keeper, prepared, vault, files, check, graft, settings, clock, newId, onStep })
      const arrival = backupArrival({ stock, prepared, vault, files, dialogs, derive, check, graft, rekey, clock, versionOf })
      return backupsHandlers({ service, arrival, keeper, stock })
    },
  }
}
