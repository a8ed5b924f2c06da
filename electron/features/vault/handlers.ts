import type { HandlersFor } from '../../../shared/contract/index.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { HostServices } from '../../platform/host-services.ts'
import type { Clock } from '../../store/store.ts'
import type { VaultSession } from '../../vault/session.ts'
import type { vaultService } from './service.ts'

type Needs = {
  readonly vault: VaultSession
  readonly clock: Clock
  readonly printing: HostServices['printing']
  readonly idle: HostServices['idle']
  readonly recoverySheet: (groups: readonly string[], office: string, date: string) => string
  readonly service: ReturnType<typeof vaultService>
  readonly openDataFolder: () => Promise<void>
  readonly quit: () => void
}

/** The only handlers that work while the store is locked. */
export function vaultHandlers({ vault, clock, printing, idle, recoverySheet, service, openDataFolder, quit }: Needs): HandlersFor<'vault'> {
  return {
    status: () => vault.status(),
    setUp: (input) => vault.setUp(input),
    renewRecovery: ({ password }) => vault.account.renewRecovery(password),
    printRecovery: async () => {
      const groups = vault.account.printable()
      if (!groups) throw new AppError('not_allowed_now')
      const office = vault.current()?.staff.office ?? ''
      return { printed: await printing.print(recoverySheet(groups, office, toLocalDate(clock.now()))) }
    },
    confirmRecovery: async ({ first, second }) => {
      service.confirmRecovery(first, second)
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
    idle: () => ({ secondsLeft: vault.current() ? idle.secondsLeft() : null }),
    stay: async () => {
      idle.extend()
      return {}
    },
    switchUser: async () => {
      vault.lock('switch')
      return {}
    },
    account: () => vault.account.overview(),
    changePassword: async ({ password, newPassword }) => {
      await vault.changePassword(password, newPassword)
      return {}
    },
    rekey: async ({ password }) => {
      await service.rekey(password)
      return {}
    },
    cancelMaintenance: async () => {
      vault.cancelMaintenance()
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
