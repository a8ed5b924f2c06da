import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterStep,
  CONSENT_STATES,
  CONSENT_STEPS,
  type ConsentMoments,
  type ConsentState,
  type ConsentStep,
  consentState,
  consentSteps,
} from '../../../shared/consent-states.ts'
import { addDays } from '../../../shared/dates.ts'

const AT = '2026-11-25T08:00:00.000Z'
const paper: ConsentMoments = { validUntil: '2027-05-24', signedAt: null, refusedAt: null, withdrawnAt: null, replacedAt: null }
const signed = { ...paper, signedAt: AT }

test.each<[ConsentState, Partial<ConsentMoments>, string]>([
  ['entwurf', {}, '2027-05-24'],
  ['abgelaufen', {}, '2027-05-25'],
  ['erteilt', { signedAt: AT }, '2027-05-24'],
  ['abgelaufen', { signedAt: AT }, '2027-05-25'],
  ['abgelehnt', { refusedAt: AT }, '2028-01-01'],
  ['widerrufen', { signedAt: AT, withdrawnAt: AT }, '2026-12-01'],
  ['widerrufen', { signedAt: AT, withdrawnAt: AT }, '2028-01-01'],
  ['widerrufen', { signedAt: AT, withdrawnAt: AT, replacedAt: AT }, '2026-12-01'],
  ['ersetzt', { signedAt: AT, replacedAt: AT }, '2028-01-01'],
])('%s with %o on %s', (state, change, on) => {
  expect(consentState({ ...paper, ...change }, on)).toBe(state)
})

test.each<[ConsentState, readonly ConsentStep[]]>([
  ['entwurf', ['sign', 'refuse', 'withdraw']],
  ['erteilt', ['unsign', 'withdraw', 'replace']],
  ['abgelaufen', ['withdraw', 'replace']],
  ['widerrufen', []],
  ['ersetzt', []],
  ['abgelehnt', []],
])('from %s', (state, steps) => {
  for (const step of CONSENT_STEPS) expect([step, consentSteps(state).includes(step)]).toEqual([step, steps.includes(step)])
})

test.each<[ConsentStep, ConsentMoments, ConsentState]>([
  ['sign', paper, 'erteilt'],
  ['refuse', paper, 'abgelehnt'],
  ['withdraw', paper, 'widerrufen'],
  ['unsign', signed, 'entwurf'],
  ['withdraw', signed, 'widerrufen'],
  ['replace', signed, 'ersetzt'],
])('%s of %o leads to %s', (step, before, state) => {
  const after = afterStep(before, step, { at: AT, on: '2026-11-25' })
  expect(after && consentState(after, '2026-11-25')).toBe(state)
})

test('what has ended stays ended, on whatever day and whatever is tried', () => {
  const move = fc.oneof(fc.constantFrom(...CONSENT_STEPS), fc.integer({ min: 1, max: 90 }))
  const seen = new Set<ConsentState>()
  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
      let [now, on] = [paper, '2026-11-25']
      for (const each of moves) {
        const before = consentState(now, on)
        seen.add(before)
        if (typeof each === 'number') on = addDays(on, each)
        else now = afterStep(now, each, { at: `${on}T08:00:00.000Z`, on }) ?? now
        const state = consentState(now, on)
        if (consentSteps(before).length === 0) expect(state).toBe(before)
        // Nobody comes to a yes but by a signature in time.
        if (state === 'erteilt') expect(now.signedAt !== null && on <= now.validUntil).toBe(true)
        if (state !== before && typeof each === 'number') expect(state).toBe('abgelaufen')
      }
      seen.add(consentState(now, on))
    }),
  )
  expect([...seen].sort()).toEqual([...CONSENT_STATES].sort())
})
