import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReceiptId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { HandoverEntry } from '../../components/handover-entry.tsx'
import { Section } from '../../components/section.tsx'

/** What the branch is told about this receipt, with the call and the acknowledgement. */
export function PassedOn({ receiptId }: { readonly receiptId: ReceiptId }) {
  const { t } = useTranslation()
  const items = useApiQuery('handover', 'ofReceipt', { receiptId })
  return (
    <Section title={t('handover.section')}>
      <FailureAlert error={items.error} onRetry={() => void items.refetch()} />
      {items.data?.length === 0 ? <Text c="dimmed">{t('handover.none')}</Text> : null}
      {items.data?.map((item, index) => (
        <HandoverEntry key={item.id} item={item} current={index === 0} named={false} />
      ))}
    </Section>
  )
}
