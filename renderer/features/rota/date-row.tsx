import { Button, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarTime,
  IconMapPin,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlannedDate } from '../../../shared/contract/rota.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { takesPlace } from '../../../shared/rota-plan.ts'
import { useApiCommand } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { stateWords, timesOf } from '../../components/planned-date-words.ts'
import type { DateTask } from './date-form.tsx'

type Props = {
  readonly date: PlannedDate
  readonly siteId: SiteId
  readonly substitute: SiteId | null
  /** False once it is over. */
  readonly open: boolean
  readonly onTask: (task: DateTask) => void
}

/** One date: when, where if elsewhere, what is different and why, and the steps that are possible. */
export function DateRow({ date, siteId, substitute, open, onTask }: Props) {
  const { t } = useTranslation()
  const restore = useApiCommand('rota', 'restore')
  const except = useApiCommand('rota', 'except')
  const { rotaId, plannedDay, day, from, to, state, cause, reason, notice } = date
  const words = stateWords(date, t)
  const when = formatDay(day)
  const happens = takesPlace(date)
  const decided = state === 'zusatz' || cause === 'absage' || cause === 'verlegt'
  const task = (kind: DateTask['kind']): DateTask => ({
    ...{ kind, rotaId, day: plannedDay, from, to },
    siteId: kind === 'verlegt' && substitute ? substitute : siteId,
  })

  function backToPlan() {
    const before = { rotaId, kind: state === 'zusatz' ? state : 'verlegt', day: plannedDay, newDay: day, from, to, reason, notice } as const
    const again = cause === 'absage' ? ({ ...before, kind: 'ausfall', newDay: plannedDay } as const) : before
    restore.mutate(
      { rotaId, day: plannedDay },
      {
        onSuccess: () =>
          notifyDone(state === 'zusatz' ? t('rota.dateRemoved') : t('rota.restored', { day: formatDay(plannedDay) }), () =>
            except.mutate({ ...again, siteId: date.siteId }, { onError: notifyFailure }),
          ),
        onError: notifyFailure,
      },
    )
  }

  return (
    <li style={{ borderTop: '1px solid var(--mantine-color-default-border)', padding: 'var(--mantine-spacing-xs) 0' }}>
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 18rem' }}>
          <Text fw={600} td={happens ? undefined : 'line-through'}>{`${when}, ${timesOf(date, t)}`}</Text>
          {words ? <IconText icon={happens ? IconCalendarEvent : IconCalendarOff}>{words}</IconText> : null}
          {date.siteId === siteId ? null : <IconText icon={IconMapPin}>{date.siteName}</IconText>}
          {notice ? <Text size="sm">{notice}</Text> : null}
          {date.conflicts.length > 0 ? <IconText icon={IconAlertTriangle}>{t('rota.legendConflict')}</IconText> : null}
        </div>
        {open ? (
          <Group gap="xs">
            {happens && !decided ? (
              <>
                <Button
                  variant="default"
                  leftSection={<IconX size={20} aria-hidden />}
                  aria-label={`${t('rota.cancelDate')}: ${when}`}
                  onClick={() => onTask(task('ausfall'))}
                >
                  {t('rota.cancelDate')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconCalendarTime size={20} aria-hidden />}
                  aria-label={`${t('rota.moveDate')}: ${when}`}
                  onClick={() => onTask(task('verlegt'))}
                >
                  {t('rota.moveDate')}
                </Button>
              </>
            ) : null}
            {decided && date.movedTo === null ? (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={20} aria-hidden />}
                aria-label={`${t(state === 'zusatz' ? 'rota.removeDate' : 'rota.restoreDate')}: ${when}`}
                onClick={backToPlan}
              >
                {t(state === 'zusatz' ? 'rota.removeDate' : 'rota.restoreDate')}
              </Button>
            ) : null}
          </Group>
        ) : null}
      </Group>
    </li>
  )
}
