import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** Notes that nothing of a talk has to be kept; taken back with one click. */
export function useSettleStub(): (ticket: Ticket) => void {
  const { t } = useTranslation()
  const { mutate } = useApiCommand('queue', 'settle')
  const takeBack = ({ id, revision, number }: Ticket) =>
    mutate(
      { id, revision, nothingToRecord: false },
      { onSuccess: () => notifyDone(t('dayEnd.unsettled', { number })), onError: notifyFailure },
    )
  return ({ id, revision, number }) =>
    mutate(
      { id, revision, nothingToRecord: true },
      { onSuccess: (settled) => notifyDone(t('dayEnd.settled', { number }), () => takeBack(settled)), onError: notifyFailure },
    )
}
