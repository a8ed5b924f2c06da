import type { Appointment, AppointmentInput } from '../../../shared/contract/appointments.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsCore } from './core.ts'

/** What the waiting list is handed: the freed time of a staff member goes to somebody else. */
export function bookForOn(workplace: Workplace): (input: AppointmentInput, staffId: StaffId) => Appointment {
  const { add } = appointmentsCore(workplace)
  return (input, staffId) => add(input, { staffId })
}
