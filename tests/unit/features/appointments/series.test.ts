import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SeriesInput } from '../../../../shared/contract/appointment-series.ts'
import type { Appointment } from '../../../../shared/contract/appointments.ts'
import { toInstant } from '../../../../shared/dates.ts'
import { monthLater, seriesRule, shiftedDay } from '../../../../shared/series-rules.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let input: SeriesInput
beforeEach(async () => {
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  const personId = await addPerson(app)
  const series = { rhythm: 'woche', count: 4, until: null, without: [] } as SeriesInput['series']
  input = { personId, siteId: site.id, start: '2026-12-01T09:30', minutes: 45, purpose: '', interpreterLanguage: null, series }
})
afterEach(() => app.close())

type Change = Omit<Partial<SeriesInput>, 'series'> & { series?: Partial<SeriesInput['series']> }
const merged = ({ series, ...rest }: Change): SeriesInput => ({ ...input, ...rest, series: { ...input.series, ...series } })
const book = (change: Change = {}) => app.call('appointments', 'bookSeries', merged(change))
const starts = (list: readonly Appointment[]) => list.map(({ start }) => start)
const all = async () => starts(await app.call('appointments', 'ofPerson', { personId: input.personId })).toReversed()
const ref = ({ id, revision }: Appointment) => ({ id, revision })
function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index]
  if (value === undefined) throw new Error(`nothing at ${index}`)
  return value
}

test('a weekly series is booked as single appointments that every list shows', async () => {
  const booked = await book()
  expect(starts(booked)).toEqual(['2026-12-01T09:30', '2026-12-08T09:30', '2026-12-15T09:30', '2026-12-22T09:30'])
  expect(new Set(booked.map(({ seriesId }) => seriesId)).size).toBe(1)
  expect(booked.every(({ seriesStart, start }) => seriesStart === start)).toBe(true)
  expect(starts(await app.call('appointments', 'between', { from: '2026-12-07', to: '2026-12-13' }))).toEqual(['2026-12-08T09:30'])
})

test.each<[Change, string[]]>([
  [{ series: { rhythm: 'zwei_wochen', count: 3 } }, ['2026-12-01', '2026-12-15', '2026-12-29']],
  [{ series: { rhythm: 'monat', count: 3 } }, ['2026-12-01', '2027-01-05', '2027-02-02']],
  [{ start: '2026-12-29T09:30', series: { rhythm: 'monat', count: 3 } }, ['2026-12-29', '2027-01-26', '2027-02-23']],
  [{ series: { count: null, until: '2026-12-15' } }, ['2026-12-01', '2026-12-08', '2026-12-15']],
  [{ series: { count: null, until: '2026-12-14' } }, ['2026-12-01', '2026-12-08']],
  [{ series: { without: ['2026-12-08'] } }, ['2026-12-01', '2026-12-15', '2026-12-22']],
])('%j falls on %j', async (change, days) => {
  expect(starts(await book(change)).map((start) => start.slice(0, 10))).toEqual(days)
})

test.each<[string, Change, string, string]>([
  ['without end', { series: { count: null } }, 'series.count', 'series_no_end'],
  ['with two ends', { series: { until: '2027-01-01' } }, 'series.count', 'series_no_end'],
  ['of 10,000', { series: { count: 10_000 } }, 'series.count', 'series_count'],
  ['of one', { series: { count: 1 } }, 'series.count', 'series_count'],
  ['of half a one', { series: { count: 2.5 } }, 'series.count', 'series_count'],
  ['that ends before it begins', { series: { count: null, until: '2026-11-30' } }, 'series.until', 'series_end_early'],
  ['until the year 9999', { series: { count: null, until: '9999-12-31' } }, 'series.until', 'series_too_long'],
  ['of 104 months', { series: { rhythm: 'monat', count: 104 } }, 'series.count', 'series_too_long'],
  ['with all its days left out', { series: { count: 2, without: ['2026-12-01', '2026-12-08'] } }, 'series.count', 'series_empty'],
  ['in the hour the clock skips', { start: '2027-03-14T02:30', series: { count: 4 } }, 'start', 'time_missing'],
])('a series %s is refused as a whole', async (_, change, field, key) => {
  const refused = { ok: false, error: { code: 'invalid_input', fields: { [field]: key } } }
  expect(await app.reply('appointments', 'bookSeries', merged(change))).toEqual(refused)
  expect(await all()).toEqual([])
  expect(app.store.db.prepare('SELECT count(*) AS n FROM appointment_series').get()).toEqual({ n: 0 })
})

