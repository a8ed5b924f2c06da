import { describe, expect, test } from 'vitest'
import {
  INTERPRETER_STATES,
  type InterpreterReason,
  type InterpreterState,
  isNeeded,
  isOpen,
  nextStates,
  reasonsFor,
  refusalOf,
  stateBefore,
} from '../../../shared/interpreter-states.ts'

const POOL = { kind: 'ehrenamt_ki', cancelHours: 24 } as const
const BEFORE = '2026-12-01T09:00'
const AFTER = '2026-12-08T10:30'

type Change = {
  state?: InterpreterState
  pool?: Parameters<typeof refusalOf>[0]['pool']
  blocks?: Parameters<typeof refusalOf>[0]['blocks']
}
function refusal(to: InterpreterState, change: Change = {}, now = BEFORE, reason: InterpreterReason | null = reasonsFor(to)[0] ?? null) {
  const booking = { state: 'bedarf' as const, start: '2026-12-08T10:00', minutes: 60, pool: POOL, blocks: [], ...change }
  return refusalOf(booking, { to, reason, actualMinutes: to === 'durchgefuehrt' ? 45 : null }, now)?.key ?? null
}

test('from the need to the result, and nothing after it', () => {
  expect(refusal('angefragt')).toBeNull()
  expect(refusal('bestaetigt', { state: 'angefragt' })).toBeNull()
  expect(refusal('durchgefuehrt', { state: 'bestaetigt' }, AFTER)).toBeNull()
  for (const state of INTERPRETER_STATES.filter((one) => !isOpen(one))) expect(nextStates(state, null)).toEqual([])
  expect(INTERPRETER_STATES.filter(isOpen)).toEqual(['bedarf', 'angefragt', 'bestaetigt'])
  expect(INTERPRETER_STATES.filter(isNeeded)).toEqual(['bedarf', 'angefragt'])
})

test('steps that do not exist are refused from every state', () => {
  for (const state of INTERPRETER_STATES) {
    for (const to of INTERPRETER_STATES.filter((one) => !nextStates(state, 'ehrenamt_ki').includes(one))) {
      expect(refusal(to, { state }), `${state} -> ${to}`).toBe('interpreter_no_step')
    }
  }
})

test('a phone service or a colleague is there in one step, a volunteer never', () => {
  expect(refusal('bestaetigt', { pool: { kind: 'telefon_video', cancelHours: 0 } })).toBeNull()
  expect(refusal('bestaetigt', { pool: { kind: 'kollegin', cancelHours: 0 } })).toBeNull()
  expect(refusal('bestaetigt')).toBe('interpreter_no_step')
})

describe('asking', () => {
  test('needs somebody to ask, a talk that is not over, and no rule against it', () => {
    expect(refusal('angefragt', { pool: null })).toBe('pool_missing')
    expect(refusal('angefragt', {}, '2026-12-08T11:00')).toBe('interpreter_past')
    expect(refusal('angefragt', { blocks: ['legal_talk', 'lead_time'] })).toBe('pool_legal_talk')
  })

  test('rules are looked at when asking, not when the answer comes days later', () => {
    expect(refusal('bestaetigt', { state: 'angefragt', blocks: ['lead_time'] })).toBeNull()
  })
})

describe('ending', () => {
  test('a result is noted once the talk has begun, with its minutes', () => {
    expect(refusal('durchgefuehrt', { state: 'bestaetigt' }, BEFORE)).toBe('interpreter_not_yet')
    const booking = { state: 'bestaetigt', start: '2026-12-08T10:00', minutes: 60, pool: POOL, blocks: [] } as const
    expect(refusalOf(booking, { to: 'durchgefuehrt', reason: null, actualMinutes: null }, AFTER)).toEqual({
      field: 'actualMinutes',
      key: 'minutes_missing',
    })
  })

  test('a cancellation is in time only as long as the pool says', () => {
    expect(refusal('abgesagt_rechtzeitig', { state: 'bestaetigt' }, '2026-12-07T10:00')).toBeNull()
    expect(refusal('abgesagt_rechtzeitig', { state: 'bestaetigt' }, '2026-12-07T10:01')).toBe('interpreter_too_late')
    expect(refusal('ausgefallen', { state: 'bestaetigt' }, '2026-12-07T10:01')).toBeNull()
    // Nobody was asked yet, so there is nobody to be late for.
    expect(refusal('abgesagt_rechtzeitig', {}, '2026-12-08T09:59')).toBeNull()
  })

  test('a reason is one of those that fit', () => {
    expect(refusal('ausgefallen', { state: 'bestaetigt' }, AFTER, null)).toBe('step_reason_missing')
    expect(refusal('ausgefallen', { state: 'bestaetigt' }, AFTER, 'pool_abgelehnt')).toBe('step_reason_missing')
    expect(refusal('bedarf', { state: 'angefragt' }, BEFORE, 'pool_abgelehnt')).toBeNull()
  })
})

test('a step is taken back on its own day, the first one never', () => {
  const steps = [{ state: 'bedarf' }, { state: 'angefragt' }] as const
  expect(stateBefore(steps, '2026-12-01', '2026-12-01')).toBe('bedarf')
  expect(stateBefore(steps, '2026-11-30', '2026-12-01')).toBeNull()
  expect(stateBefore(steps.slice(0, 1), '2026-12-01', '2026-12-01')).toBeNull()
})
