import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type TodaySources, todayService } from './service.ts'

export function todayHandlers(workplace: Workplace, sources: TodaySources): HandlersFor<'today'> {
  const service = todayService(workplace, sources)
  return { overview: () => service.overview() }
}
