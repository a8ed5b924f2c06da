import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpen, needsConsent, nextStates, OPEN_STATES, REFERRAL_STATES, stateBefore } from '../../../shared/referral-states.ts'

test.each([
  ['entwurf', ['uebergeben', 'zurueckgezogen']],
  ['uebergeben', ['angenommen', 'abgelehnt', 'angebunden', 'zurueckgezogen']],
  ['angenommen', ['angebunden', 'abgelehnt', 'zurueckgezogen']],
  ['abgelehnt', []],
  ['angebunden', []],
  ['zurueckgezogen', []],
] as const)('from %s', (from, next) => {
  expect(nextStates(from)).toEqual(next)
  expect(isOpen(from)).toBe(next.length > 0)
})

test('every open state can be withdrawn, and nothing returns to the draft', () => {
  expect(OPEN_STATES).toEqual(['entwurf', 'uebergeben', 'angenommen'])
  for (const state of OPEN_STATES) expect(nextStates(state)).toContain('zurueckgezogen')
  for (const state of REFERRAL_STATES) expect(nextStates(state)).not.toContain('entwurf')
})

test.each([
  ['entwurf', false],
  ['uebergeben', true],
  ['angenommen', false],
  ['abgelehnt', false],
  ['angebunden', false],
  ['zurueckgezogen', false],
] as const)('%s with data passed on needs consent: %s', (state, needed) => {
  expect(needsConsent(state, ['name'])).toBe(needed)
  expect(needsConsent(state, [])).toBe(false)
})

const TODAY = '2026-11-24'
const steps = (...states: (typeof REFERRAL_STATES)[number][]) => states.map((state) => ({ state }))

test.each([
  ['the draft itself', steps('entwurf'), TODAY, [], null],
  ['a slip handed over', steps('entwurf', 'uebergeben'), TODAY, [], 'entwurf'],
  ['data handed over', steps('entwurf', 'uebergeben'), TODAY, ['name'], null],
  ['an outcome', steps('entwurf', 'uebergeben', 'angenommen'), TODAY, ['name'], 'uebergeben'],
  ['a withdrawn draft', steps('entwurf', 'zurueckgezogen'), TODAY, ['name'], 'entwurf'],
  ['a step of yesterday', steps('entwurf', 'uebergeben', 'angenommen'), '2026-11-23', [], null],
] as const)('taking back: %s', (_, taken, lastStepOn, dataShared, before) => {
  expect(stateBefore({ steps: taken, lastStepOn, dataShared }, TODAY)).toBe(before)
})

test('with data passed on, no walk of steps and undos comes back to the draft once it was handed over', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...REFERRAL_STATES), fc.constant('undo' as const)), { maxLength: 30 }), (walk) => {
      let taken = steps('entwurf')
      let handedOver = false
      for (const move of walk) {
        const now = taken.at(-1)?.state ?? 'entwurf'
        if (move === 'undo') {
          if (stateBefore({ steps: taken, lastStepOn: TODAY, dataShared: ['name'] }, TODAY)) taken = taken.slice(0, -1)
        } else if (nextStates(now).includes(move)) taken = [...taken, { state: move }]
        handedOver ||= taken.at(-1)?.state === 'uebergeben'
        if (handedOver) expect(taken.at(-1)?.state).not.toBe('entwurf')
      }
    }),
  )
})