test('104 dates are the most there can be', async () => {
  expect(await book({ series: { count: 104 } })).toHaveLength(104)
  expect(await book({ start: '2027-01-01T14:00', series: { count: null, until: '2028-12-28' } })).toHaveLength(104)
})

test('over both changes of the clock the time on the wall stays', async () => {
  const spring = starts(await book({ start: '2027-03-23T09:30', series: { count: 2 } }))
  const autumn = starts(await book({ start: '2027-10-26T09:30', series: { count: 2 } }))
  expect([...spring, ...autumn]).toEqual(['2027-03-23T09:30', '2027-03-30T09:30', '2027-10-26T09:30', '2027-11-02T09:30'])
})

test('before it is booked, each date says what stands against it', async () => {
  await app.call('appointments', 'book', { ...input, start: '2026-12-15T10:00' })
  const { personId, minutes, series } = merged({ series: { count: 5 } })
  const preview = await app.call('appointments', 'previewSeries', { personId, minutes, series, start: '2026-12-01T09:30' })
  expect(preview.map(({ conflict }) => conflict)).toEqual([false, false, true, false, false])
  const friday = await app.call('appointments', 'previewSeries', { personId, minutes, series, start: '2026-12-25T09:30' })
  expect(friday.map(({ holiday }) => holiday)).toEqual(['1. Weihnachtstag', 'Neujahrstag', '', '', ''])
  const night = await app.call('appointments', 'previewSeries', { personId, minutes, series, start: '2027-03-14T02:30' })
  expect(night.map(({ exists }) => exists)).toEqual([true, true, false, true, true])
})

test('the preview looks at the calendar of whoever the series is with, and says when they are away', async () => {
  const berat = colleague(app)
  await app.call('appointments', 'book', { ...input, personId: await addPerson(app, { givenNames: 'Ihor' }), start: '2026-12-08T09:30' })
  await berat.call('appointments', 'book', { ...input, personId: await addPerson(app, { givenNames: 'Taras' }), start: '2026-12-15T09:30' })
  await berat.call('calendar', 'saveAbsence', { id: null, staffId: berat.id, kind: 'urlaub', from: '2026-12-20', to: '2026-12-23' })
  const { personId, minutes, series, start } = merged({ series: { count: 4 } })
  const own = await app.call('appointments', 'previewSeries', { personId, minutes, series, start })
  expect(own.map(({ conflict, absent }) => [conflict, absent])).toEqual([
    [false, false],
    [true, false],
    [false, false],
    [false, false],
  ])
  const his = await app.call('appointments', 'previewSeries', { personId, minutes, series, start, staffId: berat.id })
  expect(his.map(({ conflict, absent }) => [conflict, absent])).toEqual([
    [false, false],
    [false, false],
    [true, false],
    [false, true],
  ])
})

test('one date moved alone leaves the others, and says so', async () => {
  const second = at(await book(), 1)
  await app.call('appointments', 'move', { ...ref(second), start: '2026-12-09T14:00', minutes: 30 })
  expect(await all()).toEqual(['2026-12-01T09:30', '2026-12-09T14:00', '2026-12-15T09:30', '2026-12-22T09:30'])
  const { series } = await app.call('appointments', 'linked', { id: second.id })
  expect(series).toMatchObject({
    rhythm: 'woche',
    dates: [{ moved: false }, { moved: true, start: '2026-12-09T14:00' }, { moved: false }, {}],
  })
})

test('this and all that follow: those before stay, one that was moved alone stays too', async () => {
  const booked = await book({ series: { count: 5 } })
  await app.call('appointments', 'move', { ...ref(at(booked, 3)), start: '2026-12-23T16:00', minutes: 45 })
  const moved = await app.call('appointments', 'moveSeries', {
    ...ref(at(booked, 1)),
    start: '2026-12-10T11:00',
    minutes: 60,
    scope: 'folgende',
  })
  expect(starts(moved)).toEqual(['2026-12-10T11:00', '2026-12-17T11:00', '2026-12-31T11:00'])
  expect(moved.every(({ minutes }) => minutes === 60)).toBe(true)
  expect(await all()).toEqual(['2026-12-01T09:30', '2026-12-10T11:00', '2026-12-17T11:00', '2026-12-23T16:00', '2026-12-31T11:00'])
  // The same move the other way round is the undo.
  await app.call('appointments', 'moveSeries', { ...ref(at(moved, 0)), start: '2026-12-08T09:30', minutes: 45, scope: 'folgende' })
  expect(await all()).toEqual(['2026-12-01T09:30', '2026-12-08T09:30', '2026-12-15T09:30', '2026-12-23T16:00', '2026-12-29T09:30'])
})

