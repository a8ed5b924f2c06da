import { Button, Group, Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCalendarDown, IconCalendarOff, IconCalendarTime, IconCircleCheck, IconRotate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { AppointmentLetterButton } from '../../components/letter-button.tsx'
import { spanAfterKey } from '../../components/move-keys.ts'
import { notifyDone } from '../../components/notify.tsx'
import { AppointmentFacts } from './appointment-facts.tsx'
import { CancelPanel } from './cancel-panel.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { MovePanel } from './move-panel.tsx'
import { NudgeButtons } from './nudge-buttons.tsx'
import { useAppointmentMoves } from './use-appointment-moves.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { type Panel, useOpenPanel } from './use-open-panel.ts'
import { useRestore } from './use-restore.ts'

const MOVE_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

/** One appointment with everything that can be done with it; the same in the calendar's drawer and on its own page. */
export function AppointmentDetails({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const { id, revision, state, start, minutes, personId, conflict } = appointment
  const moves = useAppointmentMoves()
  const restore = useRestore()
  const attend = useApiCommand('appointments', 'markAttended')
  const calendarFile = useApiCommand('letters', 'saveCalendar')
  const [panel, setPanel] = useOpenPanel(id)
  const box = useKeptFocus(`${state} ${panel}`)
  const live = isLive(state)
  const dayHasCome = start.slice(0, 10) <= toLocalDate(Date.now())
  const toggle = (wanted: Panel) => setPanel(panel === wanted ? 'none' : wanted)

  function markAttended() {
    if (!live || !dayHasCome || attend.isPending) return
    const done = (marked: Appointment) => notifyDone(t('appointments.attendedDone', { name: marked.personName }), () => restore(marked))
    attend.mutate({ id, revision }, { onSuccess: done })
  }
  useHotkeys([
    ['e', markAttended],
    ['v', () => live && toggle('appointment-move')],
    ['a', () => live && toggle('appointment-cancel')],
    ...MOVE_KEYS.map((key): [string, () => void] => [
      `alt+${key}`,
      () => live && void moves.move(appointment, (current) => spanAfterKey(current, { key, altKey: true, shiftKey: false })),
    ]),
  ])

  return (
    <Stack ref={box} tabIndex={-1} gap="md">
      <AppointmentFacts appointment={appointment} />
      {conflict ? (
        <ConflictNotice when={{ day: start.slice(0, 10), time: start.slice(11), minutes }} personId={personId} appointmentId={id} saved />
      ) : null}
      <FailureAlert error={attend.error} />
      <Group gap="xs" align="flex-end">
        <AppointmentLetterButton appointment={appointment} variant={live && !dayHasCome ? 'filled' : 'default'} />
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={20} aria-hidden />}
          onClick={() => calendarFile.mutate({ id }, { onSuccess: ({ done }) => done && notifyDone(t('appointments.calendarFileDone')) })}
        >
          {t('appointments.calendarFile')}
        </Button>
      </Group>
      <DocumentFailure error={calendarFile.error} />
      {live ? (
        <>
          <Group gap="xs">
            {dayHasCome ? (
              <Button
                leftSection={<IconCircleCheck size={20} aria-hidden />}
                rightSection={<KeyHint keys={t('appointments.attendedKey')} />}
                aria-keyshortcuts="E"
                onClick={markAttended}
              >
                {t('appointments.attended')}
              </Button>
            ) : null}
            <Button
              variant="default"
              aria-expanded={panel === 'appointment-move'}
              leftSection={<IconCalendarTime size={20} aria-hidden />}
              rightSection={<KeyHint keys={t('appointments.moveKey')} />}
              aria-keyshortcuts="V"
              onClick={() => toggle('appointment-move')}
            >
              {t('appointments.move')}
            </Button>
            <Button
              variant="default"
              aria-expanded={panel === 'appointment-cancel'}
              leftSection={<IconCalendarOff size={20} aria-hidden />}
              rightSection={<KeyHint keys={t('appointments.cancelKey')} />}
              aria-keyshortcuts="A"
              onClick={() => toggle('appointment-cancel')}
            >
              {t('appointments.cancel')}
            </Button>
          </Group>
          {panel === 'none' ? <NudgeButtons appointment={appointment} moves={moves} /> : null}
          {panel === 'appointment-move' ? (
            <MovePanel key={revision} appointment={appointment} moves={moves} onDone={() => setPanel('none')} />
          ) : null}
          {panel === 'appointment-cancel' ? <CancelPanel appointment={appointment} onDone={() => setPanel('none')} /> : null}
        </>
      ) : (
        <Group>
          <Button variant="default" leftSection={<IconRotate size={20} aria-hidden />} onClick={() => restore(appointment)}>
            {t('appointments.restore')}
          </Button>
        </Group>
      )}
      <div role="status" className="visually-hidden">
        {moves.announcement}
      </div>
    </Stack>
  )
}
