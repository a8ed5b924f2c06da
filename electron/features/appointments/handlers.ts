import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsService } from './service.ts'

export function appointmentsHandlers(workplace: Workplace): HandlersFor<'appointments'> {
  const service = appointmentsService(workplace)
  return {
    between: ({ from, to }) => service.between(from, to),
    get: ({ id }) => service.get(id),
    ofPerson: ({ personId }) => service.ofPerson(personId),
    conflictsWith: (query) => service.conflictsWith(query),
    book: (input) => service.book(input),
    move: (change) => service.move(change),
    cancel: (change) => service.cancel(change),
    restore: (which) => service.restore(which),
    markAttended: (which) => service.markAttended(which),
  }
}
