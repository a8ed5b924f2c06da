import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type NumbersReportHtml, numbersReports } from './report.ts'
import { referralNumbersService } from './service.ts'

export function referralNumbersHandlers(workplace: Workplace, toHtml: NumbersReportHtml): HandlersFor<'referralNumbers'> {
  const service = referralNumbersService(workplace)
  const reports = numbersReports(workplace, service.figures, toHtml)
  return {
    figures: (period) => service.figures(period),
    report: (period) => reports.build(period),
    print: ({ token }) => reports.print(token),
    save: ({ token }) => reports.save(token),
    exportTable: (period) => reports.exportTable(period),
  }
}
