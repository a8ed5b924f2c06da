import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanAfterKey } from '../../../../renderer/components/move-keys.ts'
import { parseTime } from '../../../../renderer/components/typed-time.ts'
import {
  type AppointmentValues,
  NewAppointment,
  toInput,
  toSpan,
  When,
} from '../../../../renderer/features/appointments/appointment-values.ts'
import { ONCE } from '../../../../renderer/features/appointments/series-values.ts'
import { toStart } from '../../../../renderer/features/appointments/typed-when.ts'
import { daysOf, shownHours, weekNumber } from '../../../../renderer/features/calendar/week.ts'
import { PersonId, SiteId } from '../../../../shared/ids.ts'

describe('a typed time', () => {
  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['1415', '14:15'],
    [' 9:30 Uhr ', '09:30'],
    ['23:59', '23:59'],
    ['0', '00:00'],
    ['24', null],
    ['9:60', null],
    ['9:3', null],
    ['', null],
    ['neun', null],
    ['12345', null],
  ])('%j means %s', (text, time) => {
    expect(parseTime(text)).toBe(time)
  })

  test('with its day it is a start, with half of it none', () => {
    expect(toStart('2026-11-26', '930')).toBe('2026-11-26T09:30')
    expect([toStart('', '930'), toStart('2026-11-26', 'x'), toStart('2026-02-30', '9')]).toEqual([null, null, null])
  })
})

describe('the week', () => {
  test.each([
    ['2026-11-24', 48],
    ['2026-01-01', 1],
    ['2025-12-29', 1],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2026-12-31', 53],
    ['2024-12-30', 1],
  ])('%s lies in week %i', (day, number) => {
    expect(weekNumber(day)).toBe(number)
  })

  test('has seven days, also over the change of the clock', () => {
    expect(daysOf('2026-03-23')).toEqual(['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29'])
  })

  test.each([
    [[], 7, 19],
    [[['2026-11-24T06:45', '2026-11-24T07:15']], 6, 19],
    [[['2026-11-24T18:30', '2026-11-24T19:00']], 7, 19],
    [[['2026-11-24T18:30', '2026-11-24T19:15']], 7, 20],
    [[['2026-11-24T23:30', '2026-11-25T00:15']], 7, 24],
  ])('with %j it shows %i to %i', (spans, from, until) => {
    expect(shownHours(spans.map(([start = '', end = '']) => ({ start, end })))).toEqual({ from, until })
  })
})

