import { Alert, Button, Stack } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { InterpreterBookingId } from '../../../shared/ids.ts'
import { isOpen } from '../../../shared/interpreter-states.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { BookingFacts } from './booking-facts.tsx'
import { BookingHistory } from './booking-history.tsx'
import { ConfidentialitySection } from './confidentiality-section.tsx'
import { NextStep } from './next-step.tsx'
import { RequestSection } from './request-section.tsx'

/** One booking: what is known, the next step, the two papers, and what has happened so far. */
export function BookingScreen({ bookingId }: { readonly bookingId: InterpreterBookingId }) {
  const { t } = useTranslation()
  const booking = useApiQuery('interpreters', 'get', { id: bookingId })
  const { data } = booking
  const title = data ? t('interpreters.details', { language: t(`values.language.${data.language}`) }) : t('interpreters.title')
  return (
    <Page title={title}>
      <FailureAlert error={booking.error} onRetry={() => void booking.refetch()} />
      {data ? <Parts booking={data} /> : null}
    </Page>
  )
}

function Parts({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation()
  const may = useMay()
  const { id, state, start, appointmentStart } = booking
  const writes = may(contract.interpreters.advance)
  const moved = isOpen(state) && appointmentStart !== null && appointmentStart !== start
  const change = (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/sprachmittlung/$bookingId/aendern" params={{ bookingId: id }} {...props} />}
    >
      {t('interpreters.change')}
    </Button>
  )
  return (
    <Stack gap="md">
      {moved ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t(state === 'bedarf' ? 'interpreters.movedBedarf' : 'interpreters.moved', { when: formatDateTime(appointmentStart) })}
        </Alert>
      ) : null}
      <Section title={t('interpreters.for')} actions={writes && state === 'bedarf' ? change : null}>
        <BookingFacts booking={booking} />
      </Section>
      {writes ? <NextStep booking={booking} /> : null}
      {writes && (state === 'bedarf' || state === 'angefragt') ? <RequestSection booking={booking} /> : null}
      {writes ? <ConfidentialitySection booking={booking} /> : null}
      <BookingHistory booking={booking} />
    </Stack>
  )
}
