import { Anchor, Box, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarSpan } from '../../../shared/contract/calendar.ts'
import { formatDay, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import classes from './grid.module.css'
import { weekNumber } from './week.ts'

type Props = {
  readonly days: readonly LocalDate[]
  readonly span: Pick<CalendarSpan, 'holidays' | 'schoolHolidays'>
  readonly onDay: (day: LocalDate) => void
}

/** The days above a grid with the number of the week, holidays of the Land and school holidays; each leads to its day. */
export function DayHeads({ days, span, onDay }: Props) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const [first = today] = days
  return (
    <Box className={classes.heads}>
      <Text size="sm" c="dimmed" className={classes.corner ?? ''}>
        {t('calendar.weekShort', { number: weekNumber(first) })}
      </Text>
      {days.map((day) => {
        const holiday = span.holidays.find((one) => one.day === day)?.name
        const school = span.schoolHolidays.find(({ from, to }) => day >= from && day <= to)?.name
        return (
          <Box key={day} className={classes.head} data-today={day === today || undefined}>
            <Anchor component="button" type="button" c="inherit" size="sm" fw={600} onClick={() => onDay(day)}>
              {formatDay(day).slice(0, 10)}
              <span className="visually-hidden">{`, ${t('calendar.openDay')}`}</span>
            </Anchor>
            {day === today ? (
              <Text span size="xs" fw={600}>
                {` ${t('calendar.today')}`}
              </Text>
            ) : null}
            {holiday || school ? (
              <Text size="xs" fw={holiday ? 600 : 400} truncate title={holiday ?? school ?? ''}>
                {holiday ?? school}
              </Text>
            ) : null}
          </Box>
        )
      })}
    </Box>
  )
}
