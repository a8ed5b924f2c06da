import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clashesOf, clashing } from '../../../../shared/calendar-conflicts.ts'
import type { CalendarEntry, SlotQuery } from '../../../../shared/contract/calendar.ts'
import { addMinutes } from '../../../../shared/dates.ts'
import type { PersonId, SiteId, StaffId } from '../../../../shared/ids.ts'
import { SUMMONS_MINUTES } from '../../../../shared/summons-rules.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, type Colleague, colleague } from '../../../support/colleague.ts'
import { bookingInput, PHONE_POOL, poolInput, STEP } from '../../../support/interpreter-fixtures.ts'
import { addPerson } from '../../../support/person.ts'
import { summonsInput, summonsSite } from '../../../support/summons-fixtures.ts'

let app: TestApp
let siteId: SiteId
let person: PersonId
let berat: Colleague
beforeEach(async () => {
  app = createApp()
  siteId = await summonsSite(app)
  person = await addPerson(app)
  berat = colleague(app)
})
afterEach(() => app.close())

/** Two weeks ahead of the day on which tests begin. */
const DAY = '2026-12-08'
const WEEK = { from: '2026-12-07', to: '2026-12-13' }
const at = (time: string) => `${DAY}T${time}`
const book = (time: string, change: object = {}) =>
  app.call('appointments', 'book', {
    ...{ personId: person, siteId, start: at(time), minutes: 45, purpose: 'Schulden', interpreterLanguage: 'ukr' },
    ...change,
  })
const summon = (time: string, change: object = {}) =>
  app.call('summons', 'issue', summonsInput(person, siteId, { startsAt: at(time), ...change }))
function busy(staffId: StaffId, start: string, end: string): void {
  const insert = app.store.db.prepare('INSERT INTO busy_time (id, staff_id, starts_at, ends_at) VALUES (?, ?, ?, ?)')
  insert.run(v7(), staffId, start, end)
}
/** Asked for and promised by somebody with that name. */
async function interpreted(change: object, interpreterName = 'Nadia Kovalenko') {
  const pools = await app.call('interpreters', 'pools', {})
  const pool =
    pools[0] ?? (await app.call('interpreters', 'savePool', { id: null, revision: 0, pool: poolInput({ ...PHONE_POOL, note: '' }) }))
  const { id, revision } = await app.call('interpreters', 'create', bookingInput({ poolId: pool.id, ...change }))
  return app.call('interpreters', 'advance', { id, revision, ...STEP, state: 'bestaetigt', interpreterName })
}
const span = async (team = true, who: Pick<TestApp, 'call'> | Colleague = app) => who.call('calendar', 'entries', { ...WEEK, team })
const seen = ({ source, start, title, personId, own, movable }: CalendarEntry) => [source, start.slice(11), title, personId, own, movable]
const query = (change: Partial<SlotQuery> = {}): SlotQuery => ({
  ...{ from: DAY, minutes: 45, staffIds: [app.staff.id], siteId, language: null, interpreter: false, childcare: false },
  ...{ personId: null, halves: [], ...change },
})
const starts = async (change: Partial<SlotQuery> = {}, who: Pick<TestApp, 'call'> | Colleague = app) =>
  (await who.call('calendar', 'freeSlots', query(change))).map(({ start }) => start).filter((start) => start.startsWith(DAY))

test('a Meldeaufforderung stands in the calendar as its own kind, with its place, and cannot be moved there', async () => {
  const { id } = await summon('09:30')
  const { entries } = await span(false)
  expect(entries.map(seen)).toEqual([['summons', '09:30', 'Olena Shevchenko', person, true, false]])
  expect(entries[0]).toMatchObject({ id, siteId, end: addMinutes(at('09:30'), SUMMONS_MINUTES), state: null, occupies: true })
  expect(await app.reply('appointments', 'get', { id: String(id) as never })).toMatchObject({ error: { code: 'not_found' } })
})

test('called off or moved, it is no longer there', async () => {
  const { id, revision } = await summon('09:30')
  await app.call('summons', 'withdraw', { id, revision, reason: 'irrtümlich' })
  expect((await span()).entries).toEqual([])
})

