import { v7 } from 'uuid'
import type { Feature } from '../shared/contract/define.ts'
import { toLocalDate } from '../shared/dates.ts'
import { assembleBackups } from './features/backups/assemble.ts'
import type { RestoreStep } from './features/backups/restore.ts'
import { recoverySheet } from './features/letters/recovery-sheet.ts'
import { pruneAccessLog } from './features/logs/retention.ts'
import { buildRights, type Rights } from './features/rights.ts'
import { vaultHandlers } from './features/vault/handlers.ts'
import { vaultService } from './features/vault/service.ts'
import { createRouter, type Router } from './ipc/router.ts'
import type { HostServices } from './platform/host-services.ts'
import type { SettingsSource } from './platform/settings-source.ts'
import type { CheckStore } from './store/check.ts'
import { lockFolder } from './store/folder-lock.ts'
import type { GraftStore } from './store/graft.ts'
import type { RekeyStore } from './store/rekey.ts'
import type { Clock } from './store/store.ts'
import { dataFolder } from './vault/data-folder.ts'
import type { DeriveKey } from './vault/key-derivation.ts'
import type { RekeyStep } from './vault/rekey.ts'
import { type LockReason, vaultSession } from './vault/session.ts'

type Options = {
  /** Where the encrypted store and its keyring lie. */
  readonly folder: string
  readonly nativeBinding: string | undefined
  readonly derive: DeriveKey
  /** Work on whole files, each in a worker of its own. */
  readonly check: CheckStore
  readonly rekey: RekeyStore
  readonly graft: GraftStore
  readonly clock: Clock
  readonly host: HostServices
  readonly settings: SettingsSource
  readonly log: (line: string) => void
  /** The store has just been closed: whatever a screen still shows has to go. */
  readonly onLocked: () => void
  /** A feature's data has changed without the window having asked. */
  readonly tell: (feature: Feature) => void
  readonly openDataFolder: () => Promise<void>
  readonly quit: () => void
  /** False: backups only when asked, before a migration and before a restore. */
  readonly automaticBackups: boolean
  /** For tests that cut a restore or a change of the store key off. */
  readonly onRestoreStep?: ((step: RestoreStep) => void) | undefined
  readonly onRekeyStep?: ((step: RekeyStep) => void) | undefined
}

type Features = typeof import('./ipc/handlers.ts')

export type App = {
  readonly call: Router
  readonly lock: (reason: LockReason) => void
  /** Once a minute: what is due by the clock. */
  readonly tick: () => Promise<void>
  /** Locks and saves what changed, within a time; for the end of the app. */
  readonly leave: (limitMs: number) => Promise<void>
  readonly close: () => void
}

/** Vault, store, features and router, wired together without Electron. One call per process. */
export function composeApp(options: Options): App {
  const { folder, nativeBinding, derive, check, rekey, graft, clock, host, settings, log, onLocked, tell, openDataFolder, quit } = options
  const files = dataFolder(folder)
  const newId = () => v7()
  let held: { release: () => void } | null = null
  let workplace: Partial<ReturnType<Features['workplaceHandlers']>> = {}
  let rights: Rights | null = null
  let features: Features | null = null

  /** The features are read while the key is derived, which every way into the store begins with: a start needs none of them. */
  const deriveAndRead: DeriveKey = async (...given) => {
    const [key, read] = await Promise.all([derive(...given), import('./ipc/handlers.ts')])
    features = read
    return key
  }

  function endWork() {
    workplace = {}
    rights = null
  }
  const backups = assembleBackups({
    ...{ files, settings, clock, newId, nativeBinding, derive, check, rekey, graft, dialogs: host.dialogs },
    automatic: options.automaticBackups,
    changed: () => tell('backups'),
  })
  const { keeper, stock } = backups
  const vault = vaultSession({
    folder: files,
    derive: deriveAndRead,
    clock,
    newId,
    nativeBinding,
    claim: () => {
      if (held) return
      held = lockFolder(folder, nativeBinding)
      void backups.tidy()
    },
    beforeOpen: keeper.beforeOpen,
    onOpen: async ({ store, staff, storeKey, keys }, withSamples) => {
      if (!features) throw new Error('opened without a derived key')
      rights = buildRights({ store, clock, staff })
      const opened = features.workplaceHandlers({ store, clock, newId, staff, keys, host, settings, rights, knownHeads: stock.knownHeads })
      workplace = opened
      pruneAccessLog({ store, clock, newId, staff })
      store.keepHeads()
      keeper.opened(store, storeKey)
      if (!withSamples) return
      const { plantSamples } = await import('./samples/plant-samples.ts')
      await plantSamples(opened, toLocalDate(clock.now()))
    },
    onPause: () => {
      endWork()
      keeper.release()
    },
    onClose: () => {
      endWork()
      keeper.closed()
      onLocked()
    },
    onChange: () => tell('vault'),
  })
  const service = vaultService({ vault, folder: files, clock, newId, rekey, check, onRekeyStep: options.onRekeyStep })
  const vaultCalls = vaultHandlers({ vault, service, clock, printing: host.printing, idle: host.idle, recoverySheet, openDataFolder, quit })
  const backupCalls = backups.handlers(vault, options.onRestoreStep)
  const call = createRouter({
    handlers: () => ({ vault: vaultCalls, backups: backupCalls, ...workplace }),
    session: () => {
      const open = vault.current()
      // Nobody is answered about a person before it is known whom they may see.
      if (!open || !rights) return null
      const { access, transaction, hold } = open.store
      return { roles: open.staff.roles, access, outside: rights.outside, transaction, hold }
    },
    log,
    now: clock.now,
    newReference: () => newId().slice(-8),
    // A store that is missing while nobody works in it is looked for again at each call.
    onStoreFailure: (failure) => (failure === 'store_missing' && !vault.current() ? undefined : vault.fail(failure)),
  })
  return {
    call,
    lock: (reason) => vault.lock(reason),
    tick: keeper.tick,
    leave: async (limitMs) => {
      keeper.leaving()
      vault.lock('asked')
      await keeper.settle(limitMs)
    },
    close: () => {
      keeper.stop()
      vault.lock('asked')
      held?.release()
      held = null
    },
  }
}
