import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import {
  blocksOf,
  byUse,
  cancelsInTime,
  earliestDay,
  isOver,
  neededLanguage,
  needsConfidentiality,
  POOL_KINDS,
} from '../../../shared/interpreter-rules.ts'

const TALK = { language: 'ukr', start: '2026-12-08T10:00', legalTalk: false, series: false, professionalPresent: true } as const
const VOLUNTEERS = { name: 'Pool', kind: 'ehrenamt_ki', active: true, languages: ['ukr'], earliest: '2026-12-01' } as const
const PHONE = { ...VOLUNTEERS, name: 'Telefon', kind: 'telefon_video', earliest: '2026-11-24' } as const

test.each([
  ['nein', ['ukr'], null],
  ['noetig', ['deu', 'ukr', 'rus'], 'ukr'],
  ['noetig', ['deu'], null],
  ['noetig', [], null],
] as const)('%s and %j: the language to interpret is %s', (interpreterNeed, codes, language) => {
  expect(neededLanguage({ interpreterNeed, languages: codes.map((code) => ({ code })) })).toBe(language)
})

test('volunteers are left out of a talk with legal consequences, as at a Meldeaufforderung', () => {
  expect(blocksOf(VOLUNTEERS, { ...TALK, legalTalk: true })).toEqual(['legal_talk'])
  expect(blocksOf(PHONE, { ...TALK, legalTalk: true })).toEqual([])
})

describe('lead time', () => {
  test('weekends and the holidays of the Land do not count', () => {
    const christmas = (day: string) => ['2026-12-25', '2026-12-26', '2027-01-01'].includes(day)
    expect(earliestDay(5, '2026-11-24', () => false)).toBe('2026-12-01')
    expect(earliestDay(5, '2026-12-22', () => false)).toBe('2026-12-29')
    expect(earliestDay(5, '2026-12-22', christmas)).toBe('2026-12-30')
    expect(earliestDay(0, '2026-11-28', christmas)).toBe('2026-11-28')
  })

  test('the earliest day never moves forward by asking later, and holidays only put it off', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), fc.uniqueArray(day, { maxLength: 20 }), (from, lead, holidays) => {
        const isHoliday = (one: string) => holidays.includes(one)
        const earliest = earliestDay(lead, from, isHoliday)
        expect(earliest >= earliestDay(lead, from, () => false)).toBe(true)
        expect(earliestDay(lead, addDays(from, 1), isHoliday) >= earliest).toBe(true)
        if (lead > 0) expect(isHoliday(earliest)).toBe(false)
      }),
    )
  })
})

describe('what speaks against a pool', () => {
  test('volunteers: too soon, legal consequences, a series, nobody of the staff there', () => {
    expect(blocksOf(VOLUNTEERS, TALK)).toEqual([])
    expect(blocksOf(VOLUNTEERS, { ...TALK, start: '2026-12-01T08:00' })).toEqual([])
    expect(blocksOf(VOLUNTEERS, { ...TALK, start: '2026-11-30T23:59' })).toEqual(['lead_time'])
    const worst = { language: 'arb', start: '2026-11-25T10:00', legalTalk: true, series: true, professionalPresent: false } as const
    expect(blocksOf({ ...VOLUNTEERS, active: false }, worst)).toEqual([
      ...['inactive', 'language', 'legal_talk', 'series', 'no_professional', 'lead_time'],
    ])
  })

  test('the rules for volunteers bind nobody else', () => {
    for (const kind of POOL_KINDS.filter((one) => one !== 'ehrenamt_ki')) {
      expect(blocksOf({ ...PHONE, kind }, { ...TALK, legalTalk: true, series: true, professionalPresent: false })).toEqual([])
    }
  })

  test('nothing is held against a pool before it is known', () => {
    expect(blocksOf(VOLUNTEERS, { ...TALK, language: null, start: '' })).toEqual([])
  })

  test('who can be asked stands first, the quick ones before the others', () => {
    const professional = { ...VOLUNTEERS, name: 'Büro', kind: 'professionell', earliest: '2026-11-26' } as const
    const names = (talk: Parameters<typeof blocksOf>[1]) => byUse([VOLUNTEERS, professional, PHONE], talk).map(({ name }) => name)
    expect(names(TALK)).toEqual(['Telefon', 'Büro', 'Pool'])
    expect(names({ ...TALK, start: '2026-11-25T10:00' })).toEqual(['Telefon', 'Büro', 'Pool'])
    expect(byUse([{ ...PHONE, active: false }, VOLUNTEERS], TALK).map(({ name }) => name)).toEqual(['Pool', 'Telefon'])
  })
})

test('a talk is over at its end, and a cancellation is in time up to the hour the pool asks for', () => {
  expect(isOver('2026-11-24T10:00', 30, '2026-11-24T10:29')).toBe(false)
  expect(isOver('2026-11-24T10:00', 30, '2026-11-24T10:30')).toBe(true)
  expect(cancelsInTime('2026-11-25T10:00', 24, '2026-11-24T10:00')).toBe(true)
  expect(cancelsInTime('2026-11-25T10:00', 24, '2026-11-24T10:01')).toBe(false)
})

test('colleagues are bound anyway; everybody else signs', () => {
  expect(POOL_KINDS.filter(needsConfidentiality)).toEqual(POOL_KINDS.filter((kind) => kind !== 'kollegin'))
  expect(needsConfidentiality(null)).toBe(false)
})
