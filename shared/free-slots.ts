import { toLocalDateTime } from './dates.ts'
import { common, holds, type Interval, merged, without } from './intervals.ts'
import { DAY_MINUTES, startOfDay, weekdayOf } from './wall-minutes.ts'

/** Somebody or something that can be taken, with the time at which it can be. Free time is merged. */
export type Candidate<Id extends string = string> = { readonly id: Id; readonly free: readonly Interval[] }

export type SlotSearch = {
  /** Of each group one candidate is needed for the whole slot; a group without candidates can never be met. */
  readonly groups: readonly (readonly Candidate[])[]
  /** Time in which nothing can be offered, whoever is free; in any order. */
  readonly closed: readonly Interval[]
  readonly from: number
  readonly until: number
  readonly minutes: number
  /** Slots begin at whole steps of the clock, counted from midnight. */
  readonly step: number
  readonly limit: number
}

/** A begin, and per group the ids of those who are free for all of it. */
export type Slot = { readonly start: number; readonly free: readonly (readonly string[])[] }

/**
 * The first slots that meet every group. Instead of trying each minute, each candidate's free time is cut down to the
 * times at which a slot can begin; a group's times are all of those together, and what all groups share is left.
 */
export function freeSlots({ groups, closed, from, until, minutes, step, limit }: SlotSearch): Slot[] {
  const shut = merged(closed)
  let starts: readonly Interval[] = [[from, until - minutes + 1]]
  for (const candidates of groups) {
    const possible = candidates.flatMap(({ free }) => startsIn(without(free, shut), minutes))
    starts = common(starts, merged(possible))
  }
  if (groups.length === 0) starts = common(starts, startsIn(without([[from, until]], shut), minutes))
  const slots: Slot[] = []
  for (const [first, end] of starts) {
    for (let start = Math.ceil(first / step) * step; start < end; start += step) {
      if (slots.length === limit) return slots
      const span: Interval = [start, start + minutes]
      slots.push({ start, free: groups.map((candidates) => candidates.filter(({ free }) => holds(free, span)).map(({ id }) => id)) })
    }
  }
  return slots
}

function startsIn(free: readonly Interval[], minutes: number): Interval[] {
  return free.flatMap(([from, until]): Interval[] => (until - from >= minutes ? [[from, until - minutes + 1]] : []))
}

/** Times of a week as they are agreed: weekday 1 is Monday; wall times. */
export type WeeklyTime = { readonly weekday: number; readonly from: string; readonly to: string }

/** The spans of a week's pattern between two midnights. */
export function weekly(pattern: readonly WeeklyTime[], from: number, until: number): Interval[] {
  const times = pattern.map(({ weekday, from: begin, to }) => ({ weekday, begin: ofDay(begin), end: ofDay(to) }))
  const result: Interval[] = []
  for (let day = from; day < until; day += DAY_MINUTES) {
    const weekday = weekdayOf(day)
    for (const time of times) if (time.weekday === weekday) result.push([day + time.begin, day + time.end])
  }
  return merged(result)
}

const ofDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/**
 * The hour of a day that a clock change skips or shows twice, in Berlin: what is agreed for it, or over it, would be
 * shorter, longer or another time than was said, so that it is never offered.
 */
export function unclearHours(from: number, until: number): Interval[] {
  const result: Interval[] = []
  for (let day = from; day < until; day += DAY_MINUTES) {
    // The clock is changed on Sundays; looking at one of seven days is enough.
    if (weekdayOf(day) === 7 && offsetAt(day) !== offsetAt(day + DAY_MINUTES)) result.push([day + 120, day + 180])
  }
  return result
}

/** Minutes by which the wall is ahead of UTC around that midnight, which no change touches. */
function offsetAt(midnight: number): number {
  const moment = midnight * 60_000
  const wall = toLocalDateTime(moment)
  return startOfDay(wall.slice(0, 10)) + ofDay(wall.slice(11)) - midnight
}
