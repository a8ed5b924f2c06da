import type { SessionId, TicketId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { queueService } from './service.ts'

/** What the contacts are handed: the talk of a ticket ends with the contact that tells of it, in the same transaction. */
export function finishTicketOn(workplace: Workplace): (id: TicketId, sessionId: SessionId | null) => void {
  const { finishFor } = queueService(workplace)
  return (id, sessionId) => {
    // Youth welfare records contacts and has no part in the queue.
    if (!mayUse(workplace.staff.roles, 'queue')) throw new AppError('forbidden')
    finishFor(id, sessionId)
  }
}
