import { Button, Group, Stack, Text } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Waiting } from '../../../shared/contract/waiting.ts'
import { formatDate, formatDateTime, toLocalDate } from '../../../shared/dates.ts'
import type { AppointmentId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { RefusalAlert } from '../../components/refusal-alert.tsx'
import { Section } from '../../components/section.tsx'

const SHOWN = 3

/** Who waits for the time that has become free, the longest waiting first. The staff decide; nothing happens by itself. */
export function FreedSlot({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const slot = useApiQuery('waiting', 'forSlot', { appointmentId })
  const offer = useApiCommand('waiting', 'offer')
  if (!slot.data) return <FailureAlert error={slot.error} />
  const { why, waiting, start } = slot.data
  const text = why ? t(`fields.${why}`) : t('appointments.freed.nobody')

  function give({ id, revision, personName }: Waiting) {
    const done = ({ id: made }: { id: AppointmentId }) => {
      notifyDone(t('appointments.freed.given', { name: personName, when: formatDateTime(start) }))
      void navigate({ to: '/kalender/$appointmentId', params: { appointmentId: made } })
    }
    offer.mutate({ id, revision, appointmentId }, { onSuccess: done })
  }
  return (
    <Section title={t('appointments.freed.title')}>
      <RefusalAlert error={offer.error} />
      {waiting.length === 0 ? <Text c="dimmed">{text}</Text> : <Text>{t('appointments.freed.intro', { count: waiting.length })}</Text>}
      {waiting.slice(0, SHOWN).map((wish) => (
        <Group key={wish.id} justify="space-between" wrap="nowrap">
          <Stack gap={0}>
            <Text fw={600}>{wish.personName}</Text>
            <Text size="sm" c="dimmed">
              {[t('appointments.freed.since', { day: formatDate(toLocalDate(Date.parse(wish.since))) }), wish.purpose]
                .filter(Boolean)
                .join(', ')}
            </Text>
          </Stack>
          <Button
            variant="default"
            flex="none"
            leftSection={<IconUserCheck size={20} aria-hidden />}
            aria-label={t('appointments.freed.offerTo', { name: wish.personName })}
            loading={offer.isPending}
            onClick={() => give(wish)}
          >
            {t('appointments.freed.offer')}
          </Button>
        </Group>
      ))}
    </Section>
  )
}
