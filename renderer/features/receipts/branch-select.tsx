import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'

type Props = Pick<SelectProps, 'id' | 'label' | 'value' | 'onChange' | 'error' | 'clearable'>

/** The open branches. Which one is proposed decides `useSuggestedBranch`. */
export function BranchSelect({ personId, ...select }: Props & { readonly personId: PersonId | null }) {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('handover', 'branches', { personId })
  return (
    <>
      <FailureAlert error={error} />
      <Select
        placeholder={select.clearable ? t('receipts.tellNobody') : t('receipts.branchPlaceholder')}
        clearButtonProps={{ 'aria-label': t('common.remove') }}
        data={data?.branches.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        {...(data?.branches.length === 0 ? { description: t('receipts.noBranches') } : {})}
        {...select}
      />
    </>
  )
}
