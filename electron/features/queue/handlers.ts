import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { queueService } from './service.ts'

export function queueHandlers(workplace: Workplace): HandlersFor<'queue'> {
  const service = queueService(workplace)
  const { numberDisplay } = workplace.host
  return {
    create: ({ sessionId, lane, language }) => service.create(sessionId, lane, language),
    change: (ticket) => service.change(ticket),
    callNext: ({ sessionId }) => service.callNext(sessionId),
    call: (ticket) => service.move('call', ticket),
    begin: (ticket) => service.move('begin', ticket),
    park: (ticket) => service.move('park', ticket),
    resume: (ticket) => service.move('resume', ticket),
    leave: (ticket) => service.move('leave', ticket),
    forward: (ticket) => service.forward(ticket),
    finish: (ticket) => service.move('finish', ticket),
    undo: (ticket) => service.undo(ticket),
    settle: (ticket) => service.settle(ticket),
    get: ({ id }) => service.get(id),
    list: ({ sessionId }) => service.list(sessionId),
    stubs: ({ sessionId }) => service.stubs(sessionId),
    statistics: ({ sessionId }) => service.statistics(sessionId),
    display: () => service.display(),
    displayState: () => ({ open: numberDisplay.isOpen() }),
    showDisplay: async ({ open }) => {
      if (open) await numberDisplay.open()
      else numberDisplay.close()
      return { open: numberDisplay.isOpen() }
    },
  }
}
