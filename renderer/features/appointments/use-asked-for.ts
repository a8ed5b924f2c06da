import { useEffect, useRef } from 'react'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { AppointmentValues, AskedAppointment } from './appointment-values.ts'

/**
 * The person or time that was just clicked wins over the one in a restored draft; what else was typed stays.
 * Without a draft the form already begins with them.
 */
export function useAskedFor(
  { minutes, siteId, staffId, interpreterLanguage }: AskedAppointment,
  initial: AppointmentValues,
  restored: boolean,
  form: DraftForm<AppointmentValues>['form'],
): void {
  const { personId, day, time } = initial
  const done = useRef(false)
  useEffect(() => {
    if (!restored || done.current) return
    done.current = true
    if (personId) form.setFieldValue('personId', personId)
    if (day !== '') form.setFieldValue('day', day)
    if (time !== '') form.setFieldValue('time', time)
    if (minutes) form.setFieldValue('minutes', minutes)
    if (siteId) form.setFieldValue('siteId', siteId)
    if (staffId) form.setFieldValue('staffId', staffId)
    if (interpreterLanguage) form.setFieldValue('interpreterLanguage', interpreterLanguage)
  }, [restored, personId, day, time, minutes, siteId, staffId, interpreterLanguage, form])
}
