import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { Page } from '../../components/page.tsx'
import { LoadedAppointment } from './loaded-appointment.tsx'

/** `more`: what another feature knows of it. */
type Props = { readonly appointmentId: AppointmentId; readonly more?: ReactNode }

/** One appointment as a page of its own: where booking ends and the letter is the next step. */
export function AppointmentScreen({ appointmentId, more }: Props) {
  const { t } = useTranslation()
  const { data } = useApiQuery('appointments', 'get', { id: appointmentId })
  const toCalendar = data ? (
    <Button variant="default" renderRoot={(props) => <Link to="/kalender" search={{ day: data.start.slice(0, 10) }} {...props} />}>
      {t('appointments.openCalendar')}
    </Button>
  ) : null
  return (
    <Page title={t('appointments.details')} actions={toCalendar}>
      <LoadedAppointment appointmentId={appointmentId} />
      {more}
    </Page>
  )
}
