import { Box, Group, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import { addDays, formatDate } from '../../../shared/dates.ts'
import { DAY_MINUTES, startOfDay } from '../../../shared/wall-minutes.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import classes from './year.module.css'

const SIGNS = [
  ['t', 'yearTaken', 'calendar.year.taken'],
  ['s', 'yearSession', 'calendar.year.session'],
  ['a', 'yearAway', 'calendar.year.away'],
] as const
const MONTHS = Array.from({ length: 12 }, (_, index) => index)

/** The year of the team on one screen: when somebody is away or in a session. It says on which days, never how much. */
export function YearView({ year }: { readonly year: number }) {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('calendar', 'year', { year }, { keepPrevious: true })
  if (!data) return <FailureAlert error={error} />
  const first = startOfDay(`${year}-01-01`)
  const holidays = data.holidays.map(({ day }) => (startOfDay(day) - first) / DAY_MINUTES)
  return (
    <>
      <Box className={classes.year} role="group" aria-label={t('calendar.year.label', { year: String(year) })}>
        <span />
        <Months year={year} />
        {data.members.map(({ id, name, days }) => (
          <Fragment key={id}>
            <Text size="sm">{name}</Text>
            <Strip name={name} days={days} holidays={holidays} year={year} />
          </Fragment>
        ))}
      </Box>
      <Group gap="lg" aria-hidden>
        {[...SIGNS, ['h', 'yearHoliday', 'calendar.year.holiday'] as const].map(([letter, look, label]) => (
          <Group key={letter} gap={6}>
            <Box component="span" className={`${classes.sign} ${classes[look]}`} />
            <Text size="sm">{t(label)}</Text>
          </Group>
        ))}
      </Group>
    </>
  )
}

type StripProps = Pick<CalendarYear['members'][number], 'name' | 'days'> & { readonly holidays: readonly number[]; readonly year: number }

/** One path per sign, so that a year of a large team stays a handful of shapes; told apart by height, too. */
function Strip({ name, days, holidays, year }: StripProps) {
  const { t } = useTranslation()
  const away = runs(days, 'a').map(([from, length]) => {
    const [begin, end] = [addDays(`${year}-01-01`, from), addDays(`${year}-01-01`, from + length - 1)]
    return begin === end ? formatDate(begin) : `${formatDate(begin)}–${formatDate(end)}`
  })
  const words = away.length > 0 ? t('calendar.year.awayOn', { name, when: away.join(', ') }) : t('calendar.year.never', { name })
  return (
    <svg viewBox={`0 0 ${days.length} 12`} preserveAspectRatio="none" role="img" aria-label={words}>
      <title>{words}</title>
      <path className={classes.yearHoliday} d={holidays.map((at) => `M${at} 0h1v2h-1z`).join('')} />
      <path className={classes.yearTaken} d={pathOf(runs(days, 't'), 8, 4)} />
      <path className={classes.yearSession} d={pathOf(runs(days, 's'), 5, 7)} />
      <path className={classes.yearAway} d={pathOf(runs(days, 'a'), 2, 10)} />
    </svg>
  )
}

function pathOf(list: readonly (readonly [number, number])[], top: number, height: number): string {
  return list.map(([from, length]) => `M${from} ${top}h${length}v${height}h-${length}z`).join('')
}

/** Where a letter stands without a gap: first day and length. */
function runs(days: string, letter: string): (readonly [number, number])[] {
  return [...days.matchAll(new RegExp(`${letter}+`, 'g'))].map((match) => [match.index, match[0].length])
}

function Months({ year }: { readonly year: number }) {
  return (
    <Box className={classes.months} aria-hidden>
      {MONTHS.map((month) => (
        <Box component="span" key={month} style={{ '--days': new Date(Date.UTC(year, month + 1, 0)).getUTCDate() }}>
          {new Date(Date.UTC(year, month, 1)).toLocaleDateString('de', { month: 'short', timeZone: 'UTC' })}
        </Box>
      ))}
    </Box>
  )
}
