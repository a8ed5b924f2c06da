import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { neededLanguage } from '../../../shared/interpreter-rules.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { AppointmentForm } from './appointment-form.tsx'
import type { AskedAppointment } from './appointment-values.ts'
import { ONCE } from './series-values.ts'
import { usePerson } from './use-interpreter-hint.ts'

const USUAL_MINUTES = 30

type Props = { readonly asked: AskedAppointment; readonly onBooked?: (appointment: Appointment) => void }

/** Booking. The place is the one of today's session, or the only one there is. */
export function AppointmentFormScreen({ asked, onBooked }: Props) {
  const { personId = null, start, siteId, staffId, minutes, interpreterLanguage } = asked
  const { t } = useTranslation()
  const navigate = useNavigate()
  const sites = useApiQuery('dropIn', 'sites', {})
  const running = useApiQuery('dropIn', 'running', {})
  const person = usePerson(personId)
  const only = sites.data?.length === 1 ? sites.data[0]?.id : undefined
  const noSites = (
    <Button component={Link} to="/standorte">
      {t('appointments.toSites')}
    </Button>
  )
  return (
    <Page title={t('appointments.formTitle')} intro={t('appointments.formIntro')}>
      <FailureAlert error={sites.error ?? running.error} />
      {sites.data?.length === 0 ? <EmptyState text={t('appointments.noSites')} action={noSites} /> : null}
      {sites.data?.length && running.data !== undefined && (personId === null || person) ? (
        <AppointmentForm
          key={`${personId} ${start} ${staffId}`}
          initial={{
            personId,
            siteId: siteId ?? running.data?.siteId ?? only ?? null,
            staffId: staffId ?? null,
            day: start?.slice(0, 10) ?? '',
            time: start?.slice(11) ?? '',
            minutes: minutes ?? USUAL_MINUTES,
            purpose: '',
            interpreterLanguage: interpreterLanguage ?? (person ? neededLanguage(person) : null),
            series: ONCE,
          }}
          sites={sites.data}
          asked={asked}
          onBooked={(appointment) => {
            onBooked?.(appointment)
            void navigate({ to: '/kalender/$appointmentId', params: { appointmentId: appointment.id } })
          }}
          onCancel={() => void navigate({ to: '/kalender' })}
        />
      ) : null}
    </Page>
  )
}
