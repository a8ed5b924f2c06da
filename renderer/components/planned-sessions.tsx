import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarEvent, IconCalendarOff, IconCircleCheck, IconConfetti, IconDoorEnter, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DropInSession } from '../../shared/contract/drop-in.ts'
import type { RotaToday } from '../../shared/contract/rota.ts'
import { takesPlace } from '../../shared/rota-plan.ts'
import { useApiCommand, useApiQuery } from '../api/client.ts'
import { FailureAlert } from './failure-alert.tsx'
import { IconText } from './icon-text.tsx'
import { notifyDone } from './notify.tsx'
import { stateWords, timesOf } from './planned-date-words.ts'

type Planned = RotaToday['dates'][number]

/** Today by the rota; nothing while it is being asked for. */
export function useRotaToday(enabled = true): RotaToday | undefined {
  return useApiQuery('rota', 'today', {}, { enabled }).data
}

/** Today's sessions by the rota: one step begins one, and one that falls out says why. Draws nothing on a day without any. */
export function PlannedSessions({ mayStart }: { readonly mayStart: boolean }) {
  const today = useRotaToday()
  const start = useApiCommand('dropIn', 'start')
  const { t } = useTranslation()
  const anyMine = today?.dates.some(({ mine }) => mine)
  if (!today || (today.dates.length === 0 && today.holiday === '')) return null
  return (
    <Stack gap="xs">
      <DayNote today={today} />
      <FailureAlert error={start.error} />
      {today.dates.map((date) => (
        <PlannedRow
          key={`${date.rotaId} ${date.plannedDay} ${date.state}`}
          date={date}
          mayStart={mayStart}
          likely={date.session === null && (date.mine || !anyMine)}
          onStart={() => start.mutate({ siteId: date.siteId, rotaId: date.rotaId }, { onSuccess: () => notifyDone(t('dropIn.started')) })}
        />
      ))}
    </Stack>
  )
}

function DayNote({ today }: { readonly today: RotaToday }) {
  const { t } = useTranslation()
  if (today.holiday === '') return null
  return <IconText icon={IconConfetti}>{t('rota.todayHoliday', { name: today.holiday })}</IconText>
}

/** `likely`: the one that whoever is signed in came for. */
type RowProps = { readonly date: Planned; readonly mayStart: boolean; readonly likely: boolean; readonly onStart: () => void }

function PlannedRow({ date, mayStart, likely, onStart }: RowProps) {
  const { t } = useTranslation()
  const happens = takesPlace(date)
  const words = stateWords(date, t)
  return (
    <Group justify="space-between" gap="xs" data-planned>
      <div>
        <Text fw={600}>{date.siteName}</Text>
        <Text c="dimmed">{[timesOf(date, t), ...date.staffNames].join(' · ')}</Text>
        {words ? (
          <IconText icon={happens ? IconCalendarEvent : IconCalendarOff} fw={600}>
            {words}
          </IconText>
        ) : null}
        {date.notice ? <Text size="sm">{date.notice}</Text> : null}
        {date.session === 'laufend' ? <IconText icon={IconPlayerPlay}>{t('rota.running')}</IconText> : null}
        {date.session === 'abgeschlossen' ? <IconText icon={IconCircleCheck}>{t('rota.done')}</IconText> : null}
      </div>
      {happens && mayStart && date.session !== 'laufend' ? (
        <Button
          variant={likely ? 'filled' : 'default'}
          leftSection={<IconDoorEnter size={20} aria-hidden />}
          aria-label={`${t('dropIn.startHere')}: ${date.siteName}`}
          onClick={onStart}
        >
          {t('dropIn.startHere')}
        </Button>
      ) : null}
    </Group>
  )
}

/** A word about a running session that the plan does not know, or that runs on a holiday; a hint, never a refusal. */
export function PlanHint({ session }: { readonly session: DropInSession }) {
  const { t } = useTranslation()
  const today = useRotaToday()
  if (!today || today.day !== session.day) return null
  const here = today.dates.filter(({ siteId }) => siteId === session.siteId)
  const cancelled = here.find((date) => !takesPlace(date))
  const note = here.some(takesPlace) ? '' : cancelled ? t('rota.cancelledToday', { words: stateWords(cancelled, t) }) : t('rota.unplanned')
  return (
    <>
      <DayNote today={today} />
      {note ? <IconText icon={IconCalendarOff}>{note}</IconText> : null}
    </>
  )
}
