import type { CalendarSetup, OwnHours, Room, WeeklyTime } from '../../../shared/contract/calendar.ts'
import { type AppointmentId, type PersonId, RoomId, type SiteId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import type { SetupRepository } from './setup-repository.ts'
import type { Team } from './team.ts'

type RoomInput = Omit<Room, 'id' | 'siteName'> & { readonly id: RoomId | null }

/** Touching times are two parts of a day; overlapping ones are a slip. */
function overlap(hours: readonly WeeklyTime[]): boolean {
  return hours.some((one, index) =>
    hours.slice(index + 1).some((other) => one.weekday === other.weekday && one.from < other.to && other.from < one.to),
  )
}

/** Working hours, rooms, ways and childcare. */
export function setupService({ newId, staff, rights }: Workplace, { setup, team }: { setup: SetupRepository; team: Team }) {
  function siteName(id: SiteId, field: string): string {
    const name = setup.siteNames().get(id)
    if (name === undefined) throw new AppError('not_found', { fields: { [field]: 'site_missing' } })
    return name
  }

  function checkHours(hours: readonly WeeklyTime[]): void {
    if (overlap(hours)) throw new AppError('invalid_input', { fields: { hours: 'hours_overlap' } })
  }

  /** The appointment's person and place. What is outside the caller's reach, the router refuses by the person. */
  function appointmentOf(id: AppointmentId) {
    const found = setup.roomOf(id)
    if (!found || rights.outside([found.personId]).size > 0) throw new AppError(found ? 'outside_scope' : 'not_found')
    return found
  }

  return {
    setup: (): CalendarSetup => {
      const habits = setup.habits().get(staff.id)
      const own = team().find(({ id }) => id === staff.id)
      return {
        own: { hours: own?.hours ?? [], bufferMinutes: habits?.buffer ?? 0, languages: habits?.languages ?? [] },
        rooms: setup.rooms(),
        ways: setup.ways(),
        childcare: [...setup.siteNames().keys()].flatMap((siteId) => {
          const hours = setup.childcare().get(siteId)
          return hours ? [{ siteId, hours }] : []
        }),
      }
    },
    saveOwnHours: ({ hours, bufferMinutes, languages }: OwnHours) => {
      checkHours(hours)
      setup.setHours(staff.id, hours)
      setup.setHabits(staff.id, bufferMinutes, languages)
      return {}
    },
    saveRoom: ({ id, ...input }: RoomInput): Room => {
      const name = siteName(input.siteId, 'siteId')
      if (id && !setup.rooms().some((room) => room.id === id)) throw new AppError('not_found')
      const taken = setup.rooms().some((room) => room.siteId === input.siteId && room.name === input.name && room.id !== id)
      if (taken) throw new AppError('invalid_input', { fields: { name: 'room_taken' } })
      const room = { ...input, id: id ?? RoomId.parse(newId()), siteName: name }
      setup.putRoom(room)
      return room
    },
    roomOf: (id: AppointmentId): { personId: PersonId; roomId: RoomId | null; rooms: Room[] } => {
      const { personId, siteId, roomId } = appointmentOf(id)
      const rooms = setup.rooms().filter((room) => room.siteId === siteId && (room.active || room.id === roomId))
      return { personId, roomId, rooms }
    },
    setRoom: (id: AppointmentId, roomId: RoomId | null): { personId: PersonId } => {
      const { personId, siteId } = appointmentOf(id)
      if (roomId && !setup.rooms().some((room) => room.id === roomId && room.siteId === siteId)) throw new AppError('not_found')
      setup.setRoomOf(id, roomId)
      return { personId }
    },
    saveWay: (from: SiteId, to: SiteId, minutes: number) => {
      siteName(from, 'fromSiteId')
      siteName(to, 'toSiteId')
      setup.putWay(from, to, minutes)
      return {}
    },
    saveChildcare: (siteId: SiteId, hours: readonly WeeklyTime[]) => {
      siteName(siteId, 'siteId')
      checkHours(hours)
      setup.setChildcare(siteId, hours)
      return {}
    },
  }
}
