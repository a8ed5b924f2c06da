import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/**
 * Ends what is left of the queue, each step taken back with one click.
 *
 * @param today whether the session is of today; after midnight the queue takes no step back
 */
export function useEndTicket(today: boolean) {
  const { t } = useTranslation()
  const leave = useApiCommand('queue', 'leave')
  const finish = useApiCommand('queue', 'finish')
  const undo = useApiCommand('queue', 'undo')
  const takeBack = ({ id, revision, number }: Ticket) =>
    undo.mutate({ id, revision }, { onSuccess: () => notifyDone(t('queue.done.undo', { number })), onError: notifyFailure })
  const by =
    ({ mutate }: typeof leave, done: 'leave' | 'finish') =>
    ({ id, revision, number }: Ticket) =>
      mutate(
        { id, revision },
        {
          onSuccess: (ended) => notifyDone(t(`queue.done.${done}`, { number }), today ? () => takeBack(ended) : undefined),
          onError: notifyFailure,
        },
      )
  return { leave: by(leave, 'leave'), finish: by(finish, 'finish') }
}
