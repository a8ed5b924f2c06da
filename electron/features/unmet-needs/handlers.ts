import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type GapReportHtml, gapReports } from './report.ts'
import { unmetNeedsService } from './service.ts'

export function unmetNeedsHandlers(workplace: Workplace, toHtml: GapReportHtml): HandlersFor<'unmetNeeds'> {
  const service = unmetNeedsService(workplace)
  const reports = gapReports(workplace, service.matrix, toHtml)
  return {
    record: (need) => service.record(need),
    remove: ({ id }) => service.remove(id),
    mine: (period) => service.mine(period),
    matrix: (period) => service.matrix(period),
    report: (period) => reports.build(period),
    print: ({ token }) => reports.print(token),
    save: ({ token }) => reports.save(token),
    exportTable: (period) => reports.exportTable(period),
  }
}
