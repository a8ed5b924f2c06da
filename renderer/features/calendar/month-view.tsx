import { Stack, Text } from '@mantine/core'
import { MonthView as Month, type ScheduleEventData } from '@mantine/schedule'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarSpan } from '../../../shared/contract/calendar.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import classes from './month.module.css'
import { scheduleLabels } from './schedule-labels.ts'
import { weekNumber } from './week.ts'

type Props = {
  readonly day: LocalDate
  readonly span: CalendarSpan
  readonly siteId: string | null
  readonly onDay: (day: LocalDate) => void
}

/** What is told by number only; never mixed, because a Meldeaufforderung is no appointment. */
const COUNTED = [
  { source: 'appointment', color: 'kern', words: 'calendar.appointments' },
  { source: 'summons', color: 'dark', words: 'calendar.summonses' },
  { source: 'interpreter', color: 'blue', words: 'calendar.talks' },
  { source: 'busy', color: 'gray', words: 'calendar.busyTimes' },
] as const

/** A month of one site, or of all: sessions by name, appointments by number, holidays of the Land. Names nobody. */
export function MonthView({ day, span, siteId, onDay }: Props) {
  const { t } = useTranslation()
  const events = useMemo(() => {
    const here = span.entries.filter((entry) => siteId === null || entry.siteId === siteId)
    const sessions = here.filter(({ source }) => source === 'session')
    const counted = COUNTED.flatMap(({ source, color, words }) => {
      const days = groupBy(
        here.filter((entry) => entry.source === source),
        ({ start }) => start.slice(0, 10),
      )
      return [...days].map(([date, list]) => wholeDay(`${source} ${date}`, date, t(words, { count: list.length }), color))
    })
    return [
      ...span.holidays.map((holiday) => wholeDay(`holiday ${holiday.day}`, holiday.day, holiday.name, 'orange')),
      ...sessions.map(({ id, start, end, siteName }) => ({
        ...wholeDay(
          id,
          start.slice(0, 10),
          `${start.slice(11)}–${end.slice(11)} ${siteId ? t('values.entrySource.session') : siteName}`,
          'teal',
        ),
      })),
      ...counted,
    ]
  }, [span, siteId, t])
  return (
    <Stack gap="xs" className={classes.month ?? ''}>
      <Month
        date={`${day} 00:00:00`}
        events={events}
        locale="de"
        labels={scheduleLabels(t)}
        firstDayOfWeek={1}
        weekendDays={[]}
        weekdayFormat="dd"
        withHeader={false}
        classNames={{ monthViewDayLabel: classes.dayNumber ?? '' }}
        withWeekNumbers
        consistentWeeks={false}
        maxEventsPerDay={3}
        mode="static"
        getWeekNumberProps={(start) => ({
          'aria-label': t('calendar.weekShort', { number: weekNumber(start.slice(0, 10)) }),
          tabIndex: -1,
        })}
        getDayProps={(date) => ({ 'aria-label': dayWords(date.slice(0, 10), span, t) })}
        onDayClick={(date) => onDay(date.slice(0, 10))}
      />
      <Text size="sm" c="dimmed">
        {t('calendar.monthHint')}
      </Text>
    </Stack>
  )
}

/** The number as it is seen, without a zero in front: whoever says what they see has to find it. */
function dayWords(day: LocalDate, { holidays }: CalendarSpan, t: TFunction): string {
  const [year = '', month, date] = day.split('-')
  const name = t('calendar.months', { returnObjects: true })[Number(month) - 1] ?? ''
  const words = t('calendar.dayOfMonth', { weekday: formatDay(day).slice(0, 2), day: Number(date), month: name, year })
  return [words, holidays.find((one) => one.day === day)?.name, t('calendar.openDay')].filter(Boolean).join(', ')
}

function wholeDay(id: string, day: LocalDate, title: string, color: string): ScheduleEventData {
  return { id, title, color, start: `${day} 00:00:00`, end: `${day} 23:59:59` }
}
