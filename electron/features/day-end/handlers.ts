import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type HandoverListHtml, listService } from './list-service.ts'
import { type DayEndSources, dayEndService } from './service.ts'

type Given = { readonly sources: DayEndSources; readonly handoverList: HandoverListHtml }

export function dayEndHandlers(workplace: Workplace, { sources, handoverList }: Given): HandlersFor<'dayEnd'> {
  const service = dayEndService(workplace, sources)
  const lists = listService(workplace, sources.handover, handoverList)
  return {
    session: ({ sessionId }) => service.session(sessionId),
    findings: ({ sessionId }) => service.findings(sessionId),
    statistics: ({ sessionId }) => service.statistics(sessionId),
    ofSession: ({ sessionId }) => service.ofSession(sessionId),
    unclosed: () => service.unclosed(),
    unacknowledged: () => service.unacknowledged(),
    close: ({ sessionId, remark }) => service.close(sessionId, remark),
    list: ({ sessionId, branchId }) => lists.build(sessionId, branchId),
    print: ({ token }) => lists.print(token),
    save: ({ token }) => lists.save(token),
    exportList: ({ sessionId, branchId }) => lists.exportCsv(sessionId, branchId),
  }
}
