import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'
import type { ReceiptContent } from '../../../shared/receipt-content.ts'
import { type Fact, Facts } from '../../components/facts.tsx'

/** What stands on the sheet, label by label. */
export function ReceiptFacts({ receipt: { content } }: { readonly receipt: Receipt }) {
  const { t } = useTranslation()
  const own = useOwnFacts(content)
  const entries: readonly Fact[] = [
    ...own,
    [t('receipts.made'), formatDateTime(content.at)],
    [t('receipts.place'), content.site?.name ?? content.office],
    [t('receipts.by'), content.staffName],
  ]
  return <Facts facts={entries} />
}

function useOwnFacts(content: ReceiptContent): readonly Fact[] {
  const { t } = useTranslation()
  switch (content.kind) {
    case 'eingang':
      return [
        [t('receipts.what'), t(`values.applicationKind.${content.application}`)],
        [t('receipts.wording'), content.wording],
        [t('receipts.branch'), content.branchName],
      ]
    case 'vorsprache': {
      const [from, to] = [content.from.slice(11), content.to.slice(11)]
      return [
        [t('receipts.present'), from === to ? t('receipts.timeOne', { from }) : t('receipts.time', { from, to })],
        [t('receipts.purpose'), [content.purpose, content.missed ? t('receipts.missedTaken') : ''].filter(Boolean).join('\n')],
      ]
    }
    case 'notfall':
      return [
        [t('receipts.emergencyKinds'), content.kinds.map((kind) => t(`values.emergencyKind.${kind}`)).join(', ')],
        [t('receipts.missing'), content.missing],
        [t('receipts.since'), content.since ? formatDay(content.since) : ''],
        [t('receipts.children'), content.children === null ? '' : String(content.children)],
        [t('receipts.steps'), content.steps.map((step) => t(`values.emergencyStep.${step}`)).join('\n')],
      ]
  }
}
