import { Group } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPrinterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isConspicuous } from '../../shared/clock-check.ts'
import type { Receipt } from '../../shared/contract/receipts.ts'
import { formatDateTime, toLocalDateTime } from '../../shared/dates.ts'
import { IconText } from './icon-text.tsx'

/** How far a sheet has come, in words: printed, handed over, and whether its clock was in order. */
export function ReceiptState({ receipt }: { readonly receipt: Pick<Receipt, 'printedAt' | 'handedOverAt' | 'clock'> }) {
  const { t } = useTranslation()
  const { printedAt, handedOverAt, clock } = receipt
  return (
    <Group gap="0 var(--mantine-spacing-md)">
      {printedAt === null ? <IconText icon={IconPrinterOff}>{t('receipts.notPrinted')}</IconText> : null}
      {handedOverAt === null ? (
        <IconText icon={IconCircleDashed}>{t('receipts.notHandedOver')}</IconText>
      ) : (
        <IconText icon={IconCircleCheck}>
          {t('receipts.handedOverAt', { when: formatDateTime(toLocalDateTime(Date.parse(handedOverAt))) })}
        </IconText>
      )}
      {isConspicuous(clock) ? (
        <IconText icon={IconAlertTriangle} fw={600}>
          {t('receipts.clock')}
        </IconText>
      ) : null}
    </Group>
  )
}
