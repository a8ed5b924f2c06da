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
      <Group gap="sm" wrap="nowrap" aria-hidden>
        <Text w="6.5rem" />
        {HEADS.map((head) => (
          <Text key={head.key} flex={1} fw={600}>
            {t(head.label)}
          </Text>
        ))}
      </Group>
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
          <Group key={name} gap="sm" wrap="nowrap">
            <Text w="6.5rem">{name}</Text>
            {field('from', 'calendar.timeFrom')}
            {field('to', 'calendar.timeTo')}
            {field('again', 'calendar.againFrom')}
            {field('end', 'calendar.againTo')}
          </Group>
        )
      })}
    </Stack>
  )
}
