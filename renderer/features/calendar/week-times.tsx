import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TimeInput } from '../../components/time-input.tsx'
import type { DayTimes } from './week-values.ts'

type Props = {
  readonly id: string
  readonly days: readonly DayTimes[]
  readonly onChange: (days: DayTimes[]) => void
  readonly error?: string | undefined
}

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
      {days.map((day, index) => {
        const name = names[index] ?? ''
        const field = (key: keyof DayTimes, label: 'calendar.timeFrom' | 'calendar.timeTo') => (
          <TimeInput
            id={`${id}-${index}-${key}`}
            label={t(label, { day: name })}
            value={day[key]}
            onChange={(value) => change(index, key, value)}
          />
        )
        return (
          <Group key={name} gap="sm" align="flex-end" wrap="nowrap">
            <Text w="6rem" pb={10}>
              {name}
            </Text>
            {field('from', 'calendar.timeFrom')}
            {field('to', 'calendar.timeTo')}
            {field('again', 'calendar.timeFrom')}
            {field('end', 'calendar.timeTo')}
          </Group>
        )
      })}
    </Stack>
  )
}
