import type { Appointment, AppointmentInput } from '../../../shared/contract/appointments.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Workplace } from '../workplace.ts'
import { type Away, appointmentsCore } from './core.ts'

/** What the waiting list is handed: the freed time of a staff member goes to somebody else, unless they will not be there. */
export function bookForOn(workplace: Workplace): {
  readonly book: (input: AppointmentInput, staffId: StaffId) => Appointment
  readonly awayOn: (staffId: StaffId, day: LocalDate) => Away | null
} {
  const { add, awayOn } = appointmentsCore(workplace)
  return { book: (input, staffId) => add(input, { staffId }), awayOn }
}
