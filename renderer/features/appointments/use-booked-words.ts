import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'

/** What has been booked in a sentence; of what is only a request it does not say that it stands. */
export function useBookedWords(): (booked: readonly Appointment[]) => string {
  const { t } = useTranslation()
  return (booked) => {
    const requests = booked.filter(({ provisional }) => provisional).length
    const when = formatDateTime(booked[0]?.start ?? '')
    if (booked.length === 1) return t(requests ? 'appointments.bookedProvisional' : 'appointments.booked', { when })
    const all = t('appointments.seriesBooked', { when, count: booked.length })
    return requests ? `${all} ${t('appointments.seriesProvisional', { count: requests })}` : all
  }
}
