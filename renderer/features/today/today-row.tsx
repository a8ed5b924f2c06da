import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconLanguage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { AppointmentState } from '../../components/appointment-state.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { KeyHint } from '../../components/key-hint.tsx'

type Props = {
  readonly appointment: Appointment
  /** The row the single key means. */
  readonly current: boolean
  readonly onFocus: () => void
  readonly onAttend: () => void
}

export function TodayRow({ appointment, current, onFocus, onAttend }: Props) {
  const { t } = useTranslation()
  const { id, start, end, personName, siteName, interpreterLanguage, state, conflict, provisional } = appointment
  const time = start.slice(11)
  return (
    <li style={{ borderTop: '1px solid var(--mantine-color-default-border)', padding: 'var(--mantine-spacing-xs) 0' }} onFocus={onFocus}>
      <Group justify="space-between" gap="xs">
        <Group gap="md" wrap="nowrap" align="flex-start" flex="1 1 14rem">
          <Text fw={600} size="lg" w="3.5rem" flex="none">
            {time}
          </Text>
          <div>
            <Anchor
              data-row
              fw={600}
              renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId: id }} {...props} />}
            >
              {personName}
            </Anchor>
            <Text size="sm" c="dimmed">{`${siteName}, ${t('today.until', { end: end.slice(11) })}`}</Text>
            {interpreterLanguage ? (
              <IconText icon={IconLanguage}>{t('today.interpreter', { language: t(`values.language.${interpreterLanguage}`) })}</IconText>
            ) : null}
            {provisional ? <IconText icon={IconHourglass}>{t('appointments.provisional')}</IconText> : null}
            {conflict ? (
              <IconText icon={IconAlertTriangle} fw={600}>
                {t('today.conflict')}
              </IconText>
            ) : null}
          </div>
        </Group>
        {isLive(state) ? (
          <Button
            ml="auto"
            variant={current ? 'filled' : 'default'}
            leftSection={<IconCircleCheck size={20} aria-hidden />}
            rightSection={current ? <KeyHint keys={t('today.attendedKey')} /> : null}
            {...(current ? { 'aria-keyshortcuts': 'E' } : {})}
            onClick={onAttend}
          >
            {t('today.attended')}
            <span className="visually-hidden">{t('today.attendedFor', { name: personName, time })}</span>
          </Button>
        ) : (
          <AppointmentState state={state} conflict={false} />
        )}
      </Group>
    </li>
  )
}
