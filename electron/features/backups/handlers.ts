import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { backupArrival } from './arrival.ts'
import type { BackupKeeper } from './keeper.ts'
import type { backupService } from './service.ts'
import type { BackupStock } from './stock.ts'

type Needs = {
  readonly service: ReturnType<typeof backupService>
  readonly arrival: ReturnType<typeof backupArrival>
  readonly keeper: BackupKeeper
  readonly stock: BackupStock
}

/** Work with and without an open store, so they are there all the time. */
export function backupsHandlers({ service, arrival, keeper, stock }: Needs): HandlersFor<'backups'> {
  return {
    health: () => service.health(),
    overview: () => service.overview(),
    refresh: async () => {
      await service.refresh()
      return {}
    },
    make: async () => {
      await keeper.make()
      return {}
    },
    cancel: async () => {
      stock.work.cancel()
      return {}
    },
    verify: async (which) => ({ state: await service.verify(which) }),
    compare: (input) => service.compare(input),
    discard: async () => {
      await service.discard()
      return {}
    },
    restore: async ({ token, word }) => {
      await service.restore(token, word)
      return {}
    },
    undo: async () => {
      await service.undo()
      return {}
    },
    progress: () => stock.work.progress(),
    find: ({ from }) => arrival.find(from),
    arrive: async (input) => {
      await arrival.arrive(input)
      return {}
    },
    cancelArrival: async () => {
      stock.work.cancelOnly('arrive')
      return {}
    },
  }
}
