import type { HandlersFor } from '../../../shared/contract/index.ts'
import { requestMail } from '../../../shared/interpreter-request.ts'
import type { Workplace } from '../workplace.ts'
import { type IsHoliday, poolsService } from './pools-service.ts'
import { interpretersService } from './service.ts'
import { type InterpreterSheets, sheetsService } from './sheets-service.ts'

export function interpretersHandlers(workplace: Workplace, isHoliday: IsHoliday, html: InterpreterSheets): HandlersFor<'interpreters'> {
  const pools = poolsService(workplace, isHoliday)
  const service = interpretersService(workplace, pools)
  const sheets = sheetsService(workplace, html)
  return {
    pools: () => pools.all(),
    savePool: ({ id, revision, pool }) => pools.save(id, revision, pool),
    list: () => service.list(),
    get: ({ id }) => service.get(id),
    ofAppointment: ({ appointmentId }) => service.ofAppointment(appointmentId),
    create: (input) => service.create(input),
    change: ({ booking, ...which }) => service.change(which, booking),
    advance: (step) => service.advance(step),
    undo: (which) => service.undo(which),
    sign: (signed) => service.sign(signed),
    mail: ({ id }) => {
      const booking = service.get(id)
      return { personId: booking.personId, to: booking.pool?.email ?? '', ...requestMail(sheets.requestOf(booking)) }
    },
    request: ({ id }) => sheets.request(service.get(id)),
    confidentiality: ({ id }) => sheets.confidentiality(service.get(id)),
    print: ({ token }) => sheets.print(token),
    save: ({ token }) => sheets.save(token),
  }
}