test('all: also those before this one, but nothing that is past, settled or called off', async () => {
  const booked = await book({ start: '2026-11-17T09:30', series: { count: 5 } })
  await app.call('appointments', 'cancel', { ...ref(at(booked, 2)), reason: 'abgesagt_jc', note: '' })
  const moved = await app.call('appointments', 'moveSeries', {
    ...ref(at(booked, 3)),
    start: '2026-12-09T10:00',
    minutes: 45,
    scope: 'alle',
  })
  expect(starts(moved)).toEqual(['2026-11-25T10:00', '2026-12-09T10:00', '2026-12-16T10:00'])
  expect(await all()).toEqual(['2026-11-17T09:30', '2026-11-25T10:00', '2026-12-01T09:30', '2026-12-09T10:00', '2026-12-16T10:00'])
})

test('a monthly series goes to the same weekday of each month', async () => {
  const booked = await book({ start: '2026-12-08T09:30', series: { rhythm: 'monat', count: 4 } })
  expect(starts(booked)).toEqual(['2026-12-08T09:30', '2027-01-12T09:30', '2027-02-09T09:30', '2027-03-09T09:30'])
  const moved = await app.call('appointments', 'moveSeries', {
    ...ref(at(booked, 1)),
    start: '2027-01-20T09:30',
    minutes: 45,
    scope: 'folgende',
  })
  expect(starts(moved)).toEqual(['2027-01-20T09:30', '2027-02-17T09:30', '2027-03-17T09:30'])
})

test('calling off: only one, this and those after it, or all that lie ahead', async () => {
  const booked = await book({ series: { count: 5 } })
  const reason = { reason: 'abgesagt_person', note: '' } as const
  await app.call('appointments', 'cancel', { ...ref(at(booked, 4)), ...reason })
  const following = await app.call('appointments', 'cancelSeries', { ...ref(at(booked, 2)), ...reason, scope: 'folgende' })
  expect(starts(following)).toEqual(['2026-12-15T09:30', '2026-12-22T09:30'])
  const rest = await app.call('appointments', 'cancelSeries', { ...ref(at(booked, 1)), ...reason, scope: 'alle' })
  expect(starts(rest)).toEqual(['2026-12-01T09:30', '2026-12-08T09:30'])
  expect(rest.every(({ state }) => state === 'abgesagt_person')).toBe(true)
})

test('when one date cannot be moved, none is', async () => {
  const booked = await book({ start: '2027-03-14T09:30', series: { count: 4 } })
  const before = await all()
  const asked = { ...ref(at(booked, 0)), start: '2027-03-14T02:30', minutes: 45, scope: 'alle' } as const
  expect(await app.reply('appointments', 'moveSeries', asked)).toMatchObject({ ok: false, error: { fields: { start: 'time_missing' } } })
  expect(await all()).toEqual(before)
})

test('a single appointment has no series, and an outdated one moves none', async () => {
  const { series: _, ...single } = input
  const booked = await app.call('appointments', 'book', single)
  const change = { start: '2026-12-02T09:30', minutes: 45, scope: 'alle' } as const
  expect(await app.reply('appointments', 'moveSeries', { ...ref(booked), ...change })).toMatchObject({ error: { code: 'not_found' } })
  const first = at(await book(), 0)
  expect(await app.reply('appointments', 'moveSeries', { ...ref(first), revision: 9, ...change })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('whatever day is moved wherever, the rest goes along by as much, and the asked one stands where it was asked', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => toInstant(Date.parse('2026-11-24') + days * 86_400_000).slice(0, 10))
  fc.assert(
    fc.property(day, day, day, (one, from, to) => {
      expect(shiftedDay(from, from, to)).toBe(to)
      expect(shiftedDay(one, from, from)).toBe(one)
      expect(monthLater(from, from, to)).toBe(`${to.slice(0, 7)}-01`)
      expect(seriesRule(one, 'monat')).toMatch(/^FREQ=MONTHLY;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/)
    }),
  )
})
