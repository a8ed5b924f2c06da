import { addDays, type LocalDate } from '../../../shared/dates.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import type { Interval } from '../../../shared/intervals.ts'
import { SUMMONS_MINUTES } from '../../../shared/summons-rules.ts'
import { startOfDay, toMinutes } from '../../../shared/wall-minutes.ts'
import { type PlanSource, sessionsOf } from './plan-source.ts'
import type { CalendarRepository } from './repository.ts'
import type { SourcesRepository } from './sources-repository.ts'

type Parts = { readonly repository: CalendarRepository; readonly sources: SourcesRepository; readonly plan: PlanSource }

/** Begin, end, and where it is. */
type Taken = readonly [number, number, string | null]

/** Length of a wall time and of a place in the texts that repositories put together. */
const WALL = 16
const PLACE = 36

/** All that takes the time of staff or of a person, whichever feature it comes from. Spans end the day before `until`. */
export function takenTimes({ repository, sources, plan }: Parts) {
  return {
    ofStaff: (ids: readonly StaffId[], from: LocalDate, until: LocalDate): ReadonlyMap<StaffId, readonly Taken[]> => {
      const taken = new Map(ids.map((id): [StaffId, Taken[]] => [id, []]))
      const add = (id: StaffId, ...times: Taken[]) => taken.get(id)?.push(...times)
      for (const [id, text] of repository.taken(ids, from, until)) readInto(taken.get(id), text, PLACE)
      for (const [id, text] of sources.busyTexts(ids, from, until)) readInto(taken.get(id), text, 0)
      for (const [id, start, siteId] of sources.summonsTaken(ids, from, until))
        add(id, [toMinutes(start), toMinutes(start) + SUMMONS_MINUTES, siteId])
      for (const [id, start, minutes, siteId] of sources.bookingsTaken(from, until))
        add(id, [toMinutes(start), toMinutes(start) + minutes, siteId])
      for (const { staffIds, day, from: begin, to, siteId } of sessionsOf(plan, from, addDays(until, -1)))
        for (const id of staffIds) add(id, [toMinutes(`${day}T${begin}`), toMinutes(`${day}T${to}`), siteId])
      for (const { staffId, start, end } of repository.blocks(ids, from, until)) add(staffId, [toMinutes(start), toMinutes(end), null])
      for (const { staffId, from: first, to } of repository.absences(ids, from, until))
        add(staffId, [startOfDay(first), startOfDay(addDays(to, 1)), null])
      return taken
    },
    /**
     * A Meldeaufforderung counts whoever asks, because a second talk at that time would make somebody miss it. What it
     * is nobody learns from a time that is not offered.
     */
    ofPerson: (person: PersonId, from: LocalDate, until: LocalDate): Interval[] => [
      ...repository.takenByPerson(person, from, until).map(([start, end]): Interval => [toMinutes(start), toMinutes(end)]),
      ...sources.summonsOf(person, from, until).map(([start]): Interval => [toMinutes(start), toMinutes(start) + SUMMONS_MINUTES]),
      ...sources.bookingsOf(person, from, until).map(([start, minutes]): Interval => [toMinutes(start), toMinutes(start) + minutes]),
    ],
  }
}

/** Reads the parts where they stand: most begin and end on the day of the one before, at the same place. */
function readInto(list: Taken[] | undefined, text: string, placeWidth: number): void {
  if (!list) return
  const digit = (at: number) => text.charCodeAt(at) - 48
  const time = (at: number) => (digit(at + 11) * 10 + digit(at + 12)) * 60 + digit(at + 14) * 10 + digit(at + 15)
  let [day, midnight] = ['', 0]
  let place: string | null = null
  const minutes = (at: number) => {
    if (day === '' || !text.startsWith(day, at)) {
      day = text.slice(at, at + 10)
      midnight = startOfDay(day)
    }
    return midnight + time(at)
  }
  const width = 2 * WALL + placeWidth
  for (let at = 0; at < text.length; at += width) {
    if (placeWidth > 0 && (place === null || !text.startsWith(place, at + 2 * WALL))) place = text.slice(at + 2 * WALL, at + width)
    list.push([minutes(at), minutes(at + WALL), place])
  }
}
