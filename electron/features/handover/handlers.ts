import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { handoverService } from './service.ts'

export function handoverHandlers(workplace: Workplace): HandlersFor<'handover'> {
  const service = handoverService(workplace)
  return {
    branches: ({ personId }) => service.branches(personId),
    open: () => service.open(),
    ofSession: ({ sessionId }) => service.ofSession(sessionId),
    ofReceipt: ({ receiptId }) => service.ofReceipt(receiptId),
    phoned: ({ id, revision, with: whom }) => service.phoned(id, revision, whom),
    acknowledge: ({ id, revision, by }) => service.acknowledge(id, revision, by),
    acknowledgeAll: ({ items, by }) => service.acknowledgeAll(items, by),
    undo: ({ id, revision }) => service.undo(id, revision),
  }
}
