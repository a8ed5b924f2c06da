import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blockedSharing,
  followUpPlan,
  isOpen,
  nextFollowUp,
  nextStates,
  OPEN_STATES,
  obstacleOf,
  passesOn,
  REFERRAL_STATES,
  type ReferralState,
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
  kind: 'uebermittlung',
  personId: 'p',
  recipientOrganization: 'Träger',
  categories: ['name'],
  validFrom: '2026-11-01',
  validUntil: '2026-11-30',
  signedAt: '2026-11-01T08:00:00.000Z',
  refusedAt: null,
  withdrawnAt: null,
  replacedAt: null,
} as const
const RELEASE = { ...CONSENT, kind: 'schweigepflicht' } as const
const NONE = { consent: null, release: null }
const WITH = { consent: CONSENT, release: null }
const SHARING = { personId: 'p', providerName: 'Träger', dataShared: ['name'], confidential: [], legalBasis: null }

test.each(REFERRAL_STATES)('into %s: only the hand-over asks what carries it', (state) => {
  const handsOver = state === 'uebergeben'
  expect(passesOn(state, ['name'])).toBe(handsOver)
  expect(passesOn(state, [])).toBe(false)
  const missing = { paper: 'uebermittlung', reason: 'missing' }
  expect(obstacleOf(SHARING, state, NONE, '2026-11-24')).toEqual(handsOver ? missing : null)
  expect(obstacleOf({ ...SHARING, legalBasis: 'kkg_4' }, state, NONE, '2026-11-24')).toBeNull()
  expect(obstacleOf(SHARING, state, WITH, '2026-11-24')).toBeNull()
  expect(obstacleOf(SHARING, state, WITH, '2026-12-01')).toEqual(handsOver ? { ...missing, reason: 'expired' } : null)
})

const release = (reason: string) => ({ paper: 'schweigepflicht', reason })

test.each([
  ['a consent alone does not open a professional secret', {}, WITH, release('missing')],
  ['a consent does not stand in for a release', {}, { consent: CONSENT, release: CONSENT }, release('other_kind')],
  [
    'a release does not stand in for a consent',
    {},
    { consent: RELEASE, release: RELEASE },
    { paper: 'uebermittlung', reason: 'other_kind' },
  ],
  [
    'a release of something else',
    { dataShared: ['name', 'kurzbericht'], confidential: ['kurzbericht'], legalBasis: 'sgb_ii_50' },
    { consent: null, release: RELEASE },
    release('categories_missing'),
  ],
  ['an unsigned release', {}, { consent: CONSENT, release: { ...RELEASE, signedAt: null } }, release('unsigned')],
  ['both papers', {}, { consent: CONSENT, release: RELEASE }, null],
  ['§ 69 SGB X opens none (§ 76 SGB X)', { legalBasis: 'sgb_x_69_1_1' }, NONE, release('missing')],
  ['§ 69 SGB X and a release', { legalBasis: 'sgb_x_69_1_1' }, { consent: null, release: RELEASE }, null],
  ['§ 4 KKG opens it itself', { legalBasis: 'kkg_4' }, NONE, null],
  ['what is not passed on is no secret', { confidential: ['kurzbericht'] }, WITH, null],
] as const)('from a professional secret: %s', (_, change, papers, obstacle) => {
  const sharing = { ...SHARING, confidential: ['name'], ...change }
  expect(obstacleOf(sharing, 'uebergeben', papers, '2026-11-24')).toEqual(obstacle)
})

test.each([
  [['name', 'kontaktdaten'], null, 'address_blocked'],
  [['kontaktdaten'], 'kkg_4', 'address_blocked'],
  [['name'], 'sgb_x_69_1_1', 'person_blocked'],
  [['name'], 'sgb_ii_50', 'person_blocked'],
  [['name'], 'sgb_viii_8a', null],
  [['name'], 'kkg_4', null],
  [['name'], null, null],
  [[], null, null],
] as const)('of a person under Auskunftssperre %j on %s', (dataShared, legalBasis, refusal) => {
  expect(blockedSharing({ dataShared, legalBasis })).toBe(refusal)
})

test('a draft waits for its consent, is ready, and waits again once the consent has run out', () => {
  const draft = { ...SHARING, state: 'entwurf' } as const
  expect(stageOf(draft, NONE, '2026-11-24')).toBe('einwilligung_offen')
  expect(stageOf(draft, WITH, '2026-11-24')).toBe('bereit')
  expect(stageOf(draft, WITH, '2026-12-01')).toBe('einwilligung_offen')
  expect(stageOf({ ...draft, dataShared: [] }, NONE, '2026-11-24')).toBe('entwurf')
  expect(stageOf({ ...draft, state: 'uebergeben' }, NONE, '2026-11-24')).toBe('uebergeben')
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
