import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { CalendarService } from './service.ts'

export function calendarHandlers(service: CalendarService): HandlersFor<'calendar'> {
  return {
    entries: (span) => service.span(span),
    year: ({ year }) => service.year(year),
    freeSlots: (query) => service.freeSlots(query),
    setup: () => service.setup(),
    saveOwnHours: (hours) => service.saveOwnHours(hours),
    saveAbsence: (absence) => service.saveAbsence(absence),
    removeAbsence: ({ id }) => service.removeAbsence(id),
    saveBlock: (block) => service.saveBlock(block),
    removeBlock: ({ id }) => service.removeBlock(id),
    addWays: ({ from, to }) => service.addWays(from, to),
    saveRoom: (room) => service.saveRoom(room),
    roomOf: ({ appointmentId }) => service.roomOf(appointmentId),
    setRoom: ({ appointmentId, roomId }) => service.setRoom(appointmentId, roomId),
    saveWay: ({ fromSiteId, toSiteId, minutes }) => service.saveWay(fromSiteId, toSiteId, minutes),
    saveChildcare: ({ siteId, hours }) => service.saveChildcare(siteId, hours),
  }
}
