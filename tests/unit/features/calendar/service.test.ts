import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SlotQuery } from '../../../../shared/contract/calendar.ts'
import type { PersonId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, type Colleague, colleague } from '../../../support/colleague.ts'
import { rotaInput, siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let siteId: SiteId
let kita: SiteId
let person: PersonId
let berat: Colleague
beforeEach(async () => {
  app = createApp()
  siteId = (await app.call('dropIn', 'createSite', siteInput())).id
  kita = (await app.call('dropIn', 'createSite', siteInput({ name: 'Kita Regenbogen' }))).id
  person = await addPerson(app)
  berat = colleague(app)
})
afterEach(() => app.close())

const TUESDAY = '2026-12-01'
const WEEK = { from: '2026-11-30', to: '2026-12-06' }
const book = (start: string, change: object = {}) =>
  app.call('appointments', 'book', {
    personId: person,
    siteId,
    start,
    minutes: 60,
    purpose: 'Schulden',
    interpreterLanguage: null,
    ...change,
  })
const span = (team = true) => app.call('calendar', 'entries', { ...WEEK, team })
const away = (from: string, to: string, change: object = {}) =>
  app.reply('calendar', 'saveAbsence', { id: null, staffId: app.staff.id, kind: 'urlaub', from, to, ...change })
const query = (change: Partial<SlotQuery> = {}): SlotQuery => ({
  ...{ from: TUESDAY, minutes: 60, staffIds: [app.staff.id], siteId, language: null, interpreter: false, childcare: false },
  ...{ personId: null, halves: [], ...change },
})
const starts = async (change: Partial<SlotQuery> = {}, day = TUESDAY) =>
  (await app.call('calendar', 'freeSlots', query(change)))
    .map(({ start }) => start)
    .filter((start) => start.startsWith(day))
    .map((start) => start.slice(11))

test('the calendar gathers appointments, sessions, absences and blocked time of the team', async () => {
  await app.call('rota', 'create', rotaInput(siteId, { staffIds: [app.staff.id, berat.id], laptops: ['B7'] }))
  await book('2026-12-02T09:00', { staffId: berat.id })
  await away('2026-12-03', '2026-12-04')
  await app.call('calendar', 'saveBlock', {
    id: null,
    kind: 'besprechung',
    start: '2026-11-30T13:00',
    minutes: 90,
    siteId: null,
    note: 'Team',
  })
  const { entries, members, holidays } = await span()
  expect(members.map(({ name, hoursKnown }) => [name, hoursKnown])).toEqual([
    ['Anna Beispiel', false],
    ['Berat Beispiel', false],
  ])
  expect(holidays).toEqual([])
  expect(entries.map(({ source, start, end, own, movable }) => [source, start, end, own, movable])).toEqual([
    ['block', '2026-11-30T13:00', '2026-11-30T14:30', true, true],
    ['session', '2026-12-01T09:00', '2026-12-01T12:00', true, false],
    ['appointment', '2026-12-02T09:00', '2026-12-02T10:00', false, true],
    ['absence', '2026-12-03T00:00', '2026-12-05T00:00', true, true],
  ])
  expect((await span(false)).entries.map(({ source }) => source)).toEqual(['block', 'session', 'absence'])
  expect((await span()).entries[1]).toMatchObject({ laptops: ['B7'], staffIds: [app.staff.id, berat.id] })
})

test('of others only that they are busy: no reason, no note, no person outside of reach', async () => {
  const branch = addBranch(app, 'Geschäftsstelle 9')
  const stranger = await addPerson(app, { givenNames: 'Taras' })
  await book('2026-12-02T09:00', { personId: stranger, interpreterLanguage: 'ukr' })
  await book('2026-12-02T11:00')
  assign(app, stranger, { branch, responsible: null })
  await away('2026-12-03', '2026-12-03')
  await app.call('calendar', 'saveBlock', {
    id: null,
    kind: 'sperrzeit',
    start: '2026-11-30T13:00',
    minutes: 30,
    siteId: null,
    note: 'Arzt',
  })
  const seen = (await berat.call('calendar', 'entries', { ...WEEK, team: true })).entries
  expect(
    seen.map(({ title, personId, absenceKind, blockKind, language, movable, own }) => [
      title,
      personId,
      absenceKind,
      blockKind,
      language,
      movable,
      own,
    ]),
  ).toEqual([
    ['', null, null, null, null, false, false],
    ['', null, null, null, null, false, false],
    ['Olena Shevchenko', person, null, null, null, true, false],
    ['', null, null, null, null, false, false],
  ])
  expect(JSON.stringify(seen)).not.toMatch(/Taras|Arzt|urlaub|Schulden/)
  const own = (await span()).entries
  expect(own.map(({ title, personId }) => [title, personId])).toContainEqual(['Taras Shevchenko', null])
})

test('cancelled appointments stay in the own list and take nobody else any time', async () => {
  const { id, revision } = await book('2026-12-02T09:00')
  await app.call('appointments', 'cancel', { id, revision, reason: 'abgesagt_person', note: '' })
  expect((await span()).entries).toMatchObject([{ id, occupies: false }])
  expect((await berat.call('calendar', 'entries', { ...WEEK, team: true })).entries).toEqual([])
})

test('what a colleague has with the same person is there to be met, also in the own calendar', async () => {
  await book('2026-12-02T09:00')
  await book('2026-12-02T09:30', { staffId: berat.id })
  const { entries } = await span(false)
  expect(entries.map(({ own, personId }) => [own, personId])).toEqual([
    [true, person],
    [false, person],
  ])
})

test('absences: one year at most, in order, own ones only, unless somebody appoints deputies', async () => {
  const refused = (fields: object) => ({ ok: false, error: { code: 'invalid_input', fields } })
  expect(await away('2026-12-03', '2036-12-03')).toEqual(refused({ to: 'absence_long' }))
  expect(await away('2026-12-03', '2026-12-02')).toEqual(refused({ to: 'before_from' }))
  expect(await away('0206-12-03', '2026-12-02')).toMatchObject(refused({ from: 'date' }))
  const ofAnna = await app.call('calendar', 'saveAbsence', { id: null, staffId: app.staff.id, kind: 'urlaub', ...WEEK })
  const hers = { id: ofAnna.id, staffId: app.staff.id, kind: 'abwesend' as const, ...WEEK }
  expect(await berat.reply('calendar', 'saveAbsence', hers)).toMatchObject({ error: { code: 'forbidden' } })
  expect(await berat.reply('calendar', 'saveAbsence', { ...hers, id: null })).toMatchObject({ error: { code: 'forbidden' } })
  expect(await berat.reply('calendar', 'removeAbsence', { id: ofAnna.id })).toMatchObject({ error: { code: 'forbidden' } })
  const head = colleague(app, { roles: ['branch_head'], name: 'Clara Beispiel' })
  const entered = await head.call('calendar', 'saveAbsence', { ...hers, id: null, staffId: berat.id })
  expect(entered).toMatchObject({ staffId: berat.id, kind: 'abwesend' })
  await head.call('calendar', 'removeAbsence', { id: entered.id })
  // Whoever's it was, it stays theirs.
  expect(await head.call('calendar', 'saveAbsence', { ...hers, staffId: berat.id })).toMatchObject({ staffId: app.staff.id, revision: 2 })
})

test('blocked time is one’s own, and no clock shows an hour that is skipped', async () => {
  const input = { id: null, kind: 'besprechung', start: '2026-12-02T09:00', minutes: 60, siteId: null, note: '' } as const
  const { id } = await app.call('calendar', 'saveBlock', input)
  expect(await berat.reply('calendar', 'removeBlock', { id })).toMatchObject({ error: { code: 'not_found' } })
  expect(await berat.reply('calendar', 'saveBlock', { ...input, id })).toMatchObject({ error: { code: 'not_found' } })
  const night = await app.reply('calendar', 'saveBlock', { ...input, start: '2027-03-28T02:30' })
  expect(night).toMatchObject({ error: { code: 'invalid_input', fields: { start: 'time_missing' } } })
  expect(await app.reply('calendar', 'saveBlock', { ...input, minutes: 481 })).toMatchObject({ error: { fields: { minutes: 'duration' } } })
  expect(await app.call('calendar', 'saveBlock', { ...input, id, start: '2026-12-02T10:00' })).toMatchObject({ id, revision: 2 })
  await app.call('calendar', 'removeBlock', { id })
  expect((await span()).entries).toEqual([])
})

test('ways between places become entries once', async () => {
  await app.call('calendar', 'saveWay', { fromSiteId: kita, toSiteId: siteId, minutes: 20 })
  await book('2026-12-02T09:00')
  await book('2026-12-02T11:00', { siteId: kita })
  const added = await app.call('calendar', 'addWays', WEEK)
  expect(added).toMatchObject([{ kind: 'fahrzeit', start: '2026-12-02T10:40', end: '2026-12-02T11:00', siteId: kita }])
  expect(await app.call('calendar', 'addWays', WEEK)).toEqual([])
})

test('free slots keep working hours, holidays, buffers, ways, absences, sessions and blocked time', async () => {
  const hours = [2, 5].map((weekday) => ({ weekday, from: '08:00', to: '12:00' }))
  await app.call('calendar', 'saveOwnHours', { hours, bufferMinutes: 0, languages: [] })
  expect(await starts()).toEqual(['08:00', '09:00', '10:00', '11:00'])
  await book(`${TUESDAY}T09:00`, { minutes: 30 })
  expect(await starts()).toEqual(['08:00', '09:30', '10:30'])
  await app.call('calendar', 'saveOwnHours', { hours, bufferMinutes: 15, languages: [] })
  expect(await starts()).toEqual(['09:45', '10:45'])
  await app.call('calendar', 'saveWay', { fromSiteId: kita, toSiteId: siteId, minutes: 45 })
  expect(await starts({ siteId: kita })).toEqual(['10:15'])
  await app.call('calendar', 'saveBlock', { id: null, kind: 'sperrzeit', start: `${TUESDAY}T10:00`, minutes: 60, siteId: null, note: '' })
  expect(await starts()).toEqual([])
  await away('2026-12-04', '2026-12-04')
  expect(await starts({}, '2026-12-04')).toEqual([])
  expect(await starts({ from: '2026-12-24' }, '2026-12-25')).toEqual([])
  await app.call(
    'rota',
    'create',
    rotaInput(siteId, { staffIds: [app.staff.id], rule: 'FREQ=WEEKLY;BYDAY=FR', from: '08:00', to: '11:00' }),
  )
  expect(await starts({}, '2026-12-11')).toEqual([])
  expect(await starts({ minutes: 45 }, '2026-12-11')).toEqual(['11:15'])
})

test('several needs at once: person, room, language, childcare, half of the day', async () => {
  const hours = [{ weekday: 2, from: '08:00', to: '15:00' }]
  await app.call('calendar', 'saveOwnHours', { hours, bufferMinutes: 0, languages: ['ukr'] })
  const room = await app.call('calendar', 'saveRoom', { id: null, siteId, name: 'Raum 3', active: true })
  const taken = await book(`${TUESDAY}T08:00`, { staffId: berat.id })
  await app.call('calendar', 'setRoom', { appointmentId: taken.id, roomId: room.id })
  expect((await starts())[0]).toBe('09:00')
  expect((await starts({ siteId: kita }))[0]).toBe('08:00')
  expect((await starts({ siteId: kita, personId: person }))[0]).toBe('09:00')
  expect((await starts({ halves: ['afternoon'] }))[0]).toBe('12:00')
  expect((await starts({ language: 'ukr' }))[0]).toBe('09:00')
  const refusal = async (change: Partial<SlotQuery>) => app.reply('calendar', 'freeSlots', query(change))
  expect(await refusal({ language: 'tur' })).toMatchObject({ error: { fields: { language: 'nobody_speaks' } } })
  expect((await starts({ language: 'tur', interpreter: true }))[0]).toBe('09:00')
  expect(await refusal({ childcare: true })).toMatchObject({ error: { fields: { childcare: 'no_childcare' } } })
  await app.call('calendar', 'saveChildcare', { siteId, hours: [{ weekday: 2, from: '10:30', to: '12:00' }] })
  expect(await starts({ childcare: true })).toEqual(['10:30'])
  const [slot] = await app.call('calendar', 'freeSlots', query({ childcare: true, siteId: null }))
  expect(slot).toMatchObject({ siteId, staff: [{ name: 'Anna Beispiel' }], rooms: [{ name: 'Raum 3' }] })
})

test('nothing is offered that has begun, nothing beyond a year, and no person outside of reach is asked for', async () => {
  const [first] = await app.call('calendar', 'freeSlots', query({ from: '2026-11-24' }))
  expect(first?.start).toBe('2026-11-24T09:00')
  await away('2026-11-24', '2027-11-23')
  expect(await app.call('calendar', 'freeSlots', query({ from: '2026-11-24' }))).toMatchObject([
    { start: '2027-11-24T08:00' },
    ...Array(7).fill({}),
  ])
  assign(app, person, { branch: addBranch(app, 'Geschäftsstelle 9'), responsible: null })
  expect(await app.reply('calendar', 'freeSlots', query({ personId: person }))).toMatchObject({ error: { code: 'outside_scope' } })
})

test('a room belongs to a site, has one name there, and is set aside rather than lost', async () => {
  const room = await app.call('calendar', 'saveRoom', { id: null, siteId, name: 'Raum 3', active: true })
  const twice = await app.reply('calendar', 'saveRoom', { id: null, siteId, name: 'Raum 3', active: true })
  expect(twice).toMatchObject({ error: { fields: { name: 'room_taken' } } })
  const there = await app.call('calendar', 'saveRoom', { id: null, siteId: kita, name: 'Raum 3', active: true })
  const { id: appointmentId } = await book('2026-12-02T09:00')
  expect(await app.reply('calendar', 'setRoom', { appointmentId, roomId: there.id })).toMatchObject({ error: { code: 'not_found' } })
  await app.call('calendar', 'setRoom', { appointmentId, roomId: room.id })
  await app.call('calendar', 'saveRoom', { ...room, active: false })
  expect(await app.call('calendar', 'roomOf', { appointmentId })).toMatchObject({ roomId: room.id, rooms: [{ id: room.id }] })
  await app.call('calendar', 'setRoom', { appointmentId, roomId: null })
  expect(await app.call('calendar', 'roomOf', { appointmentId })).toMatchObject({ roomId: null, rooms: [] })
})

test('the year says on which days, never how much', async () => {
  await app.call('rota', 'create', rotaInput(siteId, { staffIds: [app.staff.id], lastDay: '2026-12-31' }))
  await book('2026-12-02T09:00')
  await book('2026-12-02T11:00')
  await away('2026-12-30', '2027-01-02')
  const { members } = await app.call('calendar', 'year', { year: 2026 })
  const [mine] = members
  expect(mine?.days.length).toBe(365)
  expect(mine?.days.slice(334)).toBe('st.....s......s......s......saa')
  expect(await app.call('calendar', 'year', { year: 2027 })).toMatchObject({ members: [{ days: expect.stringMatching(/^aa\.+$/) }, {}] })
})

test('working hours that overlap are refused, and a long span is too', async () => {
  const hours = [
    { weekday: 1, from: '08:00', to: '12:00' },
    { weekday: 1, from: '11:00', to: '15:00' },
  ]
  const reply = await app.reply('calendar', 'saveOwnHours', { hours, bufferMinutes: 0, languages: [] })
  expect(reply).toMatchObject({ error: { fields: { hours: 'hours_overlap' } } })
  const long = await app.reply('calendar', 'entries', { from: '2026-01-01', to: '2026-12-31', team: true })
  expect(long).toMatchObject({ error: { fields: { to: 'span_long' } } })
})

test('the printed list names whom one may see, and nobody when asked for without names', async () => {
  const stranger = await addPerson(app, { givenNames: 'Taras' })
  await book('2026-12-02T09:00')
  await book('2026-12-02T11:00', { personId: stranger })
  assign(app, stranger, { branch: addBranch(app, 'Geschäftsstelle 9'), responsible: null })
  const named = await app.call('letters', 'agenda', { ...WEEK, names: true })
  expect(named.personIds).toEqual([person])
  expect(app.host.rendered.at(-1)).toMatch(/Olena Shevchenko/)
  expect(app.host.rendered.at(-1)).not.toMatch(/Taras|Schulden/)
  const plain = await app.call('letters', 'agenda', { ...WEEK, names: false })
  expect(plain.personIds).toEqual([])
  expect(app.host.rendered.at(-1)).not.toMatch(/Olena/)
})
