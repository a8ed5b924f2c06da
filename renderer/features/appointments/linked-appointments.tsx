import { Anchor, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LinkedAppointment } from '../../../shared/contract/appointment-series.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { Section } from '../../components/section.tsx'

/** What an appointment hangs together with: before, after, and the other dates of its series. */
export function LinkedAppointments({ appointment: { id } }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const { data } = useApiQuery('appointments', 'linked', { id })
  if (!data || (!data.before && !data.after && !data.series)) return null
  const { before, after, series } = data
  const place = (series?.dates.findIndex((date) => date.id === id) ?? 0) + 1
  return (
    <Section title={t('appointments.linked.title')}>
      <Stack gap={6}>
        {before ? <Row label={t('appointments.linked.before')} date={before} own={false} /> : null}
        {after ? <Row label={t('appointments.linked.after')} date={after} own={false} /> : null}
        {series ? (
          <Text>
            {t('appointments.linked.series', {
              rhythm: t(`values.seriesRhythm.${series.rhythm}`),
              place,
              count: series.dates.length,
            })}
          </Text>
        ) : null}
        {series?.dates.map((date) => (
          <Row key={date.id} label="" date={date} own={date.id === id} />
        ))}
      </Stack>
    </Section>
  )
}

function Row({ label, date, own }: { readonly label: string; readonly date: LinkedAppointment; readonly own: boolean }) {
  const { t } = useTranslation()
  const { id, start, state, moved } = date
  const when = formatDateTime(start)
  return (
    <Group gap="sm">
      {label ? (
        <Text c="dimmed" w="8.5rem" flex="none">
          {label}
        </Text>
      ) : null}
      {own ? (
        <Text fw={600}>{when}</Text>
      ) : (
        <Anchor renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId: id }} {...props} />}>{when}</Anchor>
      )}
      <Text size="sm" c="dimmed">
        {[t(`values.appointmentState.${state}`), ...(moved ? [t('appointments.linked.moved')] : [])].join(', ')}
      </Text>
    </Group>
  )
}
