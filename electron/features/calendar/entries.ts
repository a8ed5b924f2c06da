import { isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays } from '../../../shared/dates.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { DAY_MINUTES, startOfDay } from '../../../shared/wall-minutes.ts'
import type { PlannedSession } from './plan-source.ts'
import type { AbsenceRow, AppointmentRow, BlockRow } from './repository.ts'

/** Who looks, and whom of the persons they may not see. */
type Look = { readonly viewer: StaffId; readonly outside: ReadonlySet<PersonId>; readonly writes: boolean }

const NOTHING = {
  allDay: false,
  siteId: null,
  siteName: '',
  roomId: null,
  title: '',
  personId: null,
  language: null,
  state: null,
  absenceKind: null,
  blockKind: null,
  occupies: true,
  revision: 0,
} as const

/** One's own appointments keep the name when the person has changed branches; those of others do not even have it. */
export function fromAppointment(row: AppointmentRow, { viewer, outside, writes }: Look): CalendarEntry {
  const { id, staffId, personId, personName, siteId, siteName, start, end, minutes, language, state, roomId, revision } = row
  const own = staffId === viewer
  const away = outside.has(personId)
  return {
    ...NOTHING,
    laptops: [],
    ...{ id, source: 'appointment', start, end, minutes, staffIds: [staffId], siteId, siteName, roomId, state, revision, own },
    title: away && !own ? '' : personName,
    personId: away ? null : personId,
    language: away ? null : language,
    movable: writes && !away && isLive(state),
    occupies: !isCancelled(state),
  }
}

export function fromBlock(row: BlockRow, { viewer, writes }: Look): CalendarEntry {
  const { id, staffId, kind, start, end, minutes, siteId, siteName, note, revision } = row
  const own = staffId === viewer
  const shown = own ? { title: note, blockKind: kind, siteId, siteName } : { blockKind: kind === 'fahrzeit' ? kind : null }
  return {
    ...NOTHING,
    laptops: [],
    id,
    source: 'block',
    start,
    end,
    minutes,
    staffIds: [staffId],
    own,
    movable: own && writes,
    revision,
    ...shown,
  }
}

/** That somebody is away is for all to know; why, for nobody else. */
export function fromAbsence({ id, staffId, kind, from, to, revision }: AbsenceRow, { viewer }: Look): CalendarEntry {
  const own = staffId === viewer
  const end = addDays(to, 1)
  return {
    ...NOTHING,
    laptops: [],
    ...{
      id,
      source: 'absence',
      start: `${from}T00:00`,
      end: `${end}T00:00`,
      allDay: true,
      staffIds: [staffId],
      own,
      movable: own,
      revision,
    },
    minutes: startOfDay(end) - startOfDay(from),
    absenceKind: own ? kind : null,
  }
}

export function fromSession(date: PlannedSession, viewer: StaffId): CalendarEntry {
  const { rotaId, plannedDay, day, from, to, siteId, siteName, staffIds, laptops } = date
  const minutes = minutesOf(to) - minutesOf(from)
  return {
    ...NOTHING,
    ...{ id: `${rotaId} ${plannedDay}`, source: 'session', start: `${day}T${from}`, end: `${day}T${to}`, minutes, siteId, siteName },
    staffIds: [...staffIds],
    laptops: [...laptops],
    own: staffIds.includes(viewer),
    movable: false,
  }
}

const minutesOf = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) % DAY_MINUTES
