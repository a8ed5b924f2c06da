import type { Appointment } from '../../../shared/contract/appointments.ts'
import { useApiCommand } from '../../api/client.ts'
import { useMoves } from '../../components/use-moves.ts'

/** Moves of appointments; see `useMoves`. */
export function useAppointmentMoves() {
  const { mutateAsync } = useApiCommand('appointments', 'move')
  return useMoves<Appointment>({
    send: ({ id, revision }, { start, minutes }) => mutateAsync({ id, revision, start, minutes }),
    nameOf: ({ personName }) => personName,
  })
}
export type AppointmentMoves = ReturnType<typeof useAppointmentMoves>
