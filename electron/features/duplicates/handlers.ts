import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { listService } from './list-service.ts'
import { duplicatesService, type Given } from './service.ts'

export function duplicatesHandlers(workplace: Workplace, given: Given): HandlersFor<'duplicates'> {
  const service = duplicatesService(workplace, given)
  const list = listService(workplace, given.hitOf)
  return {
    check: ({ draft }) => service.check(draft),
    pair: ({ first, second }) => service.pair(first, second),
    link: ({ first, second, reason }) => service.link(first, second, reason),
    keepApart: ({ first, second, reason }) => service.keepApart(first, second, reason),
    undo: ({ id }) => service.undo(id),
    ofPerson: ({ id }) => service.ofPerson(id),
    find: () => list.find(),
    progress: () => list.progress(),
    cancel: () => list.cancel(),
    likely: ({ page }) => list.likely(page),
  }
}
