import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toLocalDate } from '../../../shared/dates.ts'
import { DayInput } from '../../components/day-input.tsx'

type Props = {
  readonly description: string
  readonly value: string
  readonly error: ReactNode
  readonly onChange: (day: string) => void
}

/** From which day on a version counts; what went out before stays as it was. */
export function ValidFromField({ description, value, error, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Box w={220}>
      <DayInput
        id="validFrom"
        label={t('letterTemplates.validFrom')}
        description={description}
        minDate={toLocalDate(Date.now())}
        value={value}
        onChange={onChange}
        error={error}
      />
    </Box>
  )
}
