import { z } from 'zod'
import type { Room, Way, WeeklyTime } from '../../../shared/contract/calendar.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { AppointmentId, PersonId, RoomId, SiteId, StaffId } from '../../../shared/ids.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import type { NewId, Store } from '../../store/store.ts'

type RoomRow = Omit<Room, 'active'> & { readonly active: number }
type HoursRow = WeeklyTime & { readonly of: string }
const Languages = z.array(z.enum(LANGUAGES))
const HOURS = 'weekday, from_time AS "from", to_time AS "to"'
const ROOM = `SELECT room.id, room.site_id AS siteId, site.name AS siteName, room.name, room.active
  FROM room JOIN site ON site.id = room.site_id`

/** Working hours, rooms, ways and childcare: what changes seldom. */
export function setupRepository({ db }: Store, newId: NewId) {
  const hours = db.prepare<[], HoursRow>(`SELECT staff_id AS of, ${HOURS} FROM working_hours ORDER BY weekday, from_time`)
  const dropHours = db.prepare<[StaffId]>('DELETE FROM working_hours WHERE staff_id = ?')
  const addHours = db.prepare<[WeeklyTime & { id: string; of: string }]>(
    'INSERT INTO working_hours (id, staff_id, weekday, from_time, to_time) VALUES (@id, @of, @weekday, @from, @to)',
  )
  const habits = db.prepare<[], { staffId: StaffId; buffer: number; languages: string }>(
    'SELECT staff_id AS staffId, buffer_minutes AS buffer, languages FROM staff_calendar',
  )
  const putHabits = db.prepare<[{ id: string; staffId: StaffId; buffer: number; languages: string }]>(
    `INSERT INTO staff_calendar (id, staff_id, buffer_minutes, languages) VALUES (@id, @staffId, @buffer, @languages)
     ON CONFLICT (staff_id) DO UPDATE SET buffer_minutes = excluded.buffer_minutes, languages = excluded.languages`,
  )
  const rooms = db.prepare<[], RoomRow>(`${ROOM} ORDER BY site.name, room.name`)
  const putRoom = db.prepare<[{ id: RoomId; siteId: SiteId; name: string; active: number }]>(
    `INSERT INTO room (id, site_id, name, active) VALUES (@id, @siteId, @name, @active)
     ON CONFLICT (id) DO UPDATE SET site_id = excluded.site_id, name = excluded.name, active = excluded.active`,
  )
  const ways = db.prepare<[], Way>('SELECT from_site_id AS fromSiteId, to_site_id AS toSiteId, minutes FROM travel_time')
  const putWay = db.prepare<[Way & { id: string }]>(
    `INSERT INTO travel_time (id, from_site_id, to_site_id, minutes) VALUES (@id, @fromSiteId, @toSiteId, @minutes)
     ON CONFLICT (from_site_id, to_site_id) DO UPDATE SET minutes = excluded.minutes`,
  )
  const dropWay = db.prepare<[SiteId, SiteId]>('DELETE FROM travel_time WHERE from_site_id = ? AND to_site_id = ?')
  const childcare = db.prepare<[], HoursRow>(`SELECT site_id AS of, ${HOURS} FROM childcare_hours ORDER BY weekday, from_time`)
  const dropChildcare = db.prepare<[SiteId]>('DELETE FROM childcare_hours WHERE site_id = ?')
  const addChildcare = db.prepare<[WeeklyTime & { id: string; of: string }]>(
    'INSERT INTO childcare_hours (id, site_id, weekday, from_time, to_time) VALUES (@id, @of, @weekday, @from, @to)',
  )
  const sites = db.prepare<[], { id: SiteId; name: string }>('SELECT id, name FROM site')
  const roomOf = db.prepare<[AppointmentId], { personId: PersonId; siteId: SiteId; roomId: RoomId | null }>(
    `SELECT appointment.person_id AS personId, appointment.site_id AS siteId, appointment_room.room_id AS roomId FROM appointment
     LEFT JOIN appointment_room ON appointment_room.appointment_id = appointment.id WHERE appointment.id = ?`,
  )
  const putRoomOf = db.prepare<[{ id: string; appointmentId: AppointmentId; roomId: RoomId }]>(
    `INSERT INTO appointment_room (id, appointment_id, room_id) VALUES (@id, @appointmentId, @roomId)
     ON CONFLICT (appointment_id) DO UPDATE SET room_id = excluded.room_id`,
  )
  const dropRoomOf = db.prepare<[AppointmentId]>('DELETE FROM appointment_room WHERE appointment_id = ?')

  const times = (rows: readonly HoursRow[]) => groupBy(rows, ({ of }) => of)
  const plain = (rows: readonly HoursRow[] = []): WeeklyTime[] => rows.map(({ weekday, from, to }) => ({ weekday, from, to }))
  return {
    /** By staff; who has entered none is not in it. */
    hours: () => new Map([...times(hours.all())].map(([id, rows]) => [id, plain(rows)])),
    setHours: (staffId: StaffId, list: readonly WeeklyTime[]) => {
      dropHours.run(staffId)
      for (const time of list) addHours.run({ ...time, id: newId(), of: staffId })
    },
    habits: () =>
      new Map(
        habits.all().map(({ staffId, buffer, languages }) => [staffId, { buffer, languages: Languages.parse(JSON.parse(languages)) }]),
      ),
    setHabits: (staffId: StaffId, buffer: number, languages: readonly string[]) =>
      putHabits.run({ id: newId(), staffId, buffer, languages: JSON.stringify(languages) }),
    rooms: () => rooms.all().map((row): Room => ({ ...row, active: row.active === 1 })),
    putRoom: ({ active, id, siteId, name }: Omit<Room, 'siteName'>) => putRoom.run({ id, siteId, name, active: Number(active) }),
    ways: () => ways.all(),
    putWay: (one: SiteId, other: SiteId, minutes: number) => {
      const [fromSiteId, toSiteId] = one < other ? [one, other] : [other, one]
      if (minutes === 0) dropWay.run(fromSiteId, toSiteId)
      else putWay.run({ id: newId(), fromSiteId, toSiteId, minutes })
    },
    childcare: () => new Map([...times(childcare.all())].map(([id, rows]) => [id, plain(rows)])),
    setChildcare: (siteId: SiteId, list: readonly WeeklyTime[]) => {
      dropChildcare.run(siteId)
      for (const time of list) addChildcare.run({ ...time, id: newId(), of: siteId })
    },
    siteNames: () => new Map(sites.all().map(({ id, name }) => [id, name])),
    roomOf: (id: AppointmentId) => roomOf.get(id) ?? null,
    setRoomOf: (appointmentId: AppointmentId, roomId: RoomId | null) =>
      roomId ? putRoomOf.run({ id: newId(), appointmentId, roomId }) : dropRoomOf.run(appointmentId),
  }
}
export type SetupRepository = ReturnType<typeof setupRepository>
