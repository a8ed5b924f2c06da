import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { calendarService } from './calendar-service.ts'
import { rotaService } from './service.ts'
import { siteCalendar } from './site-calendar.ts'

export function rotaHandlers(workplace: Workplace): HandlersFor<'rota'> {
  const service = rotaService(workplace)
  const calendar = calendarService(workplace)
  const file = siteCalendar(workplace, service)
  return {
    list: () => service.list(),
    laptops: () => service.laptops(),
    plan: (span) => service.plan(span),
    today: () => service.today(),
    create: (input) => service.create(input),
    update: (input) => service.update(input),
    remove: ({ id }) => service.remove(id),
    except: (exception) => service.except(exception),
    restore: ({ rotaId, day }) => service.restore(rotaId, day),
    saveCalendar: ({ siteId }) => file.save(siteId),
    calendar: ({ year }) => calendar.calendar(year),
    setLand: ({ land }) => calendar.setLand(land),
    saveSchoolHoliday: (input) => calendar.saveSchoolHoliday(input),
    removeSchoolHoliday: ({ id }) => calendar.removeSchoolHoliday(id),
  }
}
