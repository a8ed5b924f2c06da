import { Box, Text } from '@mantine/core'
import { Fragment, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarSpan } from '../../../shared/contract/calendar.ts'
import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import { DayHeads } from './day-heads.tsx'
import { EntryBox } from './entry-box.tsx'
import { asEntry } from './ghost.ts'
import { GhostBox } from './ghost-box.tsx'
import classes from './grid.module.css'
import { Lanes, placeOf } from './lanes.tsx'
import { type Hours, hoursOf, positionsOn } from './positions.ts'
import { type Row, rowGroups } from './rows.ts'
import { isOn } from './time-grid.tsx'
import type { Work } from './work.ts'

type Props = {
  readonly days: readonly LocalDate[]
  readonly span: CalendarSpan
  readonly siteId: string | null
  readonly hours: Hours
  readonly clashes: ReadonlySet<string>
  readonly work: Work
  readonly onDay: (day: LocalDate) => void
  readonly onBook: (start: LocalDateTime, staffId: string) => void
}

/** The team's day or week: one row for each of the staff and each room, hours across. */
export function RowGrid({ days, span, siteId, hours, clashes, work, onDay, onBook }: Props) {
  const { t } = useTranslation()
  const groups = useMemo(() => rowGroups(span, siteId, t('calendar.nobodyAsked')), [span, siteId, t])
  const names = useMemo(() => new Map(span.members.map(({ id, name }) => [String(id), name])), [span])
  return (
    <Box ref={work.drag.root} role="group" aria-label={t('calendar.teamLabel')} className={classes.frame} data-axis="across">
      <Box className={classes.scroll}>
        <Box className={classes.top}>
          <DayHeads days={days} span={span} onDay={onDay} />
          {days.length === 1 ? <Ticks hours={hours} /> : null}
        </Box>
        {groups.map(({ kind, rows }) => (
          <Fragment key={kind}>
            <Text component="h2" className={classes.group ?? ''} m={0}>
              {t(`calendar.group.${kind}`)}
            </Text>
            {rows.map((row) => (
              <GridRow
                key={row.id}
                {...{ row, days, span, hours, clashes, work, names }}
                onBook={kind === 'team' ? (start) => onBook(start, row.id) : null}
              />
            ))}
          </Fragment>
        ))}
      </Box>
    </Box>
  )
}

type RowProps = Pick<Props, 'days' | 'span' | 'hours' | 'clashes' | 'work'> & {
  readonly row: Row
  readonly names: ReadonlyMap<string, string>
  readonly onBook: ((start: LocalDateTime) => void) | null
}

function GridRow({ row, days, span, hours, clashes, work, names, onBook }: RowProps) {
  const { t } = useTranslation()
  const { ghost } = work.drag
  const carried = ghost && row.entries.some(({ id }) => id === ghost.entry.id) ? asEntry(ghost) : null
  const carriedDay = carried ? days.indexOf(carried.start.slice(0, 10)) : -1
  const carriedAt = carried && carriedDay >= 0 ? positionsOn(carried.start.slice(0, 10), [carried], hours).get(carried.id) : undefined
  return (
    <Box className={classes.row} role="group" aria-label={row.label}>
      <Box className={classes.rowHead}>
        {row.label}
        {row.note ? (
          <Text size="xs" c="dimmed" truncate>
            {row.note}
          </Text>
        ) : null}
      </Box>
      <Box className={classes.lanes}>
        <Lanes
          {...{ axis: 'across', days, row: row.id, hours, open: row.hours, drag: work.drag, onBook }}
          isHoliday={(day) => span.holidays.some((holiday) => holiday.day === day)}
        />
        <Box className={classes.overlay}>
          {days.flatMap((day, index) => {
            const list = row.entries.filter((entry) => isOn(entry, day))
            const positions = positionsOn(day, list, hours)
            return list.flatMap((entry) => {
              const position = positions.get(entry.id)
              if (!position) return []
              return [
                <EntryBox
                  key={entry.start.startsWith(day) ? entry.id : `${entry.id} ${day}`}
                  {...{ entry, row: row.id, work, clash: clashes.has(entry.id), flat: position.lanes > 1 }}
                  style={placeOf('across', index, days.length, position)}
                  across
                  names={entry.staffIds.map((id) => names.get(id) ?? '')}
                  reachable={index === 0 || entry.start.startsWith(day)}
                />,
              ]
            })
          })}
          {ghost && carriedAt ? (
            <GhostBox ghost={ghost} span={span} style={{ ...placeOf('across', carriedDay, days.length, carriedAt), minWidth: '12rem' }} />
          ) : null}
        </Box>
      </Box>
      <span className="visually-hidden">{row.entries.length === 0 ? t('calendar.nothingThere') : ''}</span>
    </Box>
  )
}

/** Hours above a single day. */
const Ticks = memo(function Ticks({ hours }: { readonly hours: Hours }) {
  const count = hours.until - hours.from
  return (
    <Box className={classes.body} aria-hidden>
      <Box className={classes.hours} />
      <Box className={classes.ticks} flex={1}>
        {hoursOf(hours)
          .slice(1)
          .map((hour) => (
            <span key={hour} className={classes.tick} style={{ left: `${((hour - hours.from) / count) * 100}%` }}>
              {`${hour}:00`}
            </span>
          ))}
      </Box>
    </Box>
  )
})
