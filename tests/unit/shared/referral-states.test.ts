import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  followUpPlan,
  isOpen,
  nextFollowUp,
  nextStates,
  OPEN_STATES,
  passesOn,
  REFERRAL_STATES,
  type ReferralState,
  sharingVerdict,
  stageOf,
  stateBefore,
  stepFaults,
} from '../../../shared/referral-states.ts'

const FAILED = ['abgelehnt_angebot', 'abgelehnt_person', 'nicht_angetreten'] as const

test.each<[ReferralState, readonly ReferralState[]]>([
  ['entwurf', ['uebergeben', 'nur_information', 'abgelehnt_person', 'zurueckgezogen']],
  ['nur_information', []],
  ['uebergeben', ['angenommen', 'warteliste', 'erstkontakt', 'angebunden', 'keine_rueckmeldung', ...FAILED, 'zurueckgezogen']],
  ['warteliste', ['angenommen', 'erstkontakt', 'keine_rueckmeldung', ...FAILED, 'zurueckgezogen']],
  ['keine_rueckmeldung', ['angenommen', 'warteliste', 'erstkontakt', 'angebunden', ...FAILED, 'zurueckgezogen']],
  ['angenommen', ['erstkontakt', 'angebunden', 'warteliste', ...FAILED, 'zurueckgezogen']],
  ['erstkontakt', ['angebunden', 'beendet', 'zurueckgezogen']],
  ['angebunden', ['beendet', 'zurueckgezogen']],
  ['beendet', []],
  ['abgelehnt_angebot', []],
  ['abgelehnt_person', []],
  ['nicht_angetreten', []],
  ['abgelehnt', []],
  ['zurueckgezogen', []],
])('from %s', (from, next) => {
  for (const state of REFERRAL_STATES) expect([state, nextStates(from).includes(state)]).toEqual([state, next.includes(state)])
  expect(isOpen(from)).toBe(next.length > 0)
})

test('every open state can be withdrawn, nothing returns to the draft, and nothing leads to a state of earlier versions', () => {
  for (const state of OPEN_STATES) expect(nextStates(state)).toContain('zurueckgezogen')
  for (const state of REFERRAL_STATES) expect(nextStates(state)).not.toContain('entwurf')
  for (const state of REFERRAL_STATES) expect(nextStates(state)).not.toContain('abgelehnt')
})

const CONSENT = {
  personId: 'p',
  recipientOrganization: 'Träger',
  categories: ['name'],
  validFrom: '2026-11-01',
  validUntil: '2026-11-30',
  withdrawnAt: null,
}
const SHARING = { personId: 'p', providerName: 'Träger', dataShared: ['name'], legalBasis: null }

test.each(REFERRAL_STATES)('into %s: only the hand-over asks what carries it', (state) => {
  const handsOver = state === 'uebergeben'
  expect(passesOn(state, ['name'])).toBe(handsOver)
  expect(passesOn(state, [])).toBe(false)
  expect(sharingVerdict(SHARING, state, null, '2026-11-24')).toBe(handsOver ? 'missing' : 'ok')
  expect(sharingVerdict({ ...SHARING, legalBasis: 'kkg_4' }, state, null, '2026-11-24')).toBe('ok')
  expect(sharingVerdict(SHARING, state, CONSENT, '2026-11-24')).toBe('ok')
  expect(sharingVerdict(SHARING, state, CONSENT, '2026-12-01')).toBe(handsOver ? 'expired' : 'ok')
})

test('a draft waits for its consent, is ready, and waits again once the consent has run out', () => {
  const draft = { ...SHARING, state: 'entwurf' } as const
  expect(stageOf(draft, null, '2026-11-24')).toBe('einwilligung_offen')
  expect(stageOf(draft, CONSENT, '2026-11-24')).toBe('bereit')
  expect(stageOf(draft, CONSENT, '2026-12-01')).toBe('einwilligung_offen')
  expect(stageOf({ ...draft, dataShared: [] }, null, '2026-11-24')).toBe('entwurf')
  expect(stageOf({ ...draft, state: 'uebergeben' }, null, '2026-11-24')).toBe('uebergeben')
})

test.each([
  ['abgelehnt_angebot', { reason: null, recheckOn: null }, { reason: 'step_reason_missing' }],
  ['abgelehnt_angebot', { reason: 'wegzug', recheckOn: null }, { reason: 'step_reason_missing' }],
  ['abgelehnt_angebot', { reason: 'voll', recheckOn: null }, {}],
  ['beendet', { reason: 'ziel_erreicht', recheckOn: null }, {}],
  ['beendet', { reason: 'voll', recheckOn: null }, { reason: 'step_reason_missing' }],
  ['angenommen', { reason: 'voll', recheckOn: null }, { reason: 'step_reason_unfit' }],
  ['warteliste', { reason: null, recheckOn: null }, { recheckOn: 'recheck_missing' }],
  ['warteliste', { reason: null, recheckOn: '2026-11-24' }, { recheckOn: 'recheck_past' }],
  ['warteliste', { reason: null, recheckOn: '2026-11-25' }, {}],
] as const)('into %s with %o', (state, details, faults) => {
  expect(stepFaults(state, details, '2026-11-24')).toEqual(faults)
})

test('asked after 14 days, 8 weeks and 6 months, and then no more', () => {
  expect(followUpPlan('2026-11-24')).toEqual(['2026-12-08', '2027-01-19', '2027-05-24'])
  expect(nextFollowUp('2026-11-24', '2026-12-07')).toBe('2026-12-08')
  expect(nextFollowUp('2026-11-24', '2026-12-08')).toBe('2027-01-19')
  expect(nextFollowUp('2026-11-24', '2027-02-01')).toBe('2027-05-24')
  expect(nextFollowUp('2026-11-24', '2027-05-24')).toBeNull()
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
