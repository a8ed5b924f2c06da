import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type Booking, waitingService } from './service.ts'

export function waitingHandlers(workplace: Workplace, booking: Booking): HandlersFor<'waiting'> {
  const service = waitingService(workplace, booking)
  return {
    list: () => service.list(),
    add: (input) => service.add(input),
    remove: (which) => service.remove(which),
    restore: (which) => service.restore(which),
    forSlot: ({ appointmentId }) => service.forSlot(appointmentId),
    offer: (which) => service.offer(which),
  }
}