describe('keys on an appointment', () => {
  const span = { start: '2026-11-26T09:30', minutes: 30 }
  const press = (key: string, shiftKey = false) => spanAfterKey(span, { key, altKey: true, shiftKey })

  test('move it by a quarter of an hour or a day, or change its length', () => {
    expect(press('ArrowUp')).toEqual({ start: '2026-11-26T09:15', minutes: 30 })
    expect(press('ArrowDown')).toEqual({ start: '2026-11-26T09:45', minutes: 30 })
    expect(press('ArrowLeft')).toEqual({ start: '2026-11-25T09:30', minutes: 30 })
    expect(press('ArrowRight')).toEqual({ start: '2026-11-27T09:30', minutes: 30 })
    expect(press('ArrowUp', true)).toEqual({ start: '2026-11-26T09:30', minutes: 15 })
    expect(press('ArrowDown', true)).toEqual({ start: '2026-11-26T09:30', minutes: 45 })
  })

  test('other keys, and lengths that make no sense, do nothing', () => {
    expect([press('Enter'), press('ArrowLeft', true), spanAfterKey(span, { key: 'ArrowUp', altKey: false, shiftKey: false })]).toEqual([
      null,
      null,
      null,
    ])
    expect(spanAfterKey({ ...span, minutes: 15 }, { key: 'ArrowUp', altKey: true, shiftKey: true })).toBeNull()
    expect(spanAfterKey({ ...span, minutes: 480 }, { key: 'ArrowDown', altKey: true, shiftKey: true })).toBeNull()
  })

  test('every move has its counter move', () => {
    const pairs = fc.constantFrom(['ArrowUp', 'ArrowDown'] as const, ['ArrowLeft', 'ArrowRight'] as const)
    const starts = fc
      .date({ min: new Date('2026-01-02'), max: new Date('2099-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16))
    fc.assert(
      fc.property(starts, pairs, fc.boolean(), (start, [one, two], turned) => {
        const [there, back] = turned ? [two, one] : [one, two]
        const moved = spanAfterKey({ start, minutes: 30 }, { key: there, altKey: true, shiftKey: false })
        expect(moved && spanAfterKey(moved, { key: back, altKey: true, shiftKey: false })).toEqual({ start, minutes: 30 })
      }),
    )
  })
})

describe('the form', () => {
  const id = '0193a5c0-1111-7222-8333-444455556666'
  const [person, site] = [PersonId.parse(id), SiteId.parse(id)]
  const values = {
    personId: person,
    siteId: site,
    staffId: null,
    day: '2026-11-26',
    time: '930',
    minutes: 45,
    purpose: ' Unterlagen ',
    interpreterLanguage: null,
    series: ONCE,
  }
  const refusals = (change: Partial<AppointmentValues>) =>
    Object.fromEntries(
      (NewAppointment.safeParse({ ...values, ...change }).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
    )

  test('hands in what was typed', () => {
    expect(refusals({})).toEqual({})
    expect(toInput(values)).toEqual({
      personId: person,
      siteId: site,
      start: '2026-11-26T09:30',
      minutes: 45,
      purpose: 'Unterlagen',
      interpreterLanguage: null,
    })
    expect(toSpan(values)).toEqual({ start: '2026-11-26T09:30', minutes: 45 })
  })

  test('says at each field what is missing', () => {
    const empty = {
      personId: null,
      siteId: null,
      staffId: null,
      day: '',
      time: '',
      minutes: '',
      purpose: '',
      interpreterLanguage: null,
      series: ONCE,
    }
    const issues = NewAppointment.safeParse(empty).error?.issues ?? []
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['personId', 'person_missing'],
      ['siteId', 'site_missing'],
      ['day', 'required'],
      ['time', 'required'],
      ['minutes', 'duration'],
    ])
  })

  test.each<[Partial<AppointmentValues>, Readonly<Record<string, string>>]>([
    [{ time: '25' }, { time: 'time' }],
    [{ day: '2026-03-29', time: '2:30' }, { time: 'time_missing' }],
    [{ day: '0206-11-26' }, { day: 'date' }],
    [{ minutes: 481 }, { minutes: 'duration' }],
    [{ purpose: 'x'.repeat(301) }, { purpose: 'too_long' }],
    [{ series: { ...ONCE, rhythm: 'woche' } }, { 'series.count': 'series_no_end' }],
    [{ series: { ...ONCE, rhythm: 'woche', count: 10_000 } }, { 'series.count': 'series_count' }],
    [{ series: { ...ONCE, rhythm: 'monat', count: 'x' } }, { 'series.count': 'series_count' }],
    [{ series: { ...ONCE, rhythm: 'monat', until: '2026-11-25' } }, { 'series.until': 'series_end_early' }],
    [{ series: { ...ONCE, rhythm: 'monat', until: '2028-12-01' } }, { 'series.until': 'series_too_long' }],
    [{ series: { ...ONCE, rhythm: 'monat', until: '2028-11-26' } }, {}],
  ])('%o is refused with %o', (change, expected) => {
    expect(refusals(change)).toEqual(expected)
  })

  test('moving asks for the same when', () => {
    expect(When.safeParse({ day: '2026-10-25', time: '2:30', minutes: 30 }).success).toBe(true)
    expect(When.safeParse({ day: '2026-03-29', time: '2:00', minutes: 30 }).success).toBe(false)
  })
})
