import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { remindersService } from './service.ts'
import { type CallListHtml, callSheets } from './sheets.ts'

export function remindersHandlers(workplace: Workplace, html: CallListHtml): HandlersFor<'reminders'> {
  const service = remindersService(workplace)
  const sheets = callSheets(workplace, html)
  return {
    overview: ({ own }) => service.overview(own),
    calls: (ahead) => service.calls(ahead),
    recordCall: ({ appointmentId, outcome }) => service.recordCall(appointmentId, outcome),
    removeCall: ({ id }) => service.removeCall(id),
    callList: (ahead) => sheets.callList(service.calls(ahead)),
    print: ({ token }) => sheets.print(token),
    save: ({ token }) => sheets.save(token),
  }
}
