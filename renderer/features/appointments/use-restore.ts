import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** Takes a cancellation or an attendance mark back; says what has become of it. */
export function useRestore(): (appointment: Appointment) => void {
  const { t } = useTranslation()
  const { mutateAsync } = useApiCommand('appointments', 'restore')
  return ({ id, revision }) => {
    // A promise instead of mutate's callbacks, because the screen may be gone when the undo is clicked.
    void mutateAsync({ id, revision }).then(
      ({ start }) => notifyDone(t('appointments.restored', { when: formatDateTime(start) })),
      notifyFailure,
    )
  }
}
