import { Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { NTHS, RHYTHMS, WEEKDAYS } from '../../../shared/rota-rule.ts'
import type { RotaValues } from './rota-values.ts'

/** The rule in words: how often, on which days, and in a month which of them. */
export function RhythmFields({ form }: { readonly form: UseFormReturnType<RotaValues> }) {
  const { t } = useTranslation()
  const heading = useId()
  const { rhythm, nths } = form.values
  return (
    <Stack gap="sm">
      <div>
        <Text fw={500} id={heading} mb={4}>
          {t('rota.rhythm')}
        </Text>
        <SegmentedControl
          aria-labelledby={heading}
          data={RHYTHMS.map((value) => ({ value, label: t(`rota.rhythms.${value}`) }))}
          {...form.getInputProps('rhythm')}
        />
      </div>
      {rhythm === 'monat' ? (
        <Checkbox.Group
          size="md"
          label={t('rota.nths')}
          error={form.errors.nths}
          value={nths.map(String)}
          onChange={(chosen) =>
            form.setFieldValue(
              'nths',
              NTHS.filter((nth) => chosen.includes(String(nth))),
            )
          }
        >
          <Group gap="md" mt="xs">
            {NTHS.map((nth, index) => (
              <Checkbox
                key={nth}
                id={index === 0 ? 'nths' : `nth${nth}`}
                value={String(nth)}
                label={nth === -1 ? t('rota.lastOfMonth') : `${nth}.`}
              />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
      <Checkbox.Group size="md" label={t('rota.weekdays')} {...form.getInputProps('weekdays')}>
        <Group gap="md" mt="xs">
          {WEEKDAYS.map((day, index) => (
            <Checkbox key={day} id={index === 0 ? 'weekdays' : `weekday${day}`} value={day} label={t(`rota.weekdayShort.${day}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </Stack>
  )
}
