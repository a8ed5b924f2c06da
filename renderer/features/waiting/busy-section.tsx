import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarDown, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BusyTaken } from '../../../shared/contract/busy.ts'
import { addDays, toLocalDate } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { CallFailure, fieldText } from '../../api/failure.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'

const DAYS_AHEAD = 365

/** Own busy times out of a file of another calendar: only that one is busy, never with what. */
export function BusySection() {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const own = useApiQuery('busy', 'own', { from: today, to: addDays(today, DAYS_AHEAD) })
  const take = useApiCommand('busy', 'take')
  const clear = useApiCommand('busy', 'clear')
  const count = own.data?.length ?? 0
  const taken = take.data?.done ? take.data : null
  return (
    <Section
      title={t('waiting.busyTitle')}
      actions={
        <>
          {count > 0 ? (
            <Button
              variant="subtle"
              onClick={() => clear.mutate({}, { onSuccess: () => notifyDone(t('waiting.busyCleared')), onError: notifyFailure })}
            >
              {t('waiting.busyClear')}
            </Button>
          ) : null}
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={20} aria-hidden />}
            loading={take.isPending}
            onClick={() => take.mutate({})}
          >
            {t('waiting.busyTake')}
          </Button>
        </>
      }
    >
      <Text c="dimmed">{t('waiting.busyIntro')}</Text>
      <Text>{count > 0 ? t('waiting.busyCount', { count }) : t('waiting.busyNone')}</Text>
      <Refused error={take.error} />
      {taken ? <Outcome taken={taken} /> : null}
    </Section>
  )
}

/** Why nothing of a file was taken; the earlier times then stand as they did. */
function Refused({ error }: { readonly error: unknown }) {
  const { t, i18n } = useTranslation()
  const reason = error instanceof CallFailure ? error.failure.fields?.source : undefined
  if (!reason) return <FailureAlert error={error} />
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('waiting.busyRefused')}>
      <Text>{fieldText(reason, t, (full) => i18n.exists(full))}</Text>
    </Alert>
  )
}

/** What was taken over, and by name what was not. */
function Outcome({ taken: { entries, times, skipped, left } }: { readonly taken: BusyTaken }) {
  const { t } = useTranslation()
  return (
    <Alert color="blue" role="status" icon={<IconInfoCircle aria-hidden />} title={t('waiting.busyDone', { entries, count: times })}>
      {skipped.length > 0 ? <Text size="sm">{t('waiting.busySkipped', { count: skipped.length + left })}</Text> : null}
      <Group>
        <List size="sm" mah={220} style={{ overflowY: 'auto', flexGrow: 1 }} tabIndex={skipped.length > 8 ? 0 : -1}>
          {skipped.map(({ entry, reason }) => (
            <List.Item key={`${entry} ${reason}`}>{t('waiting.busySkip', { entry, reason: t(`values.busySkip.${reason}`) })}</List.Item>
          ))}
          {left > 0 ? <List.Item>{t('waiting.busyLeft', { count: left })}</List.Item> : null}
        </List>
      </Group>
    </Alert>
  )
}
