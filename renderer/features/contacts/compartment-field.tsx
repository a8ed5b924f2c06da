import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'

/** Who shall read the note; asked only where there is a choice. */
export function CompartmentField({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const choices = useApiQuery('contacts', 'compartments', {}).data ?? []
  const chosen = form.values.compartment ?? choices[0]
  if (choices.length < 2 || !chosen) return null
  return (
    <Select
      id="compartment"
      label={t('contacts.compartment')}
      description={t(`contacts.compartmentHint.${chosen}`)}
      allowDeselect={false}
      data={choices.map((compartment) => ({ value: compartment, label: t(`values.compartment.${compartment}`) }))}
      value={chosen}
      onChange={(value) => form.setFieldValue('compartment', choices.find((one) => one === value) ?? null)}
      error={form.errors.compartment}
    />
  )
}
