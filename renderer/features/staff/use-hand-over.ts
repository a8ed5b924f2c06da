import { useTranslation } from 'react-i18next'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

type Taker = { readonly id: StaffId; readonly displayName: string }

/** Hands persons of somebody who left to a colleague; the notice offers the way back. */
export function useHandOver(from: StaffId, taker: Taker | null) {
  const { t } = useTranslation()
  const move = useApiCommand('staff', 'handOver')
  const undo = useApiCommand('staff', 'undoHandOver')

  function handOver(persons: PersonId[]) {
    if (!taker) return
    move.mutate(
      { from, to: taker.id, persons },
      {
        onSuccess: (moved) => {
          const takeBack = () => undo.mutate(moved, { onSuccess: () => notifyDone(t('staff.handOverUndone')), onError: notifyFailure })
          notifyDone(t('staff.handedOver', { count: moved.persons.length, name: taker.displayName }), takeBack)
        },
      },
    )
  }
  return { handOver, pending: move.isPending, error: move.error }
}
