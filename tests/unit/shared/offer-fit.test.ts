import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { germanStem } from '../../../shared/german-stem.ts'
import { explain, type OfferFacts, type OfferNeed, openQuestions, questionsOf } from '../../../shared/offer-fit.ts'
import { freshness } from '../../../shared/offer-freshness.ts'
import { isOpenAt, type OpeningRule } from '../../../shared/opening-rule.ts'

const SILENT: OfferFacts = {
  topics: [],
  languages: [],
  quarters: [],
  places: [],
  minimumAge: null,
  maximumAge: null,
  free: null,
  stepFree: null,
  childcare: null,
  targetGroups: [],
  freePlaces: null,
  placesAsOf: '',
  schedules: [],
}
const NOTHING: OfferNeed = {
  topic: null,
  language: '',
  quarter: '',
  nearby: false,
  age: null,
  free: false,
  stepFree: false,
  childcare: false,
  freePlace: false,
  openNow: false,
  targetGroup: null,
}
const RULE: OpeningRule = {
  freq: 'WEEKLY',
  interval: 1,
  byday: 'TU',
  bymonthday: null,
  opensAt: '09:00',
  closesAt: '12:00',
  from: null,
  to: null,
  start: null,
}
/** A Tuesday. */
const MOMENT = { now: '2026-11-24T09:30', from: { latitude: 51.2, longitude: 7.1 } }

function judged(facts: Partial<OfferFacts>, need: Partial<OfferNeed>) {
  const [all, asked] = [
    { ...SILENT, ...facts },
    { ...NOTHING, ...need },
  ]
  const questions = questionsOf(asked)
  return openQuestions(all, asked, questions, MOMENT) === null ? null : explain(all, asked, questions, MOMENT)
}

test.each<[Partial<OfferFacts>, Partial<OfferNeed>, string]>([
  [{ minimumAge: 18 }, { age: 18 }, 'age'],
  [{ maximumAge: 27 }, { age: 20 }, 'age'],
  [{ free: true }, { free: true }, 'free'],
  [{ stepFree: true }, { stepFree: true }, 'step_free'],
  [{ childcare: true }, { childcare: true }, 'childcare'],
  [{ freePlaces: 1, placesAsOf: '2026-11-20' }, { freePlace: true }, 'free_place'],
  [{ schedules: [RULE] }, { openNow: true }, 'open_now'],
  [{ targetGroups: ['frauen'] }, { targetGroup: 'frauen' }, 'target_group'],
  [{ quarters: ['nordstadt'] }, { quarter: 'nordstadt' }, 'quarter'],
  [{ places: [{ latitude: 51.21, longitude: 7.1 }] }, { quarter: 'nordstadt', nearby: true }, 'distance'],
])('%j fits %j', (facts, need, kind) => {
  expect(judged(facts, need)).toMatchObject({ fits: [{ kind }], unsaid: [] })
  // The same question to an offer that says nothing of it stays a question.
  expect(judged({}, { ...need, ...(kind === 'quarter' ? { nearby: true } : {}) })?.fits).toEqual([])
})

test.each<[Partial<OfferFacts>, Partial<OfferNeed>]>([
  [{ minimumAge: 18 }, { age: 17 }],
  [{ maximumAge: 27 }, { age: 28 }],
  [{ free: false }, { free: true }],
  [{ freePlaces: 0, placesAsOf: '2026-11-20' }, { freePlace: true }],
  [{ schedules: [{ ...RULE, byday: 'WE' }] }, { openNow: true }],
  [{ targetGroups: ['kinder'] }, { targetGroup: 'frauen' }],
  [{ quarters: ['südhang'] }, { quarter: 'nordstadt' }],
  [{}, { topic: 'wohnen' }],
  [{}, { language: 'ukr' }],
])('%j speaks against %j', (facts, need) => {
  expect(judged(facts, need)).toBeNull()
})

test('a number of places that is old is a question, whatever it says', () => {
  expect(judged({ freePlaces: 0, placesAsOf: '2026-06-01' }, { freePlace: true })).toEqual({ fits: [], unsaid: ['free_place'] })
})

test('asking more never finds more', () => {
  const answer = fc.constantFrom(true, false, null)
  fc.assert(
    fc.property(fc.record({ free: answer, stepFree: answer, childcare: answer }), fc.boolean(), fc.boolean(), (facts, free, stepFree) => {
      const narrow = judged(facts, { free, stepFree, childcare: true })
      if (narrow) expect(judged(facts, { free, stepFree })).not.toBeNull()
    }),
  )
})

describe('opening hours', () => {
  test.each<[Partial<OpeningRule>, string, boolean | null]>([
    [{}, '2026-11-24T09:00', true],
    [{}, '2026-11-24T12:00', false],
    [{}, '2026-11-25T09:00', false],
    [{ byday: '4TU' }, '2026-11-24T10:00', true],
    [{ byday: '1TU' }, '2026-11-24T10:00', false],
    [{ byday: '-1TU' }, '2026-11-24T10:00', true],
    [{ interval: 2, start: '2026-11-10' }, '2026-11-24T10:00', true],
    [{ interval: 2, start: '2026-11-17' }, '2026-11-24T10:00', false],
    [{ freq: 'MONTHLY', interval: 2, byday: '4TU', start: '2026-10-01' }, '2026-11-24T10:00', false],
    [{ byday: null, bymonthday: '3,24' }, '2026-11-24T10:00', true],
    [{ to: '2026-11-23' }, '2026-11-24T10:00', false],
    [{ closesAt: null }, '2026-11-24T10:00', null],
  ])('%j at %s is open: %s', (rule, now, open) => {
    expect(isOpenAt({ ...RULE, ...rule }, now)).toBe(open)
  })
})

test.each([
  ['Häuser', 'Haus'],
  ['Kindern', 'Kind'],
  ['Beratungen', 'Beratung'],
  ['Frauen', 'Frau'],
  ['Cafés', 'Café'],
])('%s has the stem of %s', (one, other) => {
  expect(germanStem(one)).toBe(germanStem(other))
})

test('different words keep different stems', () => {
  expect(new Set(['Schule', 'Schulden', 'Wohnung', 'Arbeit', 'Sprache', 'Kita', 'Pflege'].map(germanStem)).size).toBe(7)
})

test.each([
  [{ assuredOn: '' }, 'unknown'],
  [{ assuredOn: '2026-11-01' }, 'fresh'],
  [{ assuredOn: '2026-05-01' }, 'stale'],
  [{ assuredOn: '2026-11-01', validUntil: '2026-11-23' }, 'expired'],
  [{ assuredOn: '2026-11-01', validUntil: '2026-11-24' }, 'fresh'],
])('an entry with %j is %s', (entry, state) => {
  expect(freshness(entry, '2026-11-24')).toBe(state)
})
