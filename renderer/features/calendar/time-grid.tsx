import { Box, Text } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isCancelled } from '../../../shared/appointment-states.ts'
import type { CalendarSpan } from '../../../shared/contract/calendar.ts'
import { addDays, type LocalDate, type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useNow } from '../../components/use-now.ts'
import { DayHeads } from './day-heads.tsx'
import { EntryBox } from './entry-box.tsx'
import { asEntry } from './ghost.ts'
import { GhostBox } from './ghost-box.tsx'
import classes from './grid.module.css'
import { Lanes, placeOf } from './lanes.tsx'
import { type Hours, hoursOf, positionsOn } from './positions.ts'
import type { Work } from './work.ts'

/** Three quarters of an hour hold two lines. */
const HOUR_REM = 3.25
/** So that the first hour's own line is seen. */
const ABOVE_REM = 0.5
/** Where the day is seen to begin; what is earlier is one turn of the wheel away. */
const FIRST_SEEN = 8
const OWN = 'own'
const OWN_DAYS = 'own-days'

type Props = {
  readonly days: readonly LocalDate[]
  readonly span: CalendarSpan
  /** What else there is, for conflicts of what is being carried. */
  readonly all: CalendarSpan
  readonly hours: Hours
  readonly clashes: ReadonlySet<string>
  readonly work: Work
  readonly onDay: (day: LocalDate) => void
  readonly onBook: (start: LocalDateTime) => void
}

/** The own day or week, hours downwards. Cancelled appointments take no time and stand in the list only. */
export function TimeGrid({ days, span, all, hours, clashes, work, onDay, onBook }: Props) {
  const { t } = useTranslation()
  const { drag } = work
  const shown = useMemo(() => span.entries.filter(({ state }) => state === null || !isCancelled(state)), [span])
  const timed = shown.filter(({ allDay }) => !allDay)
  const wholeDays = shown.filter(({ allDay }) => allDay)
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    scroll.current?.scrollTo({ top: (Math.max(FIRST_SEEN - hours.from, 0) * HOUR_REM - ABOVE_REM) * rem })
  }, [hours.from])
  const box = { work, names: [] }
  const ghost = drag.ghost && !drag.ghost.entry.allDay ? drag.ghost : null
  return (
    <Box ref={drag.root} role="group" aria-label={t('calendar.gridLabel')} className={classes.frame} data-axis="down">
      <Box ref={scroll} className={classes.scroll}>
        <Box className={classes.top}>
          <DayHeads days={days} span={span} onDay={onDay} />
          {wholeDays.length > 0 ? (
            <Box className={classes.days}>
              <Text size="xs" c="dimmed" className={classes.corner ?? ''}>
                {t('calendar.wholeDay')}
              </Text>
              {days.map((day, index) => (
                <Box key={day} className={classes.dayCell} data-lane={day} data-row={OWN_DAYS} data-whole-days>
                  {wholeDays
                    .filter((entry) => isOn(entry, day))
                    .map((entry) => (
                      <EntryBox
                        key={entry.id}
                        {...{ ...box, entry, row: OWN_DAYS, flat: true, clash: clashes.has(entry.id) }}
                        reachable={index === 0 || entry.start.startsWith(day)}
                      />
                    ))}
                </Box>
              ))}
            </Box>
          ) : null}
        </Box>
        <Box className={classes.body} style={{ height: `${(hours.until - hours.from) * HOUR_REM}rem` }}>
          <Box className={classes.hours} aria-hidden>
            {hoursOf(hours).map((hour) => (
              <span key={hour} className={classes.hour} style={{ top: `${(hour - hours.from) * HOUR_REM}rem` }}>
                {`${String(hour).padStart(2, '0')}:00`}
              </span>
            ))}
          </Box>
          <Box className={classes.lanes}>
            <Lanes
              {...{ axis: 'down', days, row: OWN, hours, drag, onBook }}
              open={span.members[0]?.hours ?? null}
              isHoliday={(day) => span.holidays.some((holiday) => holiday.day === day)}
            />
            <Box className={classes.overlay}>
              {days.flatMap((day, index) => {
                const list = timed.filter((entry) => isOn(entry, day))
                const positions = positionsOn(day, list, hours)
                return list.flatMap((entry) => {
                  const position = positions.get(entry.id)
                  if (!position) return []
                  const style = placeOf('down', index, days.length, position)
                  return [
                    <EntryBox
                      key={entry.start.startsWith(day) ? entry.id : `${entry.id} ${day}`}
                      {...{ ...box, entry, row: OWN, style, clash: clashes.has(entry.id) }}
                      flat={position.size * (hours.until - hours.from) < 0.7}
                    />,
                  ]
                })
              })}
              {ghost ? <Carried days={days} all={all} hours={hours} work={work} /> : null}
              <Now days={days} hours={hours} />
            </Box>
          </Box>
        </Box>
      </Box>
    </Box>
  )
}

export function isOn({ start, end }: { readonly start: string; readonly end: string }, day: LocalDate): boolean {
  return start < `${addDays(day, 1)}T00:00` && end > `${day}T00:00`
}

function Carried({ days, all, hours, work }: Pick<Props, 'days' | 'all' | 'hours' | 'work'>) {
  const { ghost } = work.drag
  if (!ghost) return null
  const entry = asEntry(ghost)
  const day = entry.start.slice(0, 10)
  const position = positionsOn(day, [entry], hours).get(entry.id)
  const index = days.indexOf(day)
  return position && index >= 0 ? <GhostBox ghost={ghost} span={all} style={placeOf('down', index, days.length, position)} /> : null
}

/** A line where the day is now. */
function Now({ days, hours }: Pick<Props, 'days' | 'hours'>) {
  const now = toLocalDateTime(useNow())
  const index = days.indexOf(now.slice(0, 10))
  const share = (Number(now.slice(11, 13)) + Number(now.slice(14)) / 60 - hours.from) / (hours.until - hours.from)
  if (index < 0 || share < 0 || share > 1) return null
  const style = { top: `${share * 100}%`, left: `${(index / days.length) * 100}%`, width: `${100 / days.length}%`, height: 2 }
  return <Box className={classes.now} style={style} aria-hidden />
}
