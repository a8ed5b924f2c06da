import { Box, Stack } from '@mantine/core'
import { contract } from '../../shared/contract/index.ts'
import type { AppointmentId } from '../../shared/ids.ts'
import { useMay } from '../components/use-may.ts'
import { AppointmentScreen } from '../features/appointments/appointment-screen.tsx'
import { RoomChoice } from '../features/calendar/room-choice.tsx'
import { AppointmentInterpreters } from '../features/interpreters/appointment-interpreters.tsx'

/** One appointment with what other features have to say about it. */
export function AppointmentPage({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const may = useMay()
  return (
    <Stack gap="md">
      <AppointmentScreen appointmentId={appointmentId} more={<RoomChoice appointmentId={appointmentId} />} />
      {may(contract.interpreters.ofAppointment) ? (
        <Box maw={960}>
          <AppointmentInterpreters appointmentId={appointmentId} />
        </Box>
      ) : null}
    </Stack>
  )
}
