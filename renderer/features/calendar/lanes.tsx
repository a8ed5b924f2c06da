import { Box, UnstyledButton } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeeklyTime } from '../../../shared/contract/calendar.ts'
import { formatDay, type LocalDate, type LocalDateTime } from '../../../shared/dates.ts'
import { startOfDay, weekdayOf } from '../../../shared/wall-minutes.ts'
import { STEP_MINUTES } from '../../components/move-keys.ts'
import classes from './grid.module.css'
import { type Hours, type Position, timeAt } from './positions.ts'
import type { Drag } from './use-drag.ts'

export type Axis = 'down' | 'across'

const percent = (share: number) => `${share * 100}%`

/** Where a box lies among the lanes of some days. */
export function placeOf(axis: Axis, day: number, days: number, { begin, size, lane, lanes }: Position): CSSProperties {
  if (axis === 'across')
    return { left: percent((day + begin) / days), width: percent(size / days), top: percent(lane / lanes), height: percent(1 / lanes) }
  return {
    left: `calc(${percent((day + lane / lanes) / days)} + 2px)`,
    width: `calc(${percent(1 / (days * lanes))} - 4px)`,
    top: percent(begin),
    height: percent(size),
  }
}

type Props = {
  readonly axis: Axis
  readonly days: readonly LocalDate[]
  readonly row: string
  readonly hours: Hours
  /** When somebody is there; always, where nobody's hours are asked for. */
  readonly open: readonly WeeklyTime[] | null
  readonly isHoliday: (day: LocalDate) => boolean
  readonly drag: Drag
  readonly onBook: ((start: LocalDateTime) => void) | null
}

/** The empty days: working hours bright, everything else dim, one line per hour. A click books. */
export function Lanes({ axis, days, row, hours, open, isHoliday, drag, onBook }: Props) {
  const { t } = useTranslation()
  return days.map((day) => {
    const holiday = isHoliday(day)
    return (
      <Box key={day} className={classes.lane} data-lane={day} data-row={row} data-holiday={holiday || undefined}>
        {holiday
          ? null
          : openParts(day, hours, open).map(({ begin, size }) => (
              <Box
                key={begin}
                className={classes.open}
                style={
                  axis === 'down'
                    ? { insetInline: 0, top: percent(begin), height: percent(size) }
                    : { insetBlock: 0, left: percent(begin), width: percent(size) }
                }
              />
            ))}
        <Box className={classes.rule} style={{ '--count': hours.until - hours.from }} />
        {onBook ? (
          <UnstyledButton
            className={classes.free ?? ''}
            tabIndex={-1}
            aria-label={t('calendar.bookOn', { day: formatDay(day) })}
            onClick={(event) => {
              if (drag.wasCarried()) return
              const box = event.currentTarget.getBoundingClientRect()
              const share = axis === 'down' ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width
              onBook(timeAt(day, share, hours, STEP_MINUTES))
            }}
          />
        ) : null}
      </Box>
    )
  })
}

function openParts(day: LocalDate, hours: Hours, open: readonly WeeklyTime[] | null) {
  if (open === null) return [{ begin: 0, size: 1 }]
  const length = (hours.until - hours.from) * 60
  const shareOf = (time: string) =>
    Math.min(Math.max((Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - hours.from * 60) / length, 0), 1)
  return open
    .filter(({ weekday }) => weekday === weekdayOf(startOfDay(day)))
    .map(({ from, to }) => ({ begin: shareOf(from), size: shareOf(to) - shareOf(from) }))
}
