import { SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldGroup } from './field-group.tsx'
import type { OfferForm } from './use-offer-form.ts'
import type { OfferLabels } from './use-offer-labels.ts'

const FIELDS = [
  'placeName',
  'transportation',
  'directions',
  'bell',
  'street',
  'postalCode',
  'city',
  'phone',
  'contactName',
  'contactRole',
  'contactEmail',
  'email',
  'website',
] as const

/** Where it is and whom to ask. */
export function OfferPlaceFields({ form, labels }: { readonly form: OfferForm; readonly labels: OfferLabels }) {
  const { t } = useTranslation()
  return (
    <FieldGroup title={t('directory.groupWhere')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {FIELDS.map((field) => (
          <TextInput key={field} id={field} label={labels[field]} {...form.getInputProps(field)} />
        ))}
      </SimpleGrid>
    </FieldGroup>
  )
}