test('who may not know of a Meldeaufforderung sees a colleague busy, and learns of no person', async () => {
  await summon('09:30')
  const clerk = colleague(app, { roles: ['drop_in_clerk'], name: 'Clara Beispiel' })
  const { entries } = await span(true, clerk)
  expect(entries.map(seen)).toEqual([['busy', '09:30', '', null, false, false]])
  expect(JSON.stringify(entries)).not.toMatch(/Olena|summons|Geschäftsstelle/)
  // One's own talk at that time still would make the person miss it, so that it is not offered.
  expect(await starts({ staffIds: [clerk.id], personId: person }, clerk)).not.toContain(at('09:30'))
  expect(await starts({ staffIds: [clerk.id] }, clerk)).toContain(at('08:45'))
  const { entries: own } = await clerk.call('calendar', 'entries', { ...WEEK, team: false })
  expect(own).toEqual([])
})

test('a person of another branch is not named in it, except to whoever issued it', async () => {
  await summon('09:30')
  assign(app, person, { branch: addBranch(app, 'Geschäftsstelle 9'), responsible: null })
  expect((await span(true, berat)).entries.map(seen)).toEqual([['summons', '09:30', '', null, false, false]])
  expect((await span()).entries.map(seen)).toEqual([['summons', '09:30', 'Olena Shevchenko', null, true, false]])
})

test('a person who is summoned at the same time is a conflict, also by a colleague and in the own calendar', async () => {
  await summon('09:30')
  await berat.call('appointments', 'book', {
    ...{ personId: person, siteId, start: at('10:00'), minutes: 45, purpose: 'Schulden', interpreterLanguage: null },
  })
  const { entries } = await span(false, berat)
  expect(entries.map(({ source, own }) => [source, own])).toEqual([
    ['summons', false],
    ['appointment', true],
  ])
  const [summons, appointment] = entries
  if (!summons || !appointment) throw new Error('not gathered')
  expect([...clashing(entries)].sort()).toEqual([summons.id, appointment.id].sort())
  expect(clashesOf(appointment, entries)).toMatchObject([{ kind: 'person', resource: person, other: { source: 'summons' } }])
})

test('an appointment speaks for its interpreter as long as both are at the same time', async () => {
  const appointment = await book('10:00')
  await interpreted({ appointmentId: appointment.id, personId: person, start: at('10:00') })
  const before = await span()
  expect(before.entries.map(({ source }) => source)).toEqual(['appointment'])
  expect(before.entries[0]).toMatchObject({ interpreting: { state: 'bestaetigt', start: at('10:00') } })
  const [row] = before.interpreters
  expect(row).toMatchObject({ name: 'Nadia Kovalenko', poolName: 'Telefondolmetschen Rund um die Uhr' })
  expect(before.entries[0]?.interpreterRow).toBe(row?.id)

  await app.call('appointments', 'move', { id: appointment.id, revision: appointment.revision, start: at('13:00'), minutes: 45 })
  const after = (await span(false)).entries
  expect(after.map(({ source, start, staffIds, interpreterRow }) => [source, start.slice(11), staffIds.length, interpreterRow])).toEqual([
    ['interpreter', '10:00', 0, row?.id],
    ['appointment', '13:00', 1, null],
  ])
  expect(after[1]).toMatchObject({ interpreterId: null, interpreting: { start: at('10:00') } })
  // Moved out of the week, what waits there is still found.
  expect((await app.call('calendar', 'entries', { from: DAY, to: DAY, team: false })).entries).toHaveLength(2)
})

test('nobody interprets two talks at a time; a pool without names can', async () => {
  const taras = await addPerson(app, { givenNames: 'Taras' })
  const first = await book('10:00')
  const second = await book('10:15', { personId: taras, staffId: berat.id })
  await interpreted({ appointmentId: first.id, personId: person, start: at('10:00') })
  const other = await interpreted({ appointmentId: second.id, personId: taras, start: at('10:15') }, 'nadia kovalenko ')
  const { entries } = await span()
  const [one] = entries
  if (!one) throw new Error('not gathered')
  expect(clashesOf(one, entries)).toMatchObject([{ kind: 'interpreter', other: { id: second.id } }])
  expect([...clashing(entries)].sort()).toEqual([first.id, second.id].sort())
  // Also in the own calendar, where the colleague’s talk is there only to be met.
  expect([...clashing((await span(false)).entries)]).toHaveLength(2)
  app.store.db.prepare("UPDATE interpreter_booking SET interpreter_name = '' WHERE id = ?").run(other.id)
  expect([...clashing((await span()).entries)]).toEqual([])
})

