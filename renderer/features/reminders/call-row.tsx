import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconMessage, IconPhoneOff, IconShieldLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { CallEntry } from '../../../shared/contract/reminders.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { CALL_OUTCOMES, type CallOutcome } from '../../../shared/reminder-rules.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { useNeutralView } from '../../components/neutral-view.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Row } from '../../components/row-list.tsx'
import { useMay } from '../../components/use-may.ts'

const ICONS = { erreicht: IconCircleCheck, nachricht: IconMessage, nicht_erreicht: IconPhoneOff } as const

/** One call: whom, the number that may be called, and what came of it with one click. */
export function CallRow({ entry }: { readonly entry: CallEntry }) {
  const { t } = useTranslation()
  const may = useMay()
  // In neutral view somebody looks on who must not learn how to reach whom.
  const neutral = useNeutralView()
  const record = useApiCommand('reminders', 'recordCall')
  const remove = useApiCommand('reminders', 'removeCall')
  const { appointmentId, personName, start, siteName, phone, times, codeWord, screenOnly, last } = entry

  function note(outcome: CallOutcome) {
    record.mutate(
      { appointmentId, outcome },
      {
        onSuccess: ({ id }) =>
          notifyDone(t('reminders.recorded', { outcome: t(`values.callOutcome.${outcome}`) }), () =>
            remove.mutate({ id }, { onError: notifyFailure }),
          ),
      },
    )
  }
  return (
    <Row>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={2} flex="1 1 20rem">
          <Group gap="md" align="baseline">
            <Anchor data-row fw={600} renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId }} {...props} />}>
              {personName}
            </Anchor>
            <Text fw={600}>{phone}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {[
              formatDateTime(start),
              siteName,
              !neutral && times && t('reminders.times', { times }),
              !neutral && codeWord && t('reminders.codeWord', { word: codeWord }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {screenOnly && !neutral ? <IconText icon={IconShieldLock}>{t('reminders.screenOnly')}</IconText> : null}
          {last ? (
            <IconText icon={ICONS[last.outcome]} fw={600}>
              {t('reminders.last', {
                outcome: t(`values.callOutcome.${last.outcome}`),
                when: formatDateTime(toLocalDateTime(Date.parse(last.at))),
                name: last.staffName,
              })}
            </IconText>
          ) : null}
          <FailureAlert error={record.error} />
        </Stack>
        {may(contract.reminders.recordCall) ? (
          <Group gap="xs" role="group" aria-label={t('reminders.record', { name: personName })}>
            {CALL_OUTCOMES.map((outcome) => {
              const Icon = ICONS[outcome]
              return (
                <Button
                  key={outcome}
                  variant="default"
                  leftSection={<Icon size={18} aria-hidden />}
                  disabled={record.isPending}
                  onClick={() => note(outcome)}
                >
                  {t(`values.callOutcome.${outcome}`)}
                </Button>
              )
            })}
          </Group>
        ) : null}
      </Group>
    </Row>
  )
}
