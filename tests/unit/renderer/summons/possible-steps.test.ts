import { expect, test } from 'vitest'
import { possibleSteps, usualStep } from '../../../../renderer/features/summons/possible-steps.ts'
import type { SummonsRecord } from '../../../../shared/contract/summons-record.ts'
import { PersonId, SiteId, SummonsId } from '../../../../shared/ids.ts'
import { ANNA, BERAT, DAY, GOOD, NEXT_DAY } from '../../../support/summons-course.ts'

const ID = '01980000-0000-7000-8000-000000000009'
const RECORD: SummonsRecord = {
  ...{
    id: SummonsId.parse(ID),
    revision: 1,
    number: 'GS-B7-20261124-0001',
    personId: PersonId.parse(ID),
    personName: 'Olena',
    siteId: SiteId.parse(ID),
  },
  ...{
    siteName: 'GS 3',
    staffName: 'Anna',
    own: true,
    purpose: 'vermittlung',
    startsAt: `${DAY}T09:30`,
    state: 'zugestellt',
    next: 'abwarten',
  },
  ...{ purposeNote: '', plannedDelivery: 'post', denseNote: '', issuedAt: '2026-11-24T08:00:00.000Z', previous: null, following: null },
  delivery: { method: 'post', on: '2026-11-24', deemedOn: '2026-11-28', proof: '' },
  ...{
    returnedOn: null,
    missBy: null,
    missByName: '',
    interpreterNeed: 'nein',
    sameDay: [],
    later: [],
    hearings: [],
    check: null,
    sheets: [],
    steps: [],
  },
}
const words = (record: SummonsRecord, now: string, by = ANNA) =>
  possibleSteps(record, by, now).map(({ step, refusal }) => `${step}: ${refusal ?? 'ok'}`)

test('before the day only what does not need it', () => {
  expect(words(RECORD, '2026-11-25T09:00')).toEqual([
    'letterReturned: ok',
    'reschedule: ok',
    'withdraw: ok',
    'appear: summons_day_not_come',
    'appearOtherTime: summons_day_not_come',
    'recordMiss: summons_too_early',
  ])
})

test('on the day, also before the hour, who is there is there; nobody is missing', () => {
  expect(words(RECORD, `${DAY}T08:00`)).toEqual(
    expect.arrayContaining(['appear: ok', 'appearOtherTime: ok', 'recordMiss: summons_too_early']),
  )
  expect(words(RECORD, NEXT_DAY)).toContain('recordMiss: ok')
})

test('what was handed over does not come back by post', () => {
  const byHand = {
    ...RECORD,
    delivery: { method: 'uebergabe_gegen_empfang', on: '2026-11-24', deemedOn: '2026-11-24', proof: 'x' },
  } as const
  expect(words(byHand, NEXT_DAY).join()).not.toContain('letterReturned')
})

test('four eyes, and what is still missing', () => {
  const missed = { ...RECORD, state: 'nicht_erschienen_offen', missBy: ANNA } as const
  expect(words(missed, NEXT_DAY)).toEqual(
    expect.arrayContaining(['check: summons_same_person', 'report: summons_same_person', 'offerHearing: ok']),
  )
  expect(words(missed, NEXT_DAY, BERAT)).toEqual(expect.arrayContaining(['check: ok', 'report: summons_hearing_missing']))
})

test('an appearance can only be taken back, and nothing stands out for it', () => {
  const there = { ...RECORD, state: 'erschienen', next: 'fertig' } as const
  expect(words(there, NEXT_DAY)).toEqual(['takeBackAppearance: ok'])
  expect(usualStep(there)).toBeNull()
})

test('a closed one has no steps', () => {
  expect(words({ ...RECORD, state: 'geklaert_irrtum' }, NEXT_DAY)).toEqual([])
})

test('nothing stands out while waiting, and a miss never does', () => {
  const check = { by: BERAT, byName: 'Berat', at: '2026-12-09T08:00:00.000Z', answers: GOOD, note: '' }
  expect(usualStep({ next: 'abwarten', check: null })).toBeNull()
  expect(usualStep({ next: 'klaeren', check: null })).toBe('appear')
  expect(usualStep({ next: 'pruefen', check: null })).toBe('check')
  expect(usualStep({ next: 'pruefen', check })).toBe('report')
})
