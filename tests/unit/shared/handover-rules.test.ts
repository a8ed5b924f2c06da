import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPress, isOverdue, isWaiting, needsCall } from '../../../shared/handover-rules.ts'

const TODAY = '2026-11-25'
const item = (change: object = {}) => ({
  urgent: true,
  dueOn: TODAY,
  createdAt: '2026-11-25T08:00:00.000Z',
  phonedAt: null as string | null,
  acknowledgedAt: null as string | null,
  ...change,
})
const AT = '2026-11-25T09:00:00.000Z'

test.each([
  ['urgent and fresh', {}, { waits: true, call: true, overdue: false }],
  ['called today', { phonedAt: AT }, { waits: false, call: false, overdue: false }],
  [
    'called yesterday, taken on by nobody',
    { phonedAt: AT, createdAt: '2026-11-24T08:00:00.000Z', dueOn: '2026-11-24' },
    { waits: true, call: false, overdue: true },
  ],
  ['taken on', { acknowledgedAt: AT, dueOn: '2026-11-20' }, { waits: false, call: false, overdue: false }],
  ['not urgent', { urgent: false, dueOn: '2026-12-01' }, { waits: false, call: false, overdue: false }],
  ['not urgent and late', { urgent: false, dueOn: '2026-11-24' }, { waits: false, call: false, overdue: true }],
])('%s', (_, change, expected) => {
  const one = item(change)
  expect({ waits: isWaiting(one, TODAY), call: needsCall(one), overdue: isOverdue(one, TODAY) }).toEqual(expected)
})

test('overdue before urgent before the rest, acknowledged ones last, whatever the order they come in', () => {
  const late = item({ urgent: false, dueOn: '2026-11-20' })
  const pressing = item()
  const calm = item({ urgent: false, dueOn: '2026-11-26' })
  const calmer = item({ urgent: false, dueOn: '2026-11-27' })
  const done = item({ acknowledgedAt: AT, dueOn: '2026-11-01' })
  const order = [late, pressing, calm, calmer, done]
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
      expect(shuffled.sort(byPress(TODAY))).toEqual(order)
    }),
  )
})
