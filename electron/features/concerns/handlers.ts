import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { concernsService } from './service.ts'

export function concernsHandlers(workplace: Workplace): HandlersFor<'concerns'> {
  const service = concernsService(workplace)
  return {
    ofPerson: ({ personId }) => service.ofPerson(personId),
    create: (concern) => service.create(concern),
    setState: ({ id, state }) => service.setState(id, state),
  }
}
