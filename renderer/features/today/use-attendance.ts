import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/**
 * Marks that somebody came, at once and with a way back. Whoever was marked is no longer expected from the key on, before
 * the list is drawn anew: the key pressed twice means two people.
 */
export function useAttendance() {
  const { t } = useTranslation()
  const attend = useApiCommand('appointments', 'markAttended')
  const restore = useApiCommand('appointments', 'restore')
  const came = useRef(new Set<string>())

  return {
    isExpected: ({ id, state }: Appointment) => isLive(state) && !came.current.has(id),
    attend: ({ id, revision, personName }: Appointment) => {
      if (came.current.has(id)) return
      came.current.add(id)
      const again = () => void came.current.delete(id)
      void attend.mutateAsync({ id, revision }).then(
        (marked) => {
          const undo = () => void restore.mutateAsync({ id: marked.id, revision: marked.revision }).then(again, notifyFailure)
          notifyDone(t('today.attendedDone', { name: personName }), undo)
        },
        (failure) => {
          again()
          notifyFailure(failure)
        },
      )
    },
  }
}
