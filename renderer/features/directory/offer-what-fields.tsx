import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OFFER_STATES } from '../../../shared/contract/offer-work.ts'
import { OFFER_BASES } from '../../../shared/offer-lists.ts'
import { TOPICS } from '../../../shared/value-lists.ts'
import { FieldGroup } from './field-group.tsx'
import { ProviderSelect } from './provider-select.tsx'
import type { OfferForm } from './use-offer-form.ts'
import type { OfferLabels } from './use-offer-labels.ts'

const COMBOBOX = { transitionProps: { duration: 0 } }

/** What it is, whose, and on which basis. */
export function OfferWhatFields({
  form,
  labels,
  isNew,
}: {
  readonly form: OfferForm
  readonly labels: OfferLabels
  readonly isNew: boolean
}) {
  const { t } = useTranslation()
  return (
    <FieldGroup title={t('directory.groupWhat')}>
      <ProviderSelect form={form} label={labels.providerId} autoFocus={isNew} />
      <TextInput id="name" label={labels.name} {...form.getInputProps('name')} />
      <MultiSelect
        id="topics"
        searchable
        label={labels.topics}
        data={TOPICS.map((value) => ({ value, label: t(`values.topic.${value}`) }))}
        comboboxProps={COMBOBOX}
        {...form.getInputProps('topics')}
      />
      <Textarea id="description" autosize minRows={2} label={labels.description} {...form.getInputProps('description')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <MultiSelect
          id="legalBases"
          searchable
          label={labels.legalBases}
          data={OFFER_BASES.map((value) => ({ value, label: t(`values.offerBasis.${value}`) }))}
          comboboxProps={COMBOBOX}
          {...form.getInputProps('legalBases')}
        />
        <Select
          id="status"
          allowDeselect={false}
          label={labels.status}
          data={OFFER_STATES.map((value) => ({ value, label: t(`directory.states.${value}`) }))}
          comboboxProps={COMBOBOX}
          {...form.getInputProps('status')}
        />
      </SimpleGrid>
    </FieldGroup>
  )
}
