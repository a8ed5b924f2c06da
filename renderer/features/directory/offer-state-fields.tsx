import { NumberInput, SimpleGrid, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { toLocalDate } from '../../../shared/dates.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FieldGroup } from './field-group.tsx'
import type { OfferForm } from './use-offer-form.ts'
import type { OfferLabels } from './use-offer-labels.ts'

/** Free places with the day they were told, how long it is given, and what to know beforehand. */
export function OfferStateFields({ form, labels }: { readonly form: OfferForm; readonly labels: OfferLabels }) {
  const { t } = useTranslation()
  const day = (field: 'placesAsOf' | 'validUntil') => (
    <DayInput
      id={field}
      label={labels[field]}
      value={form.values[field]}
      onChange={(value) => form.setFieldValue(field, value)}
      error={form.errors[field]}
    />
  )
  return (
    <FieldGroup title={t('directory.groupState')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NumberInput
          id="freePlaces"
          label={labels.freePlaces}
          value={form.values.freePlaces ?? ''}
          // Whoever types a number has just been told it.
          onChange={(value) => {
            form.setFieldValue('freePlaces', typeof value === 'number' ? value : null)
            if (typeof value === 'number') form.setFieldValue('placesAsOf', toLocalDate(Date.now()))
          }}
          error={form.errors.freePlaces}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
        {day('placesAsOf')}
        {day('validUntil')}
      </SimpleGrid>
      <Textarea id="alert" autosize minRows={1} label={labels.alert} {...form.getInputProps('alert')} />
    </FieldGroup>
  )
}
