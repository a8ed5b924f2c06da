import type { HandlersFor } from '../../../shared/contract/index.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { HostServices } from '../../platform/host-services.ts'
import type { Clock } from '../../store/store.ts'
import type { VaultSession } from '../../vault/session.ts'

type Needs = {
  readonly vault: VaultSession
  readonly clock: Clock
  readonly printing: HostServices['printing']
  readonly recoverySheet: (groups: readonly string[], office: string, date: string) => string
  readonly openDataFolder: () => Promise<void>
  readonly quit: () => void
}

/** The only handlers that work while the store is locked. */
export function vaultHandlers({ vault, clock, printing, recoverySheet, openDataFolder, quit }: Needs): HandlersFor<'vault'> {
  return {
    status: () => vault.status(),
    setUp: (input) => vault.setUp(input),
    renewRecovery: async () => vault.renewRecovery(),
    printRecovery: async () => {
      const groups = vault.printable()
      if (!groups) throw new AppError('not_allowed_now')
      const office = vault.current()?.staff.office ?? ''
      return { printed: await printing.print(recoverySheet(groups, office, toLocalDate(clock.now()))) }
    },
    confirmRecovery: async ({ first, second }) => {
      vault.confirmRecovery(first, second)
      return {}
    },
    unlock: async ({ login, password }) => {
      await vault.unlock(login, password)
      return {}
    },
    recover: async ({ code, login, password }) => {
      await vault.recover(code, login, password)
      return {}
    },
    lock: async () => {
      vault.lock('asked')
      return {}
    },
    retry: async () => {
      vault.retry()
      return {}
    },
    openDataFolder: async () => {
      await openDataFolder()
      return {}
    },
    quit: async () => {
      quit()
      return {}
    },
  }
}
