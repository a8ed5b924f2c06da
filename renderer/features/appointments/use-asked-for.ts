import { useEffect, useRef } from 'react'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { AppointmentValues } from './appointment-values.ts'

/**
 * The person or time that was just clicked wins over the one in a restored draft; what else was typed stays.
 * Without a draft the form already begins with them.
 */
export function useAskedFor(asked: AppointmentValues, restored: boolean, form: DraftForm<AppointmentValues>['form']): void {
  const { personId, day, time } = asked
  const done = useRef(false)
  useEffect(() => {
    if (!restored || done.current) return
    done.current = true
    if (personId) form.setFieldValue('personId', personId)
    if (day !== '') form.setFieldValue('day', day)
    if (time !== '') form.setFieldValue('time', time)
  }, [restored, personId, day, time, form])
}
