import { Button, Group, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCalendarDown, IconCalendarRepeat, IconRotate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { AppointmentLetterButton } from '../../components/letter-button.tsx'
import { spanAfterKey } from '../../components/move-keys.ts'
import { notifyDone } from '../../components/notify.tsx'
import { AppointmentActions } from './appointment-actions.tsx'
import { AppointmentFacts } from './appointment-facts.tsx'
import { stepNames, stepsOf } from './appointment-steps.ts'
import { CancelPanel } from './cancel-panel.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { FreedSlot } from './freed-slot.tsx'
import { LinkedAppointments } from './linked-appointments.tsx'
import { MovePanel } from './move-panel.tsx'
import { NudgeButtons } from './nudge-buttons.tsx'
import { ProvisionalNotice } from './provisional-notice.tsx'
import { RebookPanel } from './rebook-panel.tsx'
import { useAppointmentMoves } from './use-appointment-moves.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useMarks } from './use-marks.ts'
import { type Panel, useOpenPanel } from './use-open-panel.ts'
import { useRestore } from './use-restore.ts'

const MOVE_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

/** One appointment with everything that can be done with it; the same in the calendar's drawer and on its own page. */
export function AppointmentDetails({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const { id, revision, state, start, minutes, personId, conflict, provisional } = appointment
  const moves = useAppointmentMoves()
  const restore = useRestore()
  const marks = useMarks(appointment)
  const [panel, setPanel] = useOpenPanel(id)
  const box = useKeptFocus(`${state} ${panel}`)
  const live = isLive(state)
  const now = toLocalDateTime(Date.now())
  const toggle = (wanted: Panel) => setPanel(panel === wanted ? 'none' : wanted)
  const close = () => setPanel('none')
  const steps = stepsOf(stepNames(appointment, now), { mark: marks.put, toggle })
  useHotkeys([
    ...steps.map(({ key, run }): [string, () => void] => [key, run]),
    ...MOVE_KEYS.map((key): [string, () => void] => [
      `alt+${key}`,
      () => live && void moves.move(appointment, (current) => spanAfterKey(current, { key, altKey: true, shiftKey: false })),
    ]),
  ])
  const when = { day: start.slice(0, 10), time: start.slice(11), minutes }

  return (
    <Stack ref={box} tabIndex={-1} gap="md">
      <AppointmentFacts appointment={appointment} />
      {state === 'nicht_gekommen' ? <Text>{t('appointments.missedNote')}</Text> : null}
      {provisional && live ? <ProvisionalNotice appointment={appointment} /> : null}
      {conflict ? <ConflictNotice when={when} personId={personId} appointmentId={id} saved /> : null}
      <FailureAlert error={marks.error} />
      <Papers appointment={appointment} />
      <AppointmentActions steps={steps} open={panel} />
      {live && panel === 'none' ? <NudgeButtons appointment={appointment} moves={moves} /> : null}
      {live && panel === 'appointment-move' ? <MovePanel key={revision} appointment={appointment} moves={moves} onDone={close} /> : null}
      {live && panel === 'appointment-cancel' ? <CancelPanel appointment={appointment} onDone={close} /> : null}
      {panel === 'appointment-rebook' ? <RebookPanel appointment={appointment} onDone={close} /> : null}
      {live ? null : (
        <Group>
          <Button variant="default" leftSection={<IconRotate size={20} aria-hidden />} onClick={() => restore(appointment)}>
            {t('appointments.restore')}
          </Button>
        </Group>
      )}
      {isCancelled(state) && start > now ? <FreedSlot appointmentId={id} /> : null}
      <LinkedAppointments appointment={appointment} />
      <div role="status" className="visually-hidden">
        {moves.announcement}
      </div>
    </Stack>
  )
}

/** The letter, and the file for the person's own calendar: invitation, change or cancellation, as it stands. */
function Papers({ appointment }: { readonly appointment: Appointment }) {
  const { id, state, start, seriesId } = appointment
  const { t } = useTranslation()
  const calendarFile = useApiCommand('letters', 'saveCalendar')
  const ahead = isLive(state) && start > toLocalDateTime(Date.now())
  const kind = isCancelled(state) ? 'calendarFileOff' : 'calendarFile'
  const save = (whole: boolean) =>
    calendarFile.mutate(
      { id, whole },
      { onSuccess: ({ done }) => done && notifyDone(t(whole ? 'appointments.calendarFileSeriesDone' : 'appointments.calendarFileDone')) },
    )
  return (
    <>
      <Group gap="xs" align="flex-end">
        <AppointmentLetterButton appointment={appointment} variant={ahead ? 'filled' : 'default'} />
        <Button variant="default" leftSection={<IconCalendarDown size={20} aria-hidden />} onClick={() => save(false)}>
          {t(`appointments.${kind}`)}
        </Button>
        {seriesId ? (
          <Button variant="default" leftSection={<IconCalendarRepeat size={20} aria-hidden />} onClick={() => save(true)}>
            {t('appointments.calendarFileSeries')}
          </Button>
        ) : null}
      </Group>
      <DocumentFailure error={calendarFile.error} />
    </>
  )
}
