import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** Marks that somebody came, at once and with a way back. */
export function useAttendance(): (appointment: Appointment) => void {
  const { t } = useTranslation()
  const attend = useApiCommand('appointments', 'markAttended')
  const restore = useApiCommand('appointments', 'restore')

  return ({ id, revision, personName }) => {
    // A second press of the key while the first is under way would only meet its own change.
    if (attend.isPending) return
    void attend.mutateAsync({ id, revision }).then((marked) => {
      const undo = () => void restore.mutateAsync({ id: marked.id, revision: marked.revision }).catch(notifyFailure)
      notifyDone(t('today.attendedDone', { name: personName }), undo)
    }, notifyFailure)
  }
}
