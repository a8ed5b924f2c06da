import { expect, test } from 'vitest'
import { queueGroups } from '../../../../renderer/features/queue/queue-groups.ts'
import { ACTION_KEYS, admits, othersOf, primaryOf, queueKey } from '../../../../renderer/features/queue/queue-keys.ts'
import { Ticket } from '../../../../shared/contract/queue.ts'
import { LANES } from '../../../../shared/value-lists.ts'

const AT = '2026-11-24T08:00:00.000Z'
let counted = 0
function ticket(change: Partial<Ticket> = {}): Ticket {
  counted += 1
  return Ticket.parse({
    id: `01900000-0000-7000-8000-${String(counted).padStart(12, '0')}`,
    sessionId: '01900000-0000-7000-8000-0000000000ff',
    number: `B7-${counted}`,
    sequence: counted,
    lane: 'kurz',
    language: null,
    state: 'wartend',
    since: AT,
    arrivedAt: AT,
    calledAt: null,
    beganAt: null,
    endedAt: null,
    times: { waiting: 0, way: 0, service: 0 },
    staffId: null,
    staffName: '',
    forwardedTo: '',
    recorded: false,
    nothingToRecord: false,
    revision: 1,
    ...change,
  })
}

test('each key means one thing, whether large or small, and the lanes are counted from 1', () => {
  const keys = ['N', 'A', 'R', 'O', ...Object.values(ACTION_KEYS)]
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(queueKey(key.toLowerCase())).toEqual(queueKey(key))
  expect([1, 2, 3, 4].map((digit) => queueKey(String(digit)))).toEqual(LANES.map((lane) => ({ kind: 'lane', lane })))
  for (const key of ['5', '0', 'q', 'Tab', ' ']) expect(queueKey(key)).toBeNull()
})

test.each([
  ['wartend', {}, 'call', ['park', 'leave', 'forward', 'slip']],
  ['aufgerufen', {}, 'begin', ['park', 'leave', 'forward']],
  ['in_beratung', { beganAt: AT }, 'record', ['finish', 'park', 'forward']],
  ['zurueckgestellt', {}, 'resume', ['leave', 'forward']],
  ['fertig', { beganAt: AT }, 'record', ['nothing']],
  ['fertig', { beganAt: AT, recorded: true }, null, []],
  ['gegangen', {}, null, []],
] as const)('%s %o: Enter is %s', (state, change, primary, others) => {
  const one = ticket({ state, ...change })
  expect(primaryOf(one)).toBe(primary)
  expect(othersOf(one, true)).toEqual(others)
  expect(othersOf(one, false)).not.toContain('slip')
  if (primary) expect(admits(one, primary, true)).toBe(true)
  expect(admits(one, 'finish', true)).toBe(state === 'in_beratung')
})

test('the form of a contact is opened for who is called or in a talk, not for who waits', () => {
  expect(admits(ticket({ state: 'aufgerufen' }), 'record', true)).toBe(true)
  expect(admits(ticket(), 'record', true)).toBe(false)
})

test('every ticket stands in one place, in the order it is dealt with', () => {
  const [late, talking, urgent, aside, stub, gone] = [
    ticket(),
    ticket({ state: 'in_beratung', calledAt: AT, beganAt: AT }),
    ticket({ lane: 'notfall' }),
    ticket({ state: 'zurueckgestellt' }),
    ticket({ state: 'fertig', beganAt: AT }),
    ticket({ state: 'gegangen' }),
  ]
  const tickets = [late, talking, urgent, aside, stub, gone]
  const groups = queueGroups(tickets)
  expect(groups.rows).toEqual([talking, urgent, late, aside, stub])
  expect(groups.ended).toEqual([gone])
  expect(new Set([...groups.rows, ...groups.ended]).size).toBe(tickets.length)
})
