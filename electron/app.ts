import { v7 } from 'uuid'
import { toLocalDate } from '../shared/dates.ts'
import { recoverySheet } from './features/letters/recovery-sheet.ts'
import { vaultHandlers } from './features/vault/handlers.ts'
import { workplaceHandlers } from './ipc/handlers.ts'
import { createRouter, type Router } from './ipc/router.ts'
import type { HostServices } from './platform/host-services.ts'
import { plantSamples } from './samples/plant-samples.ts'
import { lockFolder } from './store/folder-lock.ts'
import type { Clock } from './store/store.ts'
import { dataFolder } from './vault/data-folder.ts'
import type { DeriveKey } from './vault/key-derivation.ts'
import { type LockReason, vaultSession } from './vault/session.ts'

type Options = {
  /** Where the encrypted store and its keyring lie. */
  readonly folder: string
  readonly nativeBinding: string | undefined
  readonly derive: DeriveKey
  readonly clock: Clock
  readonly host: HostServices
  readonly log: (line: string) => void
  /** The store has just been closed: whatever a screen still shows has to go. */
  readonly onLocked: () => void
  readonly openDataFolder: () => Promise<void>
  readonly quit: () => void
}

/** Vault, store, features and router, wired together without Electron. One call per process. */
export function composeApp(options: Options): { call: Router; lock: (reason: LockReason) => void; close: () => void } {
  const { folder, nativeBinding, derive, clock, host, log, onLocked, openDataFolder, quit } = options
  const newId = () => v7()
  let held: { release: () => void } | null = null
  let workplace: Partial<ReturnType<typeof workplaceHandlers>> = {}

  const vault = vaultSession({
    folder: dataFolder(folder),
    derive,
    clock,
    newId,
    nativeBinding,
    claim: () => {
      held ??= lockFolder(folder, nativeBinding)
    },
    onOpen: async ({ store, staff }, withSamples) => {
      const opened = workplaceHandlers({ store, clock, newId, staff, host })
      workplace = opened
      if (withSamples) await plantSamples(opened, toLocalDate(clock.now()))
    },
    onClose: () => {
      workplace = {}
      onLocked()
    },
  })
  const vaultCalls = vaultHandlers({ vault, clock, printing: host.printing, recoverySheet, openDataFolder, quit })
  const call = createRouter({
    handlers: () => ({ vault: vaultCalls, ...workplace }),
    session: () => {
      const open = vault.current()
      if (!open) return null
      const { access, transaction, hold } = open.store
      return { roles: open.staff.roles, access, transaction, hold }
    },
    log,
    now: clock.now,
    newReference: () => newId().slice(-8),
    onStoreFailure: () => vault.fail('store_corrupt'),
  })
  return {
    call,
    lock: (reason) => vault.lock(reason),
    close: () => {
      vault.lock('asked')
      held?.release()
      held = null
    },
  }
}
