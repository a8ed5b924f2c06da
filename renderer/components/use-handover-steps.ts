import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../shared/contract/handover.ts'
import { useApiCommand } from '../api/client.ts'
import { notifyDone, notifyFailure } from './notify.tsx'

type Known = Pick<HandoverItem, 'id' | 'revision'>

/** Steps of a hand-over item, each of which can be taken back at once. */
export function useHandoverSteps() {
  const { t } = useTranslation()
  const phoned = useApiCommand('handover', 'phoned')
  const acknowledge = useApiCommand('handover', 'acknowledge')
  const back = useApiCommand('handover', 'undo')
  const undo = ({ id, revision }: Known) =>
    back.mutate({ id, revision }, { onSuccess: () => notifyDone(t('handover.undone')), onError: notifyFailure })

  return {
    undo,
    phone: async ({ id, revision }: Known, name: string) => {
      const done = await phoned.mutateAsync({ id, revision, with: name })
      notifyDone(t('handover.phoneDone'), () => undo(done))
    },
    acknowledge: async ({ id, revision }: Known, name: string) => {
      const done = await acknowledge.mutateAsync({ id, revision, by: name })
      notifyDone(t('handover.acknowledgeDone'), () => undo(done))
    },
  }
}
