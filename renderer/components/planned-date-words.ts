import type { TFunction } from 'i18next'
import type { PlannedDate } from '../../shared/contract/rota.ts'
import { formatDay } from '../../shared/dates.ts'

/** `09:00 bis 12:00 Uhr`. */
export function timesOf({ from, to }: { readonly from: string; readonly to: string }, t: TFunction): string {
  return t('rota.times', { from, to })
}

/** What is different about a planned date, in words; '' when it takes place as planned. */
export function stateWords({ state, cause, reason, day, plannedDay, movedTo, holiday }: PlannedDate, t: TFunction): string {
  if (movedTo) return t('rota.state.movedAway', { day: formatDay(movedTo), reason })
  if (state === 'ausfall') return t(`rota.state.cancelledBy.${cause === 'feiertag' || cause === 'ferien' ? cause : 'absage'}`, { reason })
  if (state === 'zusatz') return t('rota.state.extra', { reason })
  if (state === 'verlegt' && cause === 'ferien') return t('rota.state.elsewhere', { reason })
  if (state === 'verlegt') {
    return day === plannedDay ? t('rota.state.changed', { reason }) : t('rota.state.movedHere', { day: formatDay(plannedDay), reason })
  }
  return holiday === '' ? '' : t('rota.state.plannedOnHoliday', { name: holiday })
}
