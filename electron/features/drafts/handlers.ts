import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { draftsService } from './service.ts'

export function draftsHandlers(workplace: Workplace): HandlersFor<'drafts'> {
  const service = draftsService(workplace)
  return {
    list: () => service.list(),
    find: (key) => service.find(key),
    save: (draft) => service.save(draft),
    discard: (key) => service.discard(key),
  }
}
