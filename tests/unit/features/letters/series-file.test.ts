import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isCancelled, isLive } from '../../../../shared/appointment-states.ts'
import type { SeriesInput } from '../../../../shared/contract/appointment-series.ts'
import type { Appointment } from '../../../../shared/contract/appointments.ts'
import { addDays } from '../../../../shared/dates.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'
import { occurrencesOf } from '../../../support/read-calendar.ts'

let app: TestApp
let input: SeriesInput
beforeEach(async () => {
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  const series = { rhythm: 'woche', count: 5, until: null, without: [] } as SeriesInput['series']
  const what = { minutes: 45, purpose: 'Wohnung', interpreterLanguage: null }
  input = { personId: await addPerson(app), siteId: site.id, start: '2026-12-01T09:30', ...what, series }
})
afterEach(() => app.close())

type Change = Omit<Partial<SeriesInput>, 'series'> & { series?: Partial<SeriesInput['series']> }
const book = ({ series, ...rest }: Change = {}) =>
  app.call('appointments', 'bookSeries', { ...input, ...rest, series: { ...input.series, ...series } })
const ref = ({ id, revision }: Appointment) => ({ id, revision })
function nth(list: readonly Appointment[], index: number): Appointment {
  const value = list[index]
  if (value === undefined) throw new Error(`nothing at ${index}`)
  return value
}
async function fileOf({ id }: Appointment): Promise<string> {
  app.host.answers.save = join(app.folder, 'reihe.ics')
  await app.call('letters', 'saveCalendar', { id, whole: true })
  return readFileSync(app.host.answers.save, 'utf8')
}
const nameOf = () => app.host.proposed.at(-1)
const told = ({ start, end }: Appointment) => `${start} ${end.slice(11)}`
/** What stands, as the store has it. */
async function standing(): Promise<string[]> {
  const all = await app.call('appointments', 'ofPerson', { personId: input.personId })
  return all
    .filter(({ state, seriesId }) => seriesId && !isCancelled(state))
    .map(told)
    .sort()
}
const events = (file: string) => ICAL.Component.fromString(file).getAllSubcomponents('vevent')
const values = (file: string, name: string) => [...new Set(events(file).map((event) => String(event.getFirstPropertyValue(name))))]

test('a series is one event with its rule, neutral as any other, under a name that tells nothing', async () => {
  const booked = await book({ series: { without: ['2026-12-15'] } })
  const file = await fileOf(nth(booked, 2))
  const lines = file.split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;TZID=Europe/Berlin:20261201T093000',
      'DTEND;TZID=Europe/Berlin:20261201T101500',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T083000Z',
      'EXDATE;TZID=Europe/Berlin:20261215T093000',
      'SUMMARY:Termin',
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
    ]),
  )
  expect(events(file)).toHaveLength(1)
  expect(file).not.toMatch(/Shevchenko|Wohnung|Jobcenter|Quartierlotse|Familienzentrum|ORGANIZER/i)
  expect(occurrencesOf(file, '2027-12-31')).toEqual(booked.map(told))
  expect(nameOf()).toBe('Termine ab 2026-12-01 09.30 Uhr.ics')
})

test.each([
  ['to summer time', '2027-03-16T09:30', ['2027-03-23T08:30:00.000Z', '2027-03-30T07:30:00.000Z']],
  ['to winter time', '2027-10-19T09:30', ['2027-10-26T07:30:00.000Z', '2027-11-02T08:30:00.000Z']],
] as const)('over the change %s the time on the wall stays, read by a program that knows only the file', async (_, start, moments) => {
  const booked = await book({ start, series: { count: 4 } })
  const file = await fileOf(nth(booked, 0))
  expect(occurrencesOf(file, '2028-12-31')).toEqual(booked.map(told))
  const calendar = ICAL.Component.fromString(file)
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? '')
  const steps = new ICAL.Event(events(file)[0] ?? new ICAL.Component('vevent')).iterator()
  const found: string[] = []
  for (let next = steps.next(); next; next = steps.next()) {
    next.zone = zone
    found.push(next.toJSDate().toISOString())
  }
  expect(found).toEqual(expect.arrayContaining([...moments]))
})

