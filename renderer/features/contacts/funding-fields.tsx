import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { toLocalDate } from '../../../shared/dates.ts'
import { isOffered } from '../../../shared/fundings.ts'
import type { FundingKind } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'

/** Cost bearer and project of this contact; an office that keeps no such lists sees neither. */
export function FundingFields({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const offered = useApiQuery('fundings', 'all', {}).data?.filter((funding) => isOffered(funding, today)) ?? []
  const field = (kind: FundingKind, path: 'details.costBearerId' | 'details.projectId') => {
    const data = offered.filter((funding) => funding.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
    if (data.length === 0) return null
    return (
      <Select
        id={path}
        label={t(`values.fundingKind.${kind}`)}
        placeholder={t('contacts.unsaid')}
        clearable
        clearButtonProps={{ 'aria-label': t(kind === 'projekt' ? 'contacts.projectClear' : 'contacts.costBearerClear') }}
        data={data}
        {...form.getInputProps(path)}
      />
    )
  }
  return (
    <>
      {field('projekt', 'details.projectId')}
      {field('kostentraeger', 'details.costBearerId')}
    </>
  )
}
