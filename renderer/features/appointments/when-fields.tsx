import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../components/day-input.tsx'
import { parseTime } from '../../components/typed-time.ts'
import type { WhenValues } from './appointment-values.ts'

const PRESETS = [15, 30, 45, 60, 90] as const

type Props = {
  readonly values: WhenValues
  readonly errors: Readonly<Record<string, unknown>>
  readonly onChange: (change: Partial<WhenValues>) => void
}

/** Day, begin and duration; typed in any usual way, and set right when the field is left. */
export function WhenFields({ values, errors, onChange }: Props) {
  const { t } = useTranslation()
  const error = (field: keyof WhenValues) => (typeof errors[field] === 'string' ? errors[field] : null)
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <DayInput
          id="day"
          label={t('appointments.day')}
          description={t('appointments.dayHint')}
          value={values.day}
          onChange={(day) => onChange({ day })}
          error={error('day')}
        />
        <TextInput
          id="time"
          label={t('appointments.time')}
          description={t('appointments.timeHint')}
          leftSection={<IconClock size={20} aria-hidden />}
          autoComplete="off"
          value={values.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
          onBlur={() => {
            const time = parseTime(values.time)
            if (time && time !== values.time) onChange({ time })
          }}
          error={error('time')}
        />
        <NumberInput
          id="minutes"
          label={t('appointments.minutes')}
          description={t('appointments.minutesHint')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          value={values.minutes}
          onChange={(minutes) => onChange({ minutes })}
          error={error('minutes')}
        />
      </Group>
      <Group gap="xs" role="group" aria-label={t('appointments.presets')}>
        {PRESETS.map((minutes) => (
          <Button
            key={minutes}
            size="sm"
            mih={44}
            variant={values.minutes === minutes ? 'light' : 'default'}
            aria-pressed={values.minutes === minutes}
            onClick={() => onChange({ minutes })}
          >
            {t('common.minutes', { count: minutes })}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
