import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** Notes that a branch has taken a whole list on; taken back with one click. */
export function useAcknowledgeList() {
  const { t } = useTranslation()
  const acknowledge = useApiCommand('handover', 'acknowledgeAll')
  const back = useApiCommand('handover', 'undo')

  async function takeBack(items: readonly HandoverItem[]) {
    try {
      for (const { id, revision } of items) await back.mutateAsync({ id, revision })
      notifyDone(t('handover.undone'))
    } catch (error) {
      notifyFailure(error)
    }
  }
  return async (items: readonly HandoverItem[], by: string) => {
    const taken = await acknowledge.mutateAsync({ items: items.map(({ id, revision }) => ({ id, revision })), by })
    notifyDone(t('dayEnd.listTakenDone', { count: taken.length }), () => void takeBack(taken))
  }
}
