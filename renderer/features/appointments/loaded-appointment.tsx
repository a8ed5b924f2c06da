import type { AppointmentId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { AppointmentDetails } from './appointment-details.tsx'

export function LoadedAppointment({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const { data, error } = useApiQuery('appointments', 'get', { id: appointmentId })
  return data ? <AppointmentDetails key={data.id} appointment={data} /> : <FailureAlert error={error} />
}
