import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { breakGlassService } from './service.ts'

export function breakGlassHandlers(workplace: Workplace): HandlersFor<'breakGlass'> {
  const service = breakGlassService(workplace)
  return {
    open: (input) => service.open(input),
    toReview: () => service.toReview(),
    markReviewed: ({ id, remark }) => service.markReviewed(id, remark),
  }
}
