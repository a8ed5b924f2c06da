import { addDays, type LocalDate, type LocalDateTime } from '../../../shared/dates.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { type Interval, merged } from '../../../shared/intervals.ts'
import { SUMMONS_MINUTES } from '../../../shared/summons-rules.ts'
import { startOfDay, toMinutes } from '../../../shared/wall-minutes.ts'
import { type PlanSource, sessionsOf } from './plan-source.ts'
import type { CalendarRepository } from './repository.ts'
import type { SourcesRepository } from './sources-repository.ts'

type Parts = { readonly repository: CalendarRepository; readonly sources: SourcesRepository; readonly plan: PlanSource }

/** How much time is needed before and after what somebody has: the own pause, and more where the place is far. */
type Pauses = { readonly own: ReadonlyMap<StaffId, number>; readonly ways: ReadonlyMap<string, number> }
/** @param gap longest free time that is of no use, so that it may count as taken */
type TakenOf = (pauses: Pauses, gap: number) => ReadonlyMap<StaffId, readonly Interval[]>

/** Length of a wall time and of a place in the texts that repositories put together. */
const WALL = 16
const PLACE = 36

/** All that takes the time of staff or of a person, whichever feature it comes from. Spans end the day before `until`. */
export function takenTimes({ repository, sources, plan }: Parts) {
  return {
    /** Read once, and counted for each place that is asked for. @param placed whether it matters where somebody is */
    ofStaff: (ids: readonly StaffId[], from: LocalDate, until: LocalDate, placed: boolean): TakenOf => {
      const appointments = repository.taken(ids, from, until, placed)
      const busy = sources.busyTexts(ids, from, until)
      const others = [
        ...sources.summonsTaken(ids, from, until).map(([id, start, siteId]) => spanOf(id, start, SUMMONS_MINUTES, siteId)),
        ...sources.bookingsTaken(from, until).map(([id, start, minutes, siteId]) => spanOf(id, start, minutes, siteId)),
        ...sessionsOf(plan, from, addDays(until, -1)).flatMap(({ staffIds, day, from: begin, to, siteId }) =>
          staffIds.map((id) => ({ id, begin: toMinutes(`${day}T${begin}`), end: toMinutes(`${day}T${to}`), place: siteId })),
        ),
        ...repository
          .blocks(ids, from, until)
          .map(({ staffId: id, start, end }) => ({ id, begin: toMinutes(start), end: toMinutes(end), place: null })),
        ...repository
          .absences(ids, from, until)
          .map(({ staffId: id, from: first, to }) => ({ id, begin: startOfDay(first), end: startOfDay(addDays(to, 1)), place: null })),
      ]
      return ({ own, ways }, gap) => {
        const taken = new Map(ids.map((id): [StaffId, [number, number][]] => [id, []]))
        const far = byEnding(ways)
        const readAll = (texts: readonly [StaffId, string][], placeWidth: number) => {
          for (const [id, text] of texts) readInto(taken.get(id), { text, placeWidth, own: own.get(id) ?? 0, far, gap })
        }
        readAll(appointments, placed ? PLACE : 0)
        readAll(busy, 0)
        for (const { id, begin, end, place } of others) {
          const pause = Math.max(own.get(id) ?? 0, ways.get(place ?? '') ?? 0)
          taken.get(id)?.push([begin - pause, end + pause])
        }
        return new Map([...taken].map(([id, list]) => [id, merged(list, gap)]))
      }
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

function spanOf(id: StaffId, start: LocalDateTime, minutes: number, place: string | null) {
  const begin = toMinutes(start)
  return { id, begin, end: begin + minutes, place }
}

/** The last four signs of a text as a number: to tell some dozen places apart without cutting a text out for each row. */
function ending(text: string, end: number): number {
  const sign = (back: number) => text.charCodeAt(end - back)
  return ((sign(4) * 128 + sign(3)) * 128 + sign(2)) * 128 + sign(1)
}

/** Two places that end alike both count as the farther one, so that no time is offered that is too short. */
function byEnding(ways: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const far = new Map<number, number>()
  for (const [place, minutes] of ways) {
    const key = ending(place, place.length)
    far.set(key, Math.max(minutes, far.get(key) ?? 0))
  }
  return far
}

type Reading = {
  readonly text: string
  readonly placeWidth: number
  readonly own: number
  readonly far: ReadonlyMap<number, number>
  readonly gap: number
}

/**
 * Reads the parts where they stand, in their order: most begin and end on the day of the one before, and most lie so near
 * to each other that a year of a full calendar becomes a few hundred spans.
 */
function readInto(list: [number, number][] | undefined, { text, placeWidth, own, far, gap }: Reading): void {
  if (!list) return
  const digit = (at: number) => text.charCodeAt(at) - 48
  const time = (at: number) => (digit(at + 11) * 10 + digit(at + 12)) * 60 + digit(at + 14) * 10 + digit(at + 15)
  // A number tells the days of ten years apart; comparing texts would take twice as long.
  const dayOf = (at: number) => digit(at + 3) * 10_000 + (digit(at + 5) * 10 + digit(at + 6)) * 100 + digit(at + 8) * 10 + digit(at + 9)
  let [day, midnight] = [0, 0]
  const minutes = (at: number) => {
    const on = dayOf(at)
    if (on !== day) {
      day = on
      midnight = startOfDay(text.slice(at, at + 10))
    }
    return midnight + time(at)
  }
  let last: [number, number] | undefined
  const width = 2 * WALL + placeWidth
  for (let at = 0; at < text.length; at += width) {
    const pause = placeWidth > 0 ? Math.max(own, far.get(ending(text, at + width)) ?? 0) : own
    const begin = minutes(at) - pause
    const end = minutes(at + WALL) + pause
    if (last && begin >= last[0] && begin <= last[1] + gap) last[1] = Math.max(last[1], end)
    else {
      last = [begin, end]
      list.push(last)
    }
  }
}
