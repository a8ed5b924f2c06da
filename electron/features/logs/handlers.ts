import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { checkService } from './check-service.ts'
import { exportService } from './export-service.ts'
import { type FindPeople, logsService } from './service.ts'
import { type AccessSheetHtml, sheetService } from './sheet-service.ts'

type Given = { readonly findPeople: FindPeople; readonly accessSheet: AccessSheetHtml }

export function logsHandlers(workplace: Workplace, { findPeople, accessSheet }: Given): HandlersFor<'logs'> {
  const service = logsService(workplace, findPeople)
  const check = checkService(workplace)
  const files = exportService(workplace)
  const sheets = sheetService(workplace, accessSheet)
  return {
    findPersons: ({ text }) => service.findPersons(text),
    subjects: () => service.subjects(),
    accesses: ({ filter, page, upTo }) => service.accesses(filter, page, upTo),
    changes: ({ subject, page }) => service.changes(subject, page),
    events: ({ page }) => service.events(page),
    check: () => check.check(),
    progress: () => check.progress(),
    cancelCheck: () => check.cancel(),
    exportAccesses: ({ filter }) => files.accesses(filter),
    exportChanges: ({ subject }) => files.changes(subject),
    sheet: ({ personId }) => sheets.build(personId),
    print: ({ token }) => sheets.print(token),
    save: ({ token }) => sheets.save(token),
  }
}
