import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconPhoneCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

/** Appointments beyond the slots of their site: the branch is called and says yes, or they are moved. */
export function ProvisionalSection() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('appointments', 'provisional', {})
  const accept = useApiCommand('appointments', 'accept')
  const mayAccept = useMay()(contract.appointments.accept)
  const agree = (which: Pick<Appointment, 'id' | 'revision'>) =>
    accept.mutate(which, { onSuccess: () => notifyDone(t('appointments.accepted')), onError: notifyFailure })
  return (
    <Section title={t('waiting.provisionalTitle')}>
      <FailureAlert error={error} />
      {data?.length === 0 ? <Text c="dimmed">{t('waiting.provisionalEmpty')}</Text> : null}
      {data?.map(({ id, revision, personName, start, siteName }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Stack gap={0}>
            <Anchor fw={600} renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId: id }} {...props} />}>
              {formatDateTime(start)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {`${personName} · ${siteName}`}
            </Text>
          </Stack>
          {mayAccept ? (
            <Button
              variant="default"
              flex="none"
              leftSection={<IconPhoneCheck size={20} aria-hidden />}
              aria-label={t('waiting.acceptOf', { name: personName, when: formatDateTime(start) })}
              onClick={() => agree({ id, revision })}
            >
              {t('appointments.accept')}
            </Button>
          ) : null}
        </Group>
      ))}
    </Section>
  )
}
