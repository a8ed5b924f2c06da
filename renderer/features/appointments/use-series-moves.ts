import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { SeriesScope } from '../../../shared/series-rules.ts'
import { useApiCommand } from '../../api/client.ts'
import type { Span } from '../../components/move-keys.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** Moves a date of a series together with others. Failures are thrown: the form says them at their fields. */
export function useSeriesMoves(): (appointment: Appointment, span: Span, scope: SeriesScope) => Promise<void> {
  const { t } = useTranslation()
  const { mutateAsync } = useApiCommand('appointments', 'moveSeries')

  return async (appointment, { start, minutes }, scope) => {
    const changed = await mutateAsync({ id: appointment.id, revision: appointment.revision, start, minutes, scope })
    const own = changed.find(({ id }) => id === appointment.id)
    if (!own) return
    // The same move the other way round.
    const back = { id: own.id, revision: own.revision, start: appointment.start, minutes: appointment.minutes, scope }
    const words = { count: changed.length, when: formatDateTime(own.start) }
    notifyDone(t('appointments.seriesMoved', words), () => {
      void mutateAsync(back).then((list) => notifyDone(t('appointments.seriesMovedBack', { count: list.length })), notifyFailure)
    })
  }
}
