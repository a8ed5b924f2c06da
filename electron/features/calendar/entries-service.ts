import type { CalendarEntry, CalendarSpan } from '../../../shared/contract/calendar.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import type { Workplace } from '../workplace.ts'
import { fromAbsence, fromAppointment, fromBlock, fromBooking, fromBusy, fromSession, fromSummons } from './entries.ts'
import { byAppointment, interpreterOf, interpreterRows, isTogether } from './interpreting.ts'
import { type PlanSource, sessionsOf } from './plan-source.ts'
import type { CalendarRepository } from './repository.ts'
import type { SetupRepository } from './setup-repository.ts'
import type { BookingRow, SourcesRepository } from './sources-repository.ts'
import type { Team } from './team.ts'

type Parts = {
  readonly repository: CalendarRepository
  readonly sources: SourcesRepository
  readonly setup: SetupRepository
  readonly team: Team
  readonly plan: PlanSource
}
type Span = { readonly from: LocalDate; readonly to: LocalDate; readonly team: boolean }
type Gathered = { readonly entries: CalendarEntry[]; readonly bookings: readonly BookingRow[] }

/** What others have that one's own could meet: the same person, room or interpreter. */
const RIVALS: readonly CalendarEntry['source'][] = ['appointment', 'summons', 'interpreter']

/** What the calendar shows. Every source of entries is gathered here; a further one is one more line. */
export function entriesService({ staff, rights }: Workplace, { repository, sources, setup, team, plan }: Parts) {
  function gather(from: LocalDate, to: LocalDate, ids: CalendarEntry['staffIds'], whole: boolean): Gathered {
    const until = addDays(to, 1)
    const planned = repository.appointments(ids, from, until)
    const knowing = mayUse(staff.roles, 'summons.read')
    const summons = sources.summons(ids, knowing ? personsOf(planned) : [], from, until)
    const appointments = [...planned, ...repository.rivals(planned, personsOf([...planned, ...summons]), from, until)]
    const bookings = sources.bookings(
      appointments.map(({ id }) => id),
      from,
      until,
    )
    const near = bookings.filter(nearTo(ids, personsOf([...planned, ...summons]), bookings))
    const outside = rights.outside(personsOf([...appointments, ...summons, ...near]))
    const look = { viewer: staff.id, outside, writes: mayUse(staff.roles, 'appointments.write'), summons: knowing }
    const bookingOf = byAppointment(bookings)
    const known = new Map(appointments.map((row) => [row.id, row]))
    const alone = near.filter((booking) => {
      const row = known.get(booking.appointmentId ?? '')
      return !row || bookingOf.get(row.id) !== booking || !isTogether(row, booking)
    })
    const all = [
      ...appointments.map((row) => fromAppointment(row, bookingOf.get(row.id) ?? null, look)),
      ...summons.map((row) => fromSummons(row, look)),
      ...alone.map((row) => fromBooking(row, look)),
      ...sources.busy(ids, from, until).map((row) => fromBusy(row, look)),
      ...repository.blocks(ids, from, until).map((row) => fromBlock(row, look)),
      ...repository.absences(ids, from, until).map((row) => fromAbsence(row, look)),
      ...sessionsOf(plan, from, to).map((date) => fromSession(date, staff.id)),
    ]
    const entries = all
      .filter(({ own, occupies, source }) => own || (occupies && (whole || RIVALS.includes(source))))
      .sort((one, other) => (one.start === other.start ? one.id.localeCompare(other.id) : one.start < other.start ? -1 : 1))
    return { entries, bookings: near }
  }

  const own = (from: LocalDate, to: LocalDate) => gather(from, to, [staff.id], false).entries.filter((entry) => entry.own)

  return {
    own,
    agenda: (from: LocalDate, to: LocalDate) => ({ entries: own(from, to), holidays: plan.within(from, to).holidays }),
    span: ({ from, to, team: whole }: Span): CalendarSpan => {
      const members = team()
      const shown = whole ? members : members.filter(({ id }) => id === staff.id)
      const ids = shown.map(({ id }) => id)
      const { entries, bookings } = gather(from, to, ids, whole)
      return {
        ...{ entries, members: shown, rooms: setup.rooms().filter(({ active }) => active), ways: setup.ways() },
        interpreters: whole ? interpreterRows(bookings, sources.pools()) : [],
        ...plan.within(from, to),
      }
    },
  }
}

function personsOf(rows: readonly { readonly personId: PersonId | null }[]): PersonId[] {
  return [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
}

/** Of the staff, with one of their persons, or by an interpreter who comes to them: what others ask for is not theirs to see. */
function nearTo(ids: CalendarEntry['staffIds'], persons: readonly PersonId[], bookings: readonly BookingRow[]) {
  const theirs = bookings.filter(({ staffId }) => ids.includes(staffId))
  const interpreters = new Set(theirs.map(interpreterOf))
  return (booking: BookingRow): boolean => {
    const interpreter = interpreterOf(booking)
    return (
      ids.includes(booking.staffId) ||
      (booking.personId !== null && persons.includes(booking.personId)) ||
      (interpreter !== null && interpreters.has(interpreter))
    )
  }
}
