import { Box, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import classes from './week.module.css'
import { daysOf, weekNumber } from './week.ts'

/** The days above the grid as plain text; the calendar component's own row reads dates out as `2026-11-24`. */
export function WeekHead({ week, today }: { readonly week: LocalDate; readonly today: LocalDate }) {
  const { t } = useTranslation()
  return (
    <Box className={classes.head}>
      <Text size="sm" c="dimmed" className={classes.corner}>
        {t('appointments.weekShort', { number: weekNumber(week) })}
      </Text>
      {daysOf(week).map((day) => (
        <Box key={day} className={classes.dayHead} data-today={day === today || undefined}>
          <Text size="sm" fw={600}>
            {formatDay(day).slice(0, 10)}
          </Text>
          {day === today ? (
            <Text size="xs" fw={600}>
              {t('appointments.today')}
            </Text>
          ) : null}
        </Box>
      ))}
    </Box>
  )
}
