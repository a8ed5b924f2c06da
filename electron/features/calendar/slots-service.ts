import type { FreeSlot, SlotQuery } from '../../../shared/contract/calendar.ts'
import { addDays, type LocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { type Candidate, freeSlots, type Slot, unclearHours, weekly } from '../../../shared/free-slots.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { RoomId, SiteId } from '../../../shared/ids.ts'
import { common, type Interval, merged, without } from '../../../shared/intervals.ts'
import { AppError } from '../../../shared/result.ts'
import { DAY_MINUTES, startOfDay, toMinutes, toWall } from '../../../shared/wall-minutes.ts'
import type { Workplace } from '../workplace.ts'
import type { PlanSource } from './plan-source.ts'
import type { CalendarRepository } from './repository.ts'
import type { SetupRepository } from './setup-repository.ts'
import type { SourcesRepository } from './sources-repository.ts'
import { takenTimes } from './taken.ts'
import type { Team } from './team.ts'

type Parts = {
  readonly repository: CalendarRepository
  readonly sources: SourcesRepository
  readonly setup: SetupRepository
  readonly team: Team
  readonly plan: PlanSource
}

const STEP = 15
const LIMIT = 20
/** Looked through for times that do not overlap: a choice is between 9:00 and 9:45, hardly between 9:00 and 9:15. */
const LOOKED_AT = 600
/** Most questions are answered by the next weeks; the rest of the year is only read when it has to be. */
const REACHES = [28, 119, 366] as const
const HALVES = { morning: { from: '00:00', to: '12:00' }, afternoon: { from: '12:00', to: '23:59' } } as const

/** Free time over several needs at once; see shared/free-slots.ts for how. */
export function slotsService({ clock, rights }: Workplace, { repository, sources, setup, team, plan }: Parts) {
  const times = takenTimes({ repository, sources, plan })
  /** Minutes from a place to the others that are not next door. */
  function waysFrom(siteId: SiteId | null): ReadonlyMap<string, number> {
    const ways = siteId ? setup.ways() : []
    return new Map(
      ways.flatMap(({ fromSiteId, toSiteId, minutes }): [string, number][] => {
        if (fromSiteId === siteId) return [[toSiteId, minutes]]
        return toSiteId === siteId ? [[fromSiteId, minutes]] : []
      }),
    )
  }

  function speakers(query: SlotQuery) {
    const habits = setup.habits()
    const asked = team().filter(({ id }) => query.staffIds.length === 0 || query.staffIds.includes(id))
    const members = asked.map((member) => ({ ...member, ...(habits.get(member.id) ?? { buffer: 0, languages: [] }) }))
    const { language } = query
    if (language === null || language === 'deu' || query.interpreter) return members
    const able = members.filter(({ languages }) => languages.includes(language))
    if (able.length === 0) throw new AppError('invalid_input', { fields: { language: 'nobody_speaks' } })
    return able
  }

  /** Places to look at; null stands for any, of which nothing is asked. */
  function places({ siteId, childcare }: SlotQuery): (SiteId | null)[] {
    if (!childcare) return [siteId]
    const offered = setup.childcare()
    const open = [...setup.siteNames().keys()].filter((id) => offered.has(id) && (siteId === null || id === siteId))
    if (open.length === 0) throw new AppError('invalid_input', { fields: { childcare: 'no_childcare' } })
    return open
  }

  function search(query: SlotQuery, from: LocalDate, until: LocalDate, now: number): FreeSlot[] {
    const members = speakers(query)
    const [begin, end] = [startOfDay(from), startOfDay(until)]
    const takenOf = times.ofStaff(
      members.map(({ id }) => id),
      from,
      until,
      places(query).some((siteId) => waysFrom(siteId).size > 0),
    )
    const names = setup.siteNames()
    const holidays = plan
      .within(from, addDays(until, -1))
      .holidays.map(({ day }): Interval => [startOfDay(day), startOfDay(day) + DAY_MINUTES])
    const ofPerson = query.personId ? times.ofPerson(query.personId, from, until) : []
    const closed = [...holidays, ...unclearHours(begin, end), ...ofPerson]
    const halves = weekly(
      [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => query.halves.map((half) => ({ weekday, ...HALVES[half] }))),
      begin,
      end,
    )
    const rooms = setup.rooms().filter(({ active }) => active)
    const roomsTaken = groupBy(rooms.length > 0 ? repository.roomsTaken(from, until) : [], ([id]) => id)

    return places(query).flatMap((siteId): FreeSlot[] => {
      const own = new Map(members.map(({ id, buffer }) => [id, buffer]))
      // Free time that is too short for what is asked for is as good as none.
      const taken = takenOf({ own, ways: waysFrom(siteId) }, query.minutes - 1)
      const staff = members.map(({ id, hours }): Candidate => ({ id, free: without(weekly(hours, begin, end), taken.get(id) ?? []) }))
      const here = siteId ? rooms.filter((room) => room.siteId === siteId) : []
      const roomCandidates = here.map(({ id }): Candidate => {
        const busy = (roomsTaken.get(id) ?? []).map(([, a, b]): Interval => [toMinutes(a), toMinutes(b)])
        return { id, free: without([[begin, end]], merged(busy)) }
      })
      const care = query.childcare && siteId ? weekly(setup.childcare().get(siteId) ?? [], begin, end) : [[begin, end] as Interval]
      const open = query.halves.length > 0 ? common(care, halves) : care
      const groups = [staff, [{ id: 'open', free: open }], ...(here.length > 0 ? [roomCandidates] : [])]
      const found = freeSlots({
        groups,
        closed,
        from: Math.max(begin, now),
        until: end,
        minutes: query.minutes,
        step: STEP,
        limit: LOOKED_AT,
      })
      return apart(found, query.minutes).map(({ start, free: [who = [], , which = []] }) => ({
        start: toWall(start),
        end: toWall(start + query.minutes),
        minutes: query.minutes,
        siteId,
        siteName: (siteId && names.get(siteId)) ?? '',
        staff: members.filter(({ id }) => who.includes(id)).map(({ id, name }) => ({ id, name })),
        rooms: here.filter(({ id }) => which.includes(id)).map(({ id, name }): { id: RoomId; name: string } => ({ id, name })),
      }))
    })
  }

  return {
    freeSlots: (query: SlotQuery): FreeSlot[] => {
      if (query.personId && rights.outside([query.personId]).size > 0) throw new AppError('outside_scope')
      if (query.siteId && !setup.siteNames().has(query.siteId)) throw new AppError('not_found', { fields: { siteId: 'site_missing' } })
      // Nothing is offered that has begun.
      const now = toMinutes(toLocalDateTime(clock.now()))
      const slots: FreeSlot[] = []
      let done = 0
      for (const days of REACHES) {
        slots.push(...search(query, addDays(query.from, done), addDays(query.from, days), now))
        if (slots.length >= LIMIT) break
        done = days
      }
      return slots.sort((one, other) => (one.start < other.start ? -1 : 1)).slice(0, LIMIT)
    },
  }
}

/** Those that begin when the one before is over. */
function apart(slots: readonly Slot[], minutes: number): Slot[] {
  const kept: Slot[] = []
  for (const slot of slots) {
    const last = kept.at(-1)
    if (!last || slot.start >= last.start + minutes) kept.push(slot)
    if (kept.length === LIMIT) break
  }
  return kept
}
