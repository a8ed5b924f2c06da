import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { fundingsService } from './service.ts'

export function fundingsHandlers(workplace: Workplace): HandlersFor<'fundings'> {
  const service = fundingsService(workplace)
  return {
    all: () => service.all(),
    add: (funding) => service.add(funding),
    change: ({ id, funding }) => service.change(id, funding),
  }
}
