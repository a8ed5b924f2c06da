import { Box, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TimeInput } from '../../components/time-input.tsx'
import classes from './week-times.module.css'
import type { DayTimes } from './week-values.ts'

type Props = {
  readonly id: string
  readonly days: readonly DayTimes[]
  readonly onChange: (days: DayTimes[]) => void
  readonly error?: string | undefined
}

type Label = 'calendar.timeFrom' | 'calendar.timeTo' | 'calendar.againFrom' | 'calendar.againTo'
const HEADS = [
  { key: 'from', label: 'calendar.from' },
  { key: 'to', label: 'calendar.to' },
  { key: 'again', label: 'calendar.again' },
  { key: 'end', label: 'calendar.to' },
] as const

/** Monday to Sunday, each with two spans; what is left empty is no time. */
export function WeekTimes({ id, days, onChange, error }: Props) {
  const { t } = useTranslation()
  const names = t('calendar.weekdays', { returnObjects: true })
  const change = (index: number, field: keyof DayTimes, value: string) =>
    onChange(days.map((day, at) => (at === index ? { ...day, [field]: value } : day)))
  return (
    <Stack gap={6} id={id} tabIndex={-1}>
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      ) : null}
      <Box className={classes.week} aria-hidden>
        <span />
        {HEADS.map((head) => (
          <Text key={head.key} fw={600}>
            {t(head.label)}
          </Text>
        ))}
      </Box>
      {days.map((day, index) => {
        const name = names[index] ?? ''
        const field = (key: keyof DayTimes, label: Label) => (
          <TimeInput
            id={`${id}-${index}-${key}`}
            label={t(label, { day: name })}
            labelHidden
            value={day[key]}
            onChange={(value) => change(index, key, value)}
          />
        )
        return (
          <Box key={name} className={classes.week}>
            <Text>{name}</Text>
            {field('from', 'calendar.timeFrom')}
            {field('to', 'calendar.timeTo')}
            {field('again', 'calendar.againFrom')}
            {field('end', 'calendar.againTo')}
          </Box>
        )
      })}
    </Stack>
  )
}
