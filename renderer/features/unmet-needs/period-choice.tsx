import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../../../shared/consent-rules.ts'
import type { Period } from '../../../shared/contract/unmet-needs.ts'
import { LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { DayInput } from '../../components/day-input.tsx'

export function thisYear(today: LocalDate): Period {
  return { from: `${today.slice(0, 4)}-01-01`, to: today }
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
    [t('unmetNeeds.year'), thisYear(today)],
    [t('unmetNeeds.quarterYear'), { from: addMonths(today, -3), to: today }],
    [t('unmetNeeds.lastYear'), lastYear(today)],
  ] as const
  return (
    <Stack gap={4} role="group" aria-label={t('unmetNeeds.period')}>
      <Group align="flex-end" gap="xs">
        <Box w={170}>
          <DayInput label={t('unmetNeeds.from')} value={typed.from} onChange={(from) => set({ ...typed, from })} />
        </Box>
        <Box w={170}>
          <DayInput label={t('unmetNeeds.to')} value={typed.to} onChange={(to) => set({ ...typed, to })} />
        </Box>
        {usual.map(([label, each]) => (
          <Button key={label} variant="subtle" onClick={() => set(each)}>
            {label}
          </Button>
        ))}
      </Group>
      {wrong ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('unmetNeeds.wrongPeriod')}
        </Text>
      ) : null}
    </Stack>
  )
}
