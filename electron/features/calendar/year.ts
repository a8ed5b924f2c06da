import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import { DAY_MINUTES, startOfDay, toMinutes, toWall } from '../../../shared/wall-minutes.ts'
import { type PlanSource, sessionsOf } from './plan-source.ts'
import type { CalendarRepository } from './repository.ts'
import type { SourcesRepository } from './sources-repository.ts'
import type { Team } from './team.ts'

type Parts = {
  readonly repository: CalendarRepository
  readonly sources: SourcesRepository
  readonly team: Team
  readonly plan: PlanSource
}

/** A letter for each day of the team's year; see `CalendarYear`. */
export function yearOf({ repository, sources, team, plan }: Parts) {
  return (year: number): CalendarYear => {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`]
    const until = addDays(to, 1)
    const members = team()
    const ids = members.map(({ id }) => id)
    const first = startOfDay(from)
    const length = (startOfDay(until) - first) / DAY_MINUTES
    const days = new Map(ids.map((id) => [id, Array.from({ length }, () => '.')]))
    const mark = (id: StaffId, day: LocalDate, letter: string) => {
      const index = (startOfDay(day) - first) / DAY_MINUTES
      const row = days.get(id)
      if (row && index >= 0 && index < length) row[index] = letter
    }
    const markAll = (id: StaffId, begin: LocalDate, end: LocalDate, letter: string) => {
      for (let day = begin < from ? from : begin; day <= end && day <= to; day = addDays(day, 1)) mark(id, day, letter)
    }
    // In this order: who is away is away, whatever else was planned.
    for (const [id, day, end] of sources.busyDays(ids, from, until)) {
      if (end === null) mark(id, day, 't')
      else markAll(id, day, toWall(toMinutes(end) - 1).slice(0, 10), 't')
    }
    for (const [id, start] of sources.summonsTaken(ids, from, until)) mark(id, start.slice(0, 10), 't')
    for (const [id, start] of sources.bookingsTaken(from, until)) mark(id, start.slice(0, 10), 't')
    for (const [id, day] of repository.busyDays(ids, from, until)) mark(id, day, 't')
    for (const { day, staffIds } of sessionsOf(plan, from, to)) for (const id of staffIds) mark(id, day, 's')
    for (const absence of repository.absences(ids, from, until)) markAll(absence.staffId, absence.from, absence.to, 'a')
    return { members: members.map(({ id, name }) => ({ id, name, days: (days.get(id) ?? []).join('') })), ...plan.within(from, to) }
  }
}
