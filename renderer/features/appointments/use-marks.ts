import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone } from '../../components/notify.tsx'
import type { Mark } from './appointment-steps.ts'
import { useRestore } from './use-restore.ts'

const MARKS = { confirmed: 'bestaetigt', late: 'verspaetet', missed: 'nicht_gekommen' } as const
const DONE = {
  attended: 'appointments.attendedDone',
  late: 'appointments.lateDone',
  missed: 'appointments.missedDone',
  confirmed: 'appointments.confirmedDone',
} as const

/** Puts down by one key what became of an appointment, with a way back. `error` is that of the last attempt. */
export function useMarks({ id, revision }: Appointment) {
  const { t } = useTranslation()
  const attend = useApiCommand('appointments', 'markAttended')
  const mark = useApiCommand('appointments', 'mark')
  const restore = useRestore()

  function put(name: Mark): void {
    // A second press while the first is under way would only meet its own change.
    if (attend.isPending || mark.isPending) return
    const onSuccess = (marked: Appointment) =>
      notifyDone(t(DONE[name], { name: marked.personName, when: formatDateTime(marked.start) }), () => restore(marked))
    if (name === 'attended') attend.mutate({ id, revision }, { onSuccess })
    else mark.mutate({ id, revision, state: MARKS[name] }, { onSuccess })
  }
  return { put, error: attend.error ?? mark.error }
}
