import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../shared/contract/receipts.ts'
import { useApiCommand } from '../api/client.ts'
import { notifyDone, notifyFailure } from './notify.tsx'

/** Notes that the sheet was given to the person; taken back with one click. */
export function useHandedOver(): (receipt: Pick<Receipt, 'id' | 'number'>) => void {
  const { t } = useTranslation()
  const { mutate } = useApiCommand('receipts', 'handOver')
  return ({ id, number }) => {
    const takeBack = () =>
      mutate({ id, handedOver: false }, { onSuccess: () => notifyDone(t('receipts.handedOverUndone')), onError: notifyFailure })
    mutate(
      { id, handedOver: true },
      { onSuccess: () => notifyDone(t('receipts.handedOverDone', { number }), takeBack), onError: notifyFailure },
    )
  }
}
