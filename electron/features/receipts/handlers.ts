import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type AddHandover, type AttendanceArrives, receiptsService } from './service.ts'

export function receiptsHandlers(
  workplace: Workplace,
  addHandover: AddHandover,
  attendanceArrives: AttendanceArrives,
): HandlersFor<'receipts'> {
  const service = receiptsService(workplace, addHandover, attendanceArrives)
  return {
    ofPerson: ({ personId }) => service.ofPerson(personId),
    ofSession: ({ sessionId }) => service.ofSession(sessionId),
    get: ({ id }) => service.get(id),
    application: (input) => service.application(input),
    attendance: (input) => service.attendance(input),
    emergency: (input) => service.emergency(input),
    handOver: ({ id, handedOver }) => service.handOver(id, handedOver),
  }
}
