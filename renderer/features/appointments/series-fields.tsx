import { Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { DayInput } from '../../components/day-input.tsx'
import type { WhenValues } from './appointment-values.ts'
import { SeriesPreview } from './series-preview.tsx'
import { ONCE, REPEATS, type SeriesValues } from './series-values.ts'

type Props = {
  readonly values: SeriesValues
  readonly when: WhenValues
  readonly personId: PersonId | null
  /** With whom; null is oneself. */
  readonly staffId: StaffId | null
  readonly errors: Readonly<Record<string, unknown>>
  readonly onChange: (values: SeriesValues) => void
}

/** Once, or again and again with an end; then the dates that come of it. */
export function SeriesFields({ values, when, personId, staffId, errors, onChange }: Props) {
  const { t } = useTranslation()
  const { rhythm, count, until } = values
  const error = (field: string) => (typeof errors[field] === 'string' ? errors[field] : null)
  const repeats = REPEATS.map((value) => ({
    value,
    label: value === 'nie' ? t('appointments.series.once') : t(`values.seriesRhythm.${value}`),
  }))
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          id="series.rhythm"
          label={t('appointments.series.repeat')}
          data={repeats}
          allowDeselect={false}
          value={rhythm}
          onChange={(chosen) => onChange({ ...(rhythm === 'nie' ? ONCE : values), rhythm: REPEATS.find((one) => one === chosen) ?? 'nie' })}
        />
        {rhythm === 'nie' ? null : (
          <NumberInput
            id="series.count"
            label={t('appointments.series.count')}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            value={count}
            onChange={(next) => onChange({ ...values, count: next })}
            error={error('series.count')}
          />
        )}
        {rhythm === 'nie' ? null : (
          <DayInput
            id="series.until"
            label={t('appointments.series.until')}
            clearable
            value={until}
            onChange={(day) => onChange({ ...values, until: day })}
            error={error('series.until')}
          />
        )}
      </Group>
      {rhythm === 'nie' ? null : (
        <Text size="sm" c="dimmed">
          {t('appointments.series.hint')}
        </Text>
      )}
      <SeriesPreview values={values} when={when} personId={personId} staffId={staffId} onChange={onChange} />
    </Stack>
  )
}
