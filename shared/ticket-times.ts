import type { Instant } from './dates.ts'
import { isEnded, type TicketState, type TicketStep } from './ticket-states.ts'
import type { Lane } from './value-lists.ts'

/** Milliseconds: waiting for the call, the way to the table, the talk with all its parts. Time while parked is nobody's. */
export type TicketTimes = { readonly waiting: number; readonly way: number; readonly service: number }
type Kind = keyof TicketTimes

const COUNTED: Readonly<Partial<Record<TicketState, Kind>>> = { wartend: 'waiting', aufgerufen: 'way', in_beratung: 'service' }

/** Never negative: a clock that was set back makes a stretch count as nothing. */
function between(from: Instant, to: Instant | number): number {
  return Math.max(0, (typeof to === 'number' ? to : Date.parse(to)) - Date.parse(from))
}

/** The stretches that are over; the present one lasts and is added by `timesAt`. */
export function closedTimes(steps: readonly TicketStep[]): TicketTimes {
  const times = { waiting: 0, way: 0, service: 0 }
  for (const [index, { state, at }] of steps.entries()) {
    const kind = COUNTED[state]
    const next = steps[index + 1]
    if (kind && next) times[kind] += between(at, next.at)
  }
  return times
}

type Running = { readonly state: TicketState; readonly since: Instant; readonly times: TicketTimes }

/** Times up to a moment (milliseconds since 1970). */
export function timesAt({ state, since, times }: Running, now: number): TicketTimes {
  const kind = COUNTED[state]
  return kind ? { ...times, [kind]: times[kind] + between(since, now) } : times
}

/** Whole minutes that have passed, for "wartet seit 12 min". */
export function minutesSince(from: Instant, now: number): number {
  return Math.floor(between(from, now) / 60_000)
}

/** Minutes of a talk as a contact tells them: begun ones count, and no clock makes it longer than a contact can be. */
export function talkMinutes(serviceMs: number): number {
  return Math.min(600, Math.max(1, Math.ceil(serviceMs / 60_000)))
}

type Moments = { readonly calledAt: Instant | null; readonly beganAt: Instant | null; readonly endedAt: Instant | null }

/** What reports look for in a course: the latest call, the first talk, the end. */
export function momentsOf(steps: readonly TicketStep[]): Moments {
  const last = steps.at(-1)
  return {
    calledAt: steps.findLast(({ state }) => state === 'aufgerufen')?.at ?? null,
    beganAt: steps.find(({ state }) => state === 'in_beratung')?.at ?? null,
    endedAt: last && isEnded(last.state) ? last.at : null,
  }
}

type Counted = Running & Moments & { readonly lane: Lane }
type TimeFigure = { readonly count: number; readonly median: number; readonly longest: number }
export type QueueStatistics = {
  readonly total: number
  readonly states: Readonly<Record<TicketState, number>>
  readonly waitingByLane: Readonly<Record<Lane, number>>
  /** Of those who have been called, whose way is over, whose talk is over. */
  readonly waiting: TimeFigure
  readonly way: TimeFigure
  readonly service: TimeFigure
}

function figure(values: readonly number[]): TimeFigure {
  const sorted = [...values].sort((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return { count: sorted.length, median: Math.round((lower + upper) / 2), longest: sorted.at(-1) ?? 0 }
}

/** Counts and times of a session. Only what is over is measured, so that no figure changes by being looked at. */
export function queueStatistics(tickets: readonly Counted[]): QueueStatistics {
  const states = { wartend: 0, aufgerufen: 0, in_beratung: 0, zurueckgestellt: 0, fertig: 0, gegangen: 0, weitergeleitet: 0 }
  const waitingByLane = { notfall: 0, kurz: 0, beratung: 0, abgabe: 0 }
  for (const { state, lane } of tickets) {
    states[state] += 1
    if (state === 'wartend') waitingByLane[lane] += 1
  }
  const measured = (kind: Kind, counts: (ticket: Counted) => boolean) => figure(tickets.filter(counts).map(({ times }) => times[kind]))
  return {
    total: tickets.length,
    states,
    waitingByLane,
    waiting: measured('waiting', ({ calledAt }) => calledAt !== null),
    way: measured('way', ({ beganAt }) => beganAt !== null),
    service: measured('service', ({ beganAt, endedAt }) => beganAt !== null && endedAt !== null),
  }
}
