import type { RoomId } from '../../shared/ids.ts'
import { useApiCommand } from '../api/client.ts'
import { notifyFailure } from '../components/notify.tsx'
import { AppointmentFormScreen } from '../features/appointments/appointment-form-screen.tsx'
import type { AskedAppointment } from '../features/appointments/appointment-values.ts'

type Props = { readonly asked: AskedAppointment; readonly roomId: RoomId | null }

/** Booking, with the room that a free time was found with: the appointment and the room belong to two features. */
export function NewAppointmentPage({ asked, roomId }: Props) {
  const setRoom = useApiCommand('calendar', 'setRoom')
  return (
    <AppointmentFormScreen
      asked={asked}
      onBooked={({ id, siteId }) => {
        // Another place than the one that was found has other rooms.
        if (roomId && siteId === asked.siteId) void setRoom.mutateAsync({ appointmentId: id, roomId }).catch(notifyFailure)
      }}
    />
  )
}
