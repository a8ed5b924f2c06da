import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { settingsService } from './service.ts'

export function settingsHandlers(workplace: Workplace): HandlersFor<'settings'> {
  const service = settingsService(workplace)
  return {
    overview: () => service.overview(),
    change: async (input) => {
      service.change(input)
      return {}
    },
    chooseBackupFolder: async () => ({ chosen: await service.chooseBackupFolder() }),
    dropBackupFolder: async () => {
      service.dropBackupFolder()
      return {}
    },
    installUpdate: async () => {
      await service.installUpdate()
      return {}
    },
  }
}
