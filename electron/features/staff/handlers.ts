import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { staffService } from './service.ts'

export function staffHandlers(workplace: Workplace): HandlersFor<'staff'> {
  const service = staffService(workplace)
  return { list: () => service.list() }
}
