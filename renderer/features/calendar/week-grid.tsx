import { Box } from '@mantine/core'
import { type ScheduleEventData, WeekView } from '@mantine/schedule'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDay, type LocalDate, type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { STEP_MINUTES } from '../../components/move-keys.ts'
import type { AppointmentMoves } from '../../components/use-appointment-moves.ts'
import { scheduleLabels } from './schedule-labels.ts'
import { useFocusFollows } from './use-focus-follows.ts'
import classes from './week.module.css'
import { shownHours } from './week.ts'
import { WeekEvent, WeekEventBody } from './week-event.tsx'
import { WeekHead } from './week-head.tsx'

type Props = {
  readonly week: LocalDate
  readonly appointments: readonly Appointment[]
  readonly moves: AppointmentMoves
  readonly onOpen: (appointment: Appointment) => void
  readonly onBook: (start: LocalDateTime) => void
}

/** Local wall time as the calendar component writes it: a blank for the T, with seconds. */
const toComponent = (wall: LocalDateTime) => `${wall.replace('T', ' ')}:00`
const fromComponent = (value: string): LocalDateTime => value.slice(0, 16).replace(' ', 'T')
const clock = (hour: number) => (hour === 24 ? '23:59:59' : `${String(hour).padStart(2, '0')}:00:00`)
const minutesBetween = (from: string, to: string) =>
  (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 60_000

function toEvent(appointment: Appointment): ScheduleEventData {
  const { id, start, end, personName, conflict, state } = appointment
  return {
    id,
    title: `${start.slice(11)} ${personName}`,
    start: toComponent(start),
    end: toComponent(end),
    color: conflict ? 'orange' : isLive(state) ? 'kern' : 'teal',
  }
}

/** The own week. Cancelled appointments take no time and stand in the list only. */
export function WeekGrid({ week, appointments, moves, onOpen, onBook }: Props) {
  const { t } = useTranslation()
  const shown = useMemo(() => appointments.filter(({ state }) => !isCancelled(state)), [appointments])
  const events = useMemo(() => shown.map(toEvent), [shown])
  const byId = new Map(shown.map((appointment) => [String(appointment.id), appointment]))
  const find = ({ id }: ScheduleEventData) => byId.get(String(id))
  const movable = (event: ScheduleEventData) => isLive(find(event)?.state ?? 'abgesagt_jc')
  const { from, until } = shownHours(shown)
  const root = useFocusFollows(shown)

  function changed({ event, newStart, newEnd }: { event: ScheduleEventData; newStart: string; newEnd: string }) {
    const appointment = find(event)
    if (appointment) void moves.move(appointment, () => ({ start: fromComponent(newStart), minutes: minutesBetween(newStart, newEnd) }))
  }
  return (
    <Box ref={root} role="group" aria-label={t('appointments.gridLabel')}>
      <WeekHead week={week} today={toLocalDateTime(Date.now()).slice(0, 10)} />
      <WeekView
        date={week}
        events={events}
        locale="de"
        labels={scheduleLabels(t)}
        firstDayOfWeek={1}
        weekendDays={[]}
        weekLabelFormat="DD. MMM"
        withHeader={false}
        withAllDaySlots={false}
        classNames={{ weekViewHeader: classes.hidden ?? '' }}
        startTime={clock(from)}
        endTime={clock(until)}
        intervalMinutes={30}
        slotHeight="5rem"
        highlightBusinessHours
        businessHours={['08:00:00', '18:00:00']}
        getCurrentTime={() => toComponent(toLocalDateTime(Date.now()))}
        scrollAreaProps={{ mah: 'max(20rem, calc(100dvh - 20.5rem))' }}
        startScrollTime="08:00:00"
        withEventsDragAndDrop
        withEventResize
        eventDragInterval={STEP_MINUTES}
        eventResizeInterval={STEP_MINUTES}
        canDragEvent={movable}
        canResizeEvent={movable}
        onEventDrop={changed}
        onEventResize={changed}
        onEventClick={(event) => {
          const appointment = find(event)
          if (appointment) onOpen(appointment)
        }}
        onTimeSlotClick={({ slotStart }) => onBook(fromComponent(slotStart))}
        getTimeSlotProps={({ start }) => ({
          'aria-label': t('appointments.slot', { day: formatDay(start.slice(0, 10)), time: start.slice(11, 16) }),
        })}
        renderEventBody={(event) => {
          const appointment = find(event)
          return appointment ? <WeekEventBody appointment={appointment} /> : null
        }}
        renderEvent={(event, given) => {
          const appointment = find(event)
          return appointment ? <WeekEvent appointment={appointment} moves={moves} given={given} /> : <span />
        }}
      />
    </Box>
  )
}
