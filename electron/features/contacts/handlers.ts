import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { contactsService } from './service.ts'

export function contactsHandlers(workplace: Workplace): HandlersFor<'contacts'> {
  const service = contactsService(workplace)
  return {
    record: (contact) => service.record(contact),
    compartments: () => service.compartments(),
    ofPerson: ({ personId }) => service.ofPerson(personId),
    ofSession: ({ sessionId }) => service.ofSession(sessionId),
    remove: ({ id }) => service.remove(id),
  }
}
