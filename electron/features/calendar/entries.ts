import { isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays, addMinutes } from '../../../shared/dates.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { SUMMONS_MINUTES } from '../../../shared/summons-rules.ts'
import { DAY_MINUTES, startOfDay, toMinutes } from '../../../shared/wall-minutes.ts'
import { interpreterOf, isTogether, rowOf } from './interpreting.ts'
import type { PlannedSession } from './plan-source.ts'
import type { AbsenceRow, AppointmentRow, BlockRow } from './repository.ts'
import type { BookingRow, BusyRow, SummonsRow } from './sources-repository.ts'

/** Who looks, whom of the persons they may not see, and whether they may know of Meldeaufforderungen. */
type Look = {
  readonly viewer: StaffId
  readonly outside: ReadonlySet<PersonId>
  readonly writes: boolean
  readonly summons: boolean
}

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
  interpreterId: null,
  interpreterRow: null,
  interpreting: null,
  occupies: true,
  revision: 0,
} as const

/** One's own appointments keep the name when the person has changed branches; those of others do not even have it. */
export function fromAppointment(row: AppointmentRow, booking: BookingRow | null, { viewer, outside, writes }: Look): CalendarEntry {
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
    ...(booking ? interpretedBy(row, booking) : {}),
  }
}

/** Who interprets comes when they were asked for, and not at whatever time the appointment was moved to. */
function interpretedBy(row: AppointmentRow, booking: BookingRow): Partial<CalendarEntry> {
  const interpreting = { state: booking.state, start: booking.start }
  return isTogether(row, booking)
    ? { interpreting, interpreterId: interpreterOf(booking), interpreterRow: rowOf(booking) }
    : { interpreting }
}

/** Never mixed with voluntary appointments. Who may not know that there is one sees that somebody of the team is busy. */
export function fromSummons(row: SummonsRow, { viewer, outside, summons }: Look): CalendarEntry {
  const { id, staffId, personId, personName, siteId, siteName, start } = row
  const own = staffId === viewer
  const away = outside.has(personId)
  const when = { id, start, end: addMinutes(start, SUMMONS_MINUTES), minutes: SUMMONS_MINUTES, staffIds: [staffId], own }
  if (!summons) return { ...NOTHING, laptops: [], ...when, source: 'busy', movable: false }
  return {
    ...NOTHING,
    laptops: [],
    ...when,
    ...{ source: 'summons', siteId, siteName, movable: false },
    title: away && !own ? '' : personName,
    personId: away ? null : personId,
  }
}

/** A talk with an interpreter that no appointment speaks for: it has none, or the appointment is at another time by now. */
export function fromBooking(row: BookingRow, { viewer, outside }: Look): CalendarEntry {
  const { id, staffId, personId, personName, appointmentId, siteId, siteName, start, minutes, language, state } = row
  const own = staffId === viewer
  const away = personId !== null && outside.has(personId)
  return {
    ...NOTHING,
    laptops: [],
    ...{ id, source: 'interpreter', start, end: addMinutes(start, minutes), minutes, siteId, siteName, own, movable: false },
    // Only the interpreter waits where the talk was moved away from.
    staffIds: appointmentId ? [] : [staffId],
    personId: away || appointmentId ? null : personId,
    title: away && !own ? '' : personName,
    language: away ? null : language,
    interpreting: { state, start },
    interpreterId: interpreterOf(row),
    interpreterRow: rowOf(row),
  }
}

/** Taken from another calendar: that somebody is busy, and nothing else, because nothing else is known. */
export function fromBusy({ id, staffId, start, end }: BusyRow, { viewer }: Look): CalendarEntry {
  const allDay = start.endsWith('T00:00') && end.endsWith('T00:00')
  const minutes = toMinutes(end) - toMinutes(start)
  return {
    ...NOTHING,
    laptops: [],
    ...{ id, source: 'busy', start, end, minutes, allDay, staffIds: [staffId], own: staffId === viewer, movable: false },
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