test('one date moved, one shortened, one called off, one only a request: one UID, and the sequence rises with each', async () => {
  const booked = await book()
  const before = values(await fileOf(nth(booked, 0)), 'uid')
  await app.call('appointments', 'move', { ...ref(nth(booked, 1)), start: '2026-12-10T14:00', minutes: 45 })
  await app.call('appointments', 'move', { ...ref(nth(booked, 2)), start: '2026-12-15T09:30', minutes: 20 })
  await app.call('appointments', 'cancel', { ...ref(nth(booked, 3)), reason: 'abgesagt_person', note: '' })
  await app.call('appointments', 'setQuota', { siteId: input.siteId, day: '2026-12-30', slots: 0 })
  await app.call('appointments', 'move', { ...ref(nth(booked, 4)), start: '2026-12-30T09:30', minutes: 45 })
  const file = await fileOf(nth(booked, 0))
  expect(occurrencesOf(file, '2027-12-31')).toEqual([
    '2026-12-01T09:30 10:15',
    '2026-12-10T14:00 14:45',
    '2026-12-15T09:30 09:50',
    '2026-12-30T09:30 10:15',
  ])
  expect(values(file, 'uid')).toEqual(before)
  expect(values(file, 'sequence')).toEqual(['5'])
  expect(events(file).map((event) => event.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'TENTATIVE'])
  expect(file).toContain('EXDATE;TZID=Europe/Berlin:20261222T093000')
})

test('a series that is called off says so as a whole', async () => {
  const booked = await book()
  const off = await app.call('appointments', 'cancelSeries', { ...ref(nth(booked, 0)), reason: 'abgesagt_jc', note: '', scope: 'alle' })
  const file = await fileOf(nth(off, 0))
  expect(values(file, 'status')).toEqual(['CANCELLED'])
  expect(file).not.toContain('EXDATE')
  expect(nameOf()).toBe('Termine ab 2026-12-01 09.30 Uhr Absage.ics')
})

test('a single appointment has no file of a series, and where no way is safe there is none', async () => {
  const { series: _, ...single } = input
  const one = await app.call('appointments', 'book', single)
  expect(await app.reply('letters', 'saveCalendar', { id: one.id, whole: true })).toMatchObject({ error: { code: 'not_found' } })
  await app.call('letters', 'saveCalendar', { id: one.id })
  expect(nameOf()).toBe('Termin 2026-12-01 09.30 Uhr.ics')
})

const step = fc.record({
  which: fc.nat(5),
  what: fc.constantFrom('move', 'moveSeries', 'cancel', 'cancelSeries', 'restore', 'shorten'),
  days: fc.integer({ min: -3, max: 3 }),
  time: fc.constantFrom('09:30', '14:00'),
  scope: fc.constantFrom('folgende', 'alle'),
} as const)
test('whatever was changed, a calendar program shows exactly the dates that stand', async () => {
  const rhythm = fc.constantFrom('woche', 'zwei_wochen', 'monat')
  await fc.assert(
    fc.asyncProperty(rhythm, fc.array(step, { maxLength: 6 }), async (chosen, steps) => {
      const personId = await addPerson(app)
      input = { ...input, personId }
      const booked = await book({ start: '2027-02-09T09:30', series: { rhythm: chosen, count: 6, without: ['2027-02-23'] } })
      for (const { which, what, days, time, scope } of steps) {
        const current = await app.call('appointments', 'get', { id: nth(booked, which % booked.length).id })
        const there = { ...ref(current), start: `${addDays(current.start.slice(0, 10), days)}T${time}`, minutes: 45 }
        const off = { ...ref(current), reason: 'abgesagt_person', note: '' } as const
        if (what === 'restore') await app.reply('appointments', 'restore', ref(current))
        else if (!isLive(current.state)) continue
        else if (what === 'move') await app.call('appointments', 'move', there)
        else if (what === 'shorten') await app.call('appointments', 'move', { ...ref(current), start: current.start, minutes: 20 })
        else if (what === 'moveSeries') await app.reply('appointments', 'moveSeries', { ...there, scope })
        else if (what === 'cancel') await app.call('appointments', 'cancel', off)
        else await app.call('appointments', 'cancelSeries', { ...off, scope })
      }
      const file = await fileOf(nth(booked, 0))
      const all = (await standing()).length === 0
      if (all) expect(values(file, 'status')).toEqual(['CANCELLED'])
      else expect(occurrencesOf(file, '2029-12-31')).toEqual(await standing())
      expect(values(file, 'uid')).toHaveLength(1)
    }),
    { numRuns: 25 },
  )
}, 60_000)
