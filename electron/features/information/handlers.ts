import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { informationService } from './service.ts'

export function informationHandlers(workplace: Workplace): HandlersFor<'information'> {
  const service = informationService(workplace)
  return {
    ofPerson: ({ personId }) => service.ofPerson(personId),
    handOver: ({ personId, language }) => service.handOver(personId, language),
    takeBack: ({ id }) => service.takeBack(id),
  }
}
