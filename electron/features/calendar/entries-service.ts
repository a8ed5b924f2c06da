import type { CalendarEntry, CalendarSpan, CalendarYear } from '../../../shared/contract/calendar.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { DAY_MINUTES, startOfDay } from '../../../shared/wall-minutes.ts'
import type { Workplace } from '../workplace.ts'
import { fromAbsence, fromAppointment, fromBlock, fromSession } from './entries.ts'
import { type PlanSource, sessionsOf } from './plan-source.ts'
import type { CalendarRepository } from './repository.ts'
import type { SetupRepository } from './setup-repository.ts'
import type { Team } from './team.ts'

type Parts = { readonly repository: CalendarRepository; readonly setup: SetupRepository; readonly team: Team; readonly plan: PlanSource }
type Span = { readonly from: LocalDate; readonly to: LocalDate; readonly team: boolean }

/** What the calendar shows. Every source of entries is gathered here; a further one is one more line. */
export function entriesService({ staff, rights }: Workplace, { repository, setup, team, plan }: Parts) {
  function gather(from: LocalDate, to: LocalDate, ids: CalendarEntry['staffIds'], whole: boolean): CalendarEntry[] {
    const until = addDays(to, 1)
    const planned = repository.appointments(ids, from, until)
    const appointments = [...planned, ...repository.rivals(planned, from, until)]
    const outside = rights.outside([...new Set(appointments.map(({ personId }) => personId))])
    const look = { viewer: staff.id, outside, writes: mayUse(staff.roles, 'appointments.write') }
    const all = [
      ...appointments.map((row) => fromAppointment(row, look)),
      ...repository.blocks(ids, from, until).map((row) => fromBlock(row, look)),
      ...repository.absences(ids, from, until).map((row) => fromAbsence(row, look)),
      ...sessionsOf(plan, from, to).map((date) => fromSession(date, staff.id)),
    ]
    return all
      .filter(({ own, occupies, source }) => own || (occupies && (whole || source === 'appointment')))
      .sort((one, other) => (one.start === other.start ? one.id.localeCompare(other.id) : one.start < other.start ? -1 : 1))
  }

  const own = (from: LocalDate, to: LocalDate) => gather(from, to, [staff.id], false).filter((entry) => entry.own)

  return {
    own,
    agenda: (from: LocalDate, to: LocalDate) => ({ entries: own(from, to), holidays: plan.within(from, to).holidays }),
    span: ({ from, to, team: whole }: Span): CalendarSpan => {
      const members = team()
      const shown = whole ? members : members.filter(({ id }) => id === staff.id)
      const entries = gather(
        from,
        to,
        shown.map(({ id }) => id),
        whole,
      )
      return { entries, members: shown, rooms: setup.rooms().filter(({ active }) => active), ways: setup.ways(), ...plan.within(from, to) }
    },
    year: (year: number): CalendarYear => {
      const [from, to] = [`${year}-01-01`, `${year}-12-31`]
      const members = team()
      const ids = members.map(({ id }) => id)
      const first = startOfDay(from)
      const length = (startOfDay(addDays(to, 1)) - first) / DAY_MINUTES
      const days = new Map(ids.map((id) => [id, Array.from({ length }, () => '.')]))
      const mark = (id: (typeof ids)[number], day: LocalDate, letter: string) => {
        const index = (startOfDay(day) - first) / DAY_MINUTES
        const row = days.get(id)
        if (row && index >= 0 && index < length) row[index] = letter
      }
      // In this order: who is away is away, whatever else was planned.
      for (const [id, day] of repository.busyDays(ids, from, addDays(to, 1))) mark(id, day, 't')
      for (const { day, staffIds } of sessionsOf(plan, from, to)) for (const id of staffIds) mark(id, day, 's')
      for (const absence of repository.absences(ids, from, addDays(to, 1)))
        for (let day = absence.from < from ? from : absence.from; day <= absence.to && day <= to; day = addDays(day, 1))
          mark(absence.staffId, day, 'a')
      return { members: members.map(({ id, name }) => ({ id, name, days: (days.get(id) ?? []).join('') })), ...plan.within(from, to) }
    },
  }
}
