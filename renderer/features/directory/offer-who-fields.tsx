import { MultiSelect, NumberInput, SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OFFER_FEATURES, TARGET_GROUPS } from '../../../shared/offer-lists.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { useLanguageName } from '../../components/use-language-name.ts'
import { FieldGroup } from './field-group.tsx'
import type { OfferForm } from './use-offer-form.ts'
import type { OfferLabels } from './use-offer-labels.ts'

const COMBOBOX = { transitionProps: { duration: 0 } }

/** For whom it is, in which languages and quarters, and what has to be known beforehand. */
export function OfferWhoFields({ form, labels }: { readonly form: OfferForm; readonly labels: OfferLabels }) {
  const { t } = useTranslation()
  const languageName = useLanguageName()
  const facets = useApiQuery('directory', 'facets', {})
  const languages = [...new Set([...LANGUAGES, ...form.values.languages])].map((value) => ({ value, label: languageName(value) }))
  const age = (field: 'minimumAge' | 'maximumAge') => (
    <NumberInput
      id={field}
      label={labels[field]}
      value={form.values[field] ?? ''}
      onChange={(value) => form.setFieldValue(field, typeof value === 'number' ? value : null)}
      error={form.errors[field]}
      allowDecimal={false}
      allowNegative={false}
      hideControls
    />
  )
  return (
    <FieldGroup title={t('directory.groupWho')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <MultiSelect
          id="targetGroups"
          label={labels.targetGroups}
          data={TARGET_GROUPS.map((value) => ({ value, label: t(`values.targetGroup.${value}`) }))}
          comboboxProps={COMBOBOX}
          {...form.getInputProps('targetGroups')}
        />
        <MultiSelect
          id="languages"
          searchable
          label={labels.languages}
          data={languages}
          comboboxProps={COMBOBOX}
          {...form.getInputProps('languages')}
        />
        <TagsInput
          id="quarters"
          label={labels.quarters}
          description={t('directory.quartersHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={facets.data?.quarters ?? []}
          comboboxProps={COMBOBOX}
          {...form.getInputProps('quarters')}
        />
        <MultiSelect
          id="features"
          label={labels.features}
          data={OFFER_FEATURES.map((value) => ({ value, label: t(`values.offerFeature.${value}`) }))}
          comboboxProps={COMBOBOX}
          {...form.getInputProps('features')}
        />
        {age('minimumAge')}
        {age('maximumAge')}
      </SimpleGrid>
      <Textarea id="eligibility" autosize minRows={1} label={labels.eligibility} {...form.getInputProps('eligibility')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput id="fees" label={labels.fees} {...form.getInputProps('fees')} />
        <TextInput id="waitTime" label={labels.waitTime} {...form.getInputProps('waitTime')} />
        <TextInput id="applicationProcess" label={labels.applicationProcess} {...form.getInputProps('applicationProcess')} />
        <TextInput id="interpretation" label={labels.interpretation} {...form.getInputProps('interpretation')} />
      </SimpleGrid>
      <TagsInput
        id="documents"
        label={labels.documents}
        description={t('directory.documentsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        splitChars={[]}
        {...form.getInputProps('documents')}
      />
    </FieldGroup>
  )
}
