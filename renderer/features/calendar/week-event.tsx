import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDay } from '../../../shared/dates.ts'
import { spanAfterKey } from '../../components/move-keys.ts'
import type { AppointmentMoves } from '../../components/use-appointment-moves.ts'
import classes from './week.module.css'

/** What stands in the box: time and name first, because short boxes show only the first line; the rest is read out. */
export function WeekEventBody({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation()
  const { start, end, personName, siteName, conflict, state } = appointment
  return (
    <span className={classes.body}>
      <span className="visually-hidden">{`${formatDay(start.slice(0, 10))}, `}</span>
      <span className={classes.line}>
        {isLive(state) ? null : <IconCircleCheck size={14} aria-hidden />} <b>{start.slice(11)}</b> {personName}
      </span>
      {conflict ? (
        <b className={classes.line}>
          <IconAlertTriangle size={14} aria-hidden /> {t('appointments.conflict')}
        </b>
      ) : (
        <span className={classes.line}>{siteName}</span>
      )}
      <span className="visually-hidden">
        {t('appointments.eventRest', { end: end.slice(11), state: t(`values.appointmentState.${state}`) })}
      </span>
    </span>
  )
}

type Props = {
  readonly appointment: Appointment
  readonly moves: AppointmentMoves
  readonly given: ComponentPropsWithoutRef<'button'> & { readonly children: ReactNode }
}

/** The box as a button: Enter opens it, Alt and arrows do what dragging does. */
export function WeekEvent({ appointment, moves, given }: Props) {
  const { id, state, conflict } = appointment
  return (
    <UnstyledButton
      {...given}
      className={`${given.className ?? ''} ${classes.event}`}
      data-conflict={conflict || undefined}
      data-appointment={id}
      aria-keyshortcuts={
        isLive(state) ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined
      }
      onKeyDown={(event) => {
        given.onKeyDown?.(event)
        if (!isLive(state) || !spanAfterKey(appointment, event)) return
        event.preventDefault()
        event.stopPropagation()
        const { key, altKey, shiftKey } = event
        void moves.move(appointment, (current) => spanAfterKey(current, { key, altKey, shiftKey }))
      }}
    />
  )
}
