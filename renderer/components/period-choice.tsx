import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../../shared/consent-rules.ts'
import { LocalDate, toLocalDate } from '../../shared/dates.ts'
import { DayInput } from './day-input.tsx'

export type Period = { readonly from: LocalDate; readonly to: LocalDate }

export function thisYear(today: LocalDate): Period {
  return { from: `${today.slice(0, 4)}-01-01`, to: today }
}

export function twelveMonths(today: LocalDate): Period {
  return { from: addMonths(today, -12), to: today }
}

function lastYear(today: LocalDate): Period {
  const year = Number(today.slice(0, 4)) - 1
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

type Props = { readonly period: Period; readonly onChange: (period: Period) => void }

/** Two days, or one of the usual periods. What is no period yet changes nothing. */
export function PeriodChoice({ period, onChange }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(period)
  const today = toLocalDate(Date.now())
  const wrong = typed.from > typed.to

  function set(next: Period) {
    setTyped(next)
    const whole = LocalDate.safeParse(next.from).success && LocalDate.safeParse(next.to).success
    if (whole && next.from <= next.to) onChange(next)
  }
  const usual = [
    [t('period.year'), thisYear(today)],
    [t('period.quarterYear'), { from: addMonths(today, -3), to: today }],
    [t('period.twelveMonths'), twelveMonths(today)],
    [t('period.lastYear'), lastYear(today)],
  ] as const
  return (
    <Stack gap={4} role="group" aria-label={t('period.title')}>
      <Group align="flex-end" gap="xs">
        <Box w={170}>
          <DayInput label={t('period.from')} value={typed.from} onChange={(from) => set({ ...typed, from })} />
        </Box>
        <Box w={170}>
          <DayInput label={t('period.to')} value={typed.to} onChange={(to) => set({ ...typed, to })} />
        </Box>
        {usual.map(([label, each]) => (
          <Button key={label} variant="subtle" onClick={() => set(each)}>
            {label}
          </Button>
        ))}
      </Group>
      {wrong ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('period.wrongPeriod')}
        </Text>
      ) : null}
    </Stack>
  )
}