test('a talk with an interpreter and without an appointment takes the time of whoever asked', async () => {
  const { id } = await app.call('interpreters', 'create', bookingInput({ siteId, start: at('10:00') }))
  const { entries, interpreters } = await span()
  expect(entries).toMatchObject([{ id, source: 'interpreter', staffIds: [app.staff.id], language: 'ukr', personId: null, own: true }])
  expect(interpreters).toEqual([{ id: 'open', name: '', poolName: '' }])
  expect(await starts()).not.toContain(at('10:00'))
  expect(await starts({ staffIds: [berat.id] })).toContain(at('10:15'))
  // What others asked for is not in the own calendar.
  expect((await span(false, berat)).entries).toEqual([])
})

test('busy times are only that: of the team that it is busy, whole days as such', async () => {
  busy(app.staff.id, '2026-12-06T22:00', '2026-12-07T09:00')
  busy(berat.id, '2026-12-09T00:00', '2026-12-11T00:00')
  busy(berat.id, '2026-12-14T00:00', '2026-12-14T10:00')
  const { entries } = await span()
  expect(entries.map(({ source, start, end, allDay, own, title }) => [source, start, end, allDay, own, title])).toEqual([
    ['busy', '2026-12-06T22:00', '2026-12-07T09:00', false, true, ''],
    ['busy', '2026-12-09T00:00', '2026-12-11T00:00', true, false, ''],
  ])
  expect((await span(false)).entries).toHaveLength(1)
  const { members } = await app.call('calendar', 'year', { year: 2026 })
  expect(members.map(({ days }) => days.slice(339, 348))).toEqual(['tt.......', '...tt...t'])
})

test('an appointment over a busy time of one’s own is a conflict of the team', async () => {
  busy(app.staff.id, at('10:00'), at('11:00'))
  await book('10:30')
  const { entries } = await span()
  expect([...clashing(entries)]).toHaveLength(2)
})

test('free slots keep clear of all of it, whatever it is', async () => {
  const hours = [{ weekday: 2, from: '08:00', to: '16:00' }]
  await app.call('calendar', 'saveOwnHours', { hours, bufferMinutes: 0, languages: [] })
  const quarter = fc.nat(31).map((count) => addMinutes(at('08:00'), count * 15))
  const kind = fc.constantFrom('summons', 'busy', 'talk')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(quarter, kind), { maxLength: 4 }), async (list) => {
      for (const table of ['summons_step', 'summons_sheet', 'summons', 'interpreter_step', 'interpreter_booking', 'busy_time'])
        app.store.db.prepare(`DELETE FROM ${table}`).run()
      for (const [start, which] of list) {
        if (which === 'summons') await summon(start.slice(11), { denseNote: 'Bewerbungsphase' })
        else if (which === 'busy') busy(app.staff.id, start, addMinutes(start, 45))
        else await app.call('interpreters', 'create', bookingInput({ siteId, start }))
      }
      const offered = await starts({ minutes: 45 })
      const { entries } = await span(false)
      expect(entries).toHaveLength(list.length)
      for (const start of offered) {
        const end = addMinutes(start, 45)
        expect(entries.filter((entry) => entry.start < end && start < entry.end)).toEqual([])
      }
      // Neither is more closed than that: the first time of the day that meets nothing is offered.
      const free = Array.from({ length: 30 }, (_, count) => addMinutes(at('08:00'), count * 15)).find((start) =>
        entries.every((entry) => entry.end <= start || addMinutes(start, 45) <= entry.start),
      )
      expect(offered[0]).toBe(free)
    }),
    { numRuns: 25 },
  )
})

test('the printed list says what it is, and without names nothing of it', async () => {
  await summon('09:30')
  const appointment = await book('11:00')
  await interpreted({ appointmentId: appointment.id, personId: person, start: at('11:00') })
  busy(app.staff.id, at('14:00'), at('15:00'))
  await app.call('calendar', 'saveBlock', {
    id: null,
    kind: 'besprechung',
    start: at('15:00'),
    minutes: 30,
    siteId: null,
    note: 'mit Olena',
  })
  await app.call('letters', 'agenda', { ...WEEK, names: true })
  const named = app.host.rendered.at(-1) ?? ''
  for (const words of ['Meldeaufforderung: Olena Shevchenko', 'Sprachmittlung: Ukrainisch, zugesagt', 'Belegt', 'Besprechung: mit Olena'])
    expect(named).toContain(words)
  await app.call('letters', 'agenda', { ...WEEK, names: false })
  expect(app.host.rendered.at(-1)).not.toMatch(/Olena|Meldeaufforderung/)
})
