import { Button, Group, List, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { ReceiptState } from '../../components/receipt-state.tsx'
import { Section } from '../../components/section.tsx'

/** All numbered sheets of a person, the newest first; each opens to be printed again. */
export function ReceiptsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const receipts = useApiQuery('receipts', 'ofPerson', { personId })
  return (
    <Section title={t('receipts.list')}>
      <FailureAlert error={receipts.error} onRetry={() => void receipts.refetch()} />
      {receipts.data?.length === 0 ? <EmptyState text={t('receipts.listEmpty')} /> : null}
      {receipts.data && receipts.data.length > 0 ? (
        <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
          {receipts.data.map((receipt) => (
            <List.Item key={receipt.id}>
              <Entry receipt={receipt} />
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  )
}

function Entry({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation()
  const { id, number, content } = receipt
  const title = t(`values.receiptKind.${content.kind}`)
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600}>{content.kind === 'eingang' ? `${title}: ${t(`values.applicationKind.${content.application}`)}` : title}</Text>
        <Text size="sm" c="dimmed">
          {[formatDateTime(content.at), t('receipts.number', { number })].join(' · ')}
        </Text>
        <ReceiptState receipt={receipt} />
      </div>
      <Button
        variant="default"
        flex="none"
        aria-label={t('receipts.openOf', { title, number })}
        renderRoot={(props) => <Link to="/belege/$receiptId" params={{ receiptId: id }} {...props} />}
      >
        {t('receipts.open')}
      </Button>
    </Group>
  )
}
