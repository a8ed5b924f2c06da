import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toInstant } from '../../../shared/dates.ts'
import {
  inCallOrder,
  isEnded,
  isStub,
  movesFrom,
  nextToCall,
  stateAfter,
  stateBefore,
  TICKET_MOVES,
  TICKET_STATES,
  type TicketStep,
} from '../../../shared/ticket-states.ts'
import { closedTimes, minutesSince, momentsOf, queueStatistics, talkMinutes, timesAt } from '../../../shared/ticket-times.ts'
import { LANES } from '../../../shared/value-lists.ts'

test.each([
  ['wartend', { call: 'aufgerufen', park: 'zurueckgestellt', leave: 'gegangen', forward: 'weitergeleitet' }],
  ['aufgerufen', { begin: 'in_beratung', park: 'zurueckgestellt', leave: 'gegangen', forward: 'weitergeleitet' }],
  ['in_beratung', { park: 'zurueckgestellt', forward: 'weitergeleitet', finish: 'fertig' }],
  ['zurueckgestellt', { call: 'aufgerufen', resume: 'wartend', leave: 'gegangen', forward: 'weitergeleitet' }],
  ['fertig', {}],
  ['gegangen', {}],
  ['weitergeleitet', {}],
] as const)('from %s', (from, moves) => {
  const possible = TICKET_MOVES.flatMap((move) => {
    const to = stateAfter(from, move)
    return to ? [[move, to]] : []
  })
  expect(Object.fromEntries(possible)).toEqual(moves)
  expect(movesFrom(from).sort()).toEqual(Object.keys(moves).sort())
  expect(isEnded(from)).toBe(possible.length === 0)
})

const BEGIN = Date.parse('2026-11-24T08:00:00.000Z')
const at = (minute: number) => toInstant(BEGIN + minute * 60_000)
const course = (...steps: [TicketStep['state'], number][]): TicketStep[] => steps.map(([state, minute]) => ({ state, at: at(minute) }))

test('waiting, way and talk are told apart, and a parked while belongs to none of them', () => {
  const steps = course(
    ['wartend', 0],
    ['aufgerufen', 12],
    ['in_beratung', 14],
    ['zurueckgestellt', 20],
    ['wartend', 50],
    ['aufgerufen', 53],
  )
  expect(closedTimes(steps)).toEqual({ waiting: 15 * 60_000, way: 2 * 60_000, service: 6 * 60_000 })
  expect(momentsOf(steps)).toEqual({ calledAt: at(53), beganAt: at(14), endedAt: null })
  const open = { state: 'aufgerufen', since: at(53), times: closedTimes(steps) } as const
  expect(timesAt(open, BEGIN + 54 * 60_000).way).toBe(3 * 60_000)
  expect(timesAt({ ...open, state: 'zurueckgestellt' }, BEGIN + 90 * 60_000)).toEqual(open.times)
})

test('a clock that is set back or far ahead makes no time negative and no talk longer than a contact', () => {
  expect(closedTimes(course(['wartend', 60], ['aufgerufen', 0], ['in_beratung', 5]))).toEqual({ waiting: 0, way: 5 * 60_000, service: 0 })
  expect(minutesSince(at(10), BEGIN)).toBe(0)
  expect(minutesSince(at(0), BEGIN + 12.9 * 60_000)).toBe(12)
  expect([talkMinutes(0), talkMinutes(60_001), talkMinutes(365 * 86_400_000)]).toEqual([1, 2, 600])
})

test('emergencies are called first, then in the order of arrival, and nobody who is parked', () => {
  const ticket = (sequence: number, lane: (typeof LANES)[number], state: TicketStep['state'] = 'wartend') => ({ sequence, lane, state })
  const tickets = [
    ticket(3, 'notfall'),
    ticket(1, 'beratung'),
    ticket(2, 'notfall', 'zurueckgestellt'),
    ticket(4, 'notfall'),
    ticket(5, 'kurz'),
  ]
  expect(nextToCall(tickets)?.sequence).toBe(3)
  expect([...tickets].sort(inCallOrder).map(({ sequence }) => sequence)).toEqual([2, 3, 4, 1, 5])
  expect(nextToCall(tickets.filter(({ state }) => state !== 'wartend'))).toBeNull()
})

test.each([
  ['fertig', at(3), false, false, true],
  ['weitergeleitet', at(3), false, false, true],
  ['weitergeleitet', null, false, false, false],
  ['gegangen', null, false, false, false],
  ['in_beratung', at(3), false, false, false],
  ['fertig', at(3), true, false, false],
  ['fertig', at(3), false, true, false],
] as const)('%s, begun %s, recorded %s, nothing to record %s: a stub %s', (state, beganAt, recorded, nothingToRecord, stub) => {
  expect(isStub({ state, beganAt }, { recorded, nothingToRecord })).toBe(stub)
})

const walk = fc.array(fc.record({ move: fc.constantFrom(...TICKET_MOVES, 'undo' as const), jump: fc.integer({ min: -200, max: 2000 }) }), {
  maxLength: 40,
})

test('no walk loses a ticket, ends it twice or makes a time negative, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...LANES), walk), { minLength: 1, maxLength: 8 }), (tickets) => {
      const courses = tickets.map(([lane, moves]) => {
        let now = BEGIN
        let steps: TicketStep[] = [{ state: 'wartend', at: toInstant(now) }]
        for (const { move, jump } of moves) {
          now += jump * 60_000
          const state = steps.at(-1)?.state ?? 'wartend'
          if (move === 'undo') {
            if (stateBefore(steps)) steps = steps.slice(0, -1)
          } else {
            const next = stateAfter(state, move)
            if (isEnded(state)) expect(next).toBeNull()
            if (next) steps = [...steps, { state: next, at: toInstant(now) }]
          }
        }
        expect(steps.filter((step) => isEnded(step.state)).length).toBeLessThanOrEqual(1)
        const { state, at: since } = steps.at(-1) ?? { state: 'wartend' as const, at: toInstant(BEGIN) }
        const ticket = { lane, state, since, times: closedTimes(steps), ...momentsOf(steps) }
        for (const time of Object.values(timesAt(ticket, now - 1))) expect(time).toBeGreaterThanOrEqual(0)
        return ticket
      })
      const statistics = queueStatistics(courses)
      expect(TICKET_STATES.reduce((sum, state) => sum + statistics.states[state], 0)).toBe(tickets.length)
      expect(statistics.total).toBe(tickets.length)
      for (const { median, longest } of [statistics.waiting, statistics.way, statistics.service]) {
        expect(median).toBeGreaterThanOrEqual(0)
        expect(longest).toBeGreaterThanOrEqual(median)
      }
    }),
  )
})
