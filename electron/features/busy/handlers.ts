import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { busyService } from './service.ts'

export function busyHandlers(workplace: Workplace): HandlersFor<'busy'> {
  const service = busyService(workplace)
  return {
    own: ({ from, to }) => service.own(from, to),
    take: () => service.take(),
    clear: () => service.clear(),
  }
}
