import { Autocomplete, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { AGE_CLASSES, SEXES } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import { useMay } from '../../components/use-may.ts'
import type { ContactValues } from './contact-values.ts'

/** Three coarse facts for the statistics of anonymous contacts, each as free to leave out as to give. */
export function AnonymousFields({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const mayRead = useMay()(contract.dropIn.sites)
  const sites = useApiQuery('dropIn', 'sites', {}, { enabled: mayRead }).data ?? []
  const quarters = [...new Set(sites.map(({ quarter }) => quarter).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'de'))
  const unsaid = { placeholder: t('contacts.unsaid'), clearable: true }
  return (
    <>
      <Select
        label={t('contacts.sex')}
        {...unsaid}
        clearButtonProps={{ 'aria-label': t('contacts.sexClear') }}
        data={SEXES.map((sex) => ({ value: sex, label: t(`values.sex.${sex}`) }))}
        {...form.getInputProps('details.sex')}
      />
      <Select
        label={t('contacts.ageClass')}
        {...unsaid}
        clearButtonProps={{ 'aria-label': t('contacts.ageClassClear') }}
        data={AGE_CLASSES.map((ageClass) => ({ value: ageClass, label: t(`values.ageClass.${ageClass}`) }))}
        {...form.getInputProps('details.ageClass')}
      />
      <Autocomplete
        id="details.quarter"
        label={t('contacts.quarter')}
        placeholder={t('contacts.unsaid')}
        data={quarters}
        dir="auto"
        {...form.getInputProps('details.quarter')}
      />
    </>
  )
}
