import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** The site's slots of that day are given out; the branch has to agree, by telephone. */
export function ProvisionalNotice({ appointment: { id, revision } }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const accept = useApiCommand('appointments', 'accept')
  const agree = () => accept.mutate({ id, revision }, { onSuccess: () => notifyDone(t('appointments.accepted')), onError: notifyFailure })
  return (
    <Alert color="orange" icon={<IconHourglass aria-hidden />} title={t('appointments.provisionalTitle')}>
      <Text size="sm">{t('appointments.provisionalNote')}</Text>
      <Group mt="sm">
        <Button variant="default" loading={accept.isPending} onClick={agree}>
          {t('appointments.accept')}
        </Button>
      </Group>
    </Alert>
  )
}
