import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExceptionInput, RotaInput } from '../../../../shared/contract/rota.ts'
import type { RotaId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { rotaInput, siteInput } from '../../../support/fixtures.ts'

let app: TestApp
let siteId: SiteId
let otherSite: SiteId
beforeEach(async () => {
  app = createApp()
  siteId = (await app.call('dropIn', 'createSite', siteInput())).id
  otherSite = (await app.call('dropIn', 'createSite', siteInput({ name: 'Kita Regenbogen' }))).id
})
afterEach(() => app.close())

const plan = (change: Partial<RotaInput> = {}) => app.call('rota', 'create', rotaInput(siteId, change))
const dates = async (from: string, to: string) => (await app.call('rota', 'plan', { from, to, siteId: null })).dates
const days = async (from: string, to: string) => (await dates(from, to)).map(({ day, state }) => `${day} ${state}`)

function exception(rotaId: RotaId, change: Partial<ExceptionInput>): ExceptionInput {
  const day = change.day ?? '2026-12-01'
  const said = { reason: 'Wasserschaden', notice: 'Bitte ins Büro kommen.' }
  return { rotaId, kind: 'ausfall', day, newDay: day, from: '09:00', to: '12:00', siteId, ...said, ...change }
}

test('a rota is planned, changed by whoever saw its latest state, and read back', async () => {
  const input = rotaInput(siteId, { staffIds: [app.staff.id], laptops: ['B7'] })
  const rota = await app.call('rota', 'create', input)
  expect(rota).toMatchObject({ ...input, revision: 1, siteName: 'Familienzentrum Am Anger', staffNames: ['Anna Beispiel'] })
  const changed = await app.call('rota', 'update', { ...input, id: rota.id, revision: 1, from: '10:00', staffIds: [] })
  expect(changed).toMatchObject({ from: '10:00', revision: 2, staffNames: [] })
  expect(await app.reply('rota', 'update', { ...input, id: rota.id, revision: 1 })).toMatchObject({ error: { code: 'conflict' } })
  expect(await app.call('rota', 'list', {})).toEqual([changed])
})

test.each([
  [{ from: '12:00' }, { to: 'ends_before_start' }],
  [{ lastDay: '2026-11-02' }, { lastDay: 'before_from' }],
  [{ inSchoolHolidays: 'ersatzort' as const }, { substituteSiteId: 'substitute_missing' }],
  [{ rule: 'FREQ=DAILY' }, { rule: 'rota_rule' }],
  [{ laptops: ['Büro'] }, { 'laptops.0': 'device_code' }],
])('%o is refused at its field', async (change, fields) => {
  expect(await app.reply('rota', 'create', rotaInput(siteId, change))).toEqual({ ok: false, error: { code: 'invalid_input', fields } })
})

test('holidays of the Land and school holidays decide by policy', async () => {
  const thursdays = { rule: 'FREQ=WEEKLY;BYDAY=TH', firstDay: '2027-05-20', lastDay: '2027-06-03' }
  const { id } = await plan(thursdays)
  expect(await days('2027-05-20', '2027-06-30')).toEqual(['2027-05-20 geplant', '2027-05-27 ausfall', '2027-06-03 geplant'])
  expect((await dates('2027-05-27', '2027-05-27'))[0]).toMatchObject({ cause: 'feiertag', reason: 'Fronleichnam', holiday: 'Fronleichnam' })
  await app.call('rota', 'setLand', { land: 'BB' })
  expect(await days('2027-05-27', '2027-05-27')).toEqual(['2027-05-27 geplant'])
  await app.call('rota', 'remove', { id })
  await app.call('rota', 'setLand', { land: 'NW' })
  await plan({ inSchoolHolidays: 'ersatzort', substituteSiteId: otherSite })
  expect((await dates('2026-12-29', '2026-12-29'))[0]).toMatchObject({ state: 'verlegt', cause: 'ferien', siteName: 'Kita Regenbogen' })
})

test('school holidays that the app ships are to be checked, and whoever changes or removes them is heard', async () => {
  const of = async () => (await app.call('rota', 'calendar', { year: 2026 })).schoolHolidays
  const autumn = (await of()).find(({ name }) => name === 'Herbstferien 2026')
  if (!autumn) throw new Error('no autumn')
  expect(autumn).toMatchObject({ from: '2026-10-17', to: '2026-10-31', checked: false })
  await app.call('rota', 'saveSchoolHoliday', { id: autumn.id, name: autumn.name, from: autumn.from, to: '2026-10-30' })
  expect((await of()).find(({ id }) => id === autumn.id)).toEqual({ ...autumn, to: '2026-10-30', checked: true })
  const count = (await of()).length
  await app.call('rota', 'removeSchoolHoliday', { id: autumn.id })
  expect((await of()).map(({ name }) => name)).not.toContain('Herbstferien 2026')
  await app.call('rota', 'saveSchoolHoliday', { id: null, name: 'Beweglicher Ferientag', from: '2027-02-08', to: '2027-02-08' })
  expect(await of()).toHaveLength(count)
})

test('a date is cancelled with reason and notice, and comes back', async () => {
  const { id } = await plan()
  await app.call('rota', 'except', exception(id, {}))
  expect((await dates('2026-12-01', '2026-12-01'))[0]).toMatchObject({
    ...{ state: 'ausfall', cause: 'absage', reason: 'Wasserschaden', notice: 'Bitte ins Büro kommen.' },
  })
  await app.call('rota', 'restore', { rotaId: id, day: '2026-12-01' })
  expect(await days('2026-12-01', '2026-12-01')).toEqual(['2026-12-01 geplant'])
  expect(await app.call('rota', 'list', {})).toMatchObject([{ revision: 3 }])
})

test('a date is moved to another day and site, and both days say so, also when looked at alone', async () => {
  const { id } = await plan()
  await app.call('rota', 'except', exception(id, { kind: 'verlegt', newDay: '2027-01-14', from: '13:00', to: '15:00', siteId: otherSite }))
  expect(await dates('2026-12-01', '2026-12-01')).toMatchObject([{ state: 'ausfall', cause: 'verlegt', movedTo: '2027-01-14' }])
  expect(await dates('2027-01-14', '2027-01-14')).toMatchObject([
    { state: 'verlegt', plannedDay: '2026-12-01', from: '13:00', siteName: 'Kita Regenbogen', homeSiteId: siteId },
  ])
  expect((await app.call('rota', 'plan', { from: '2027-01-14', to: '2027-01-14', siteId })).dates).toHaveLength(1)
})

test('an extra date takes place, also on a holiday; twice on one day is refused', async () => {
  const { id } = await plan({ rule: 'FREQ=WEEKLY;BYDAY=FR' })
  const christmas = '2026-12-25'
  expect(await days(christmas, christmas)).toEqual([`${christmas} ausfall`])
  await app.call('rota', 'except', exception(id, { kind: 'zusatz', day: christmas }))
  expect(await days(christmas, christmas)).toEqual([`${christmas} zusatz`])
  await app.call('rota', 'except', exception(id, { kind: 'zusatz', day: '2026-12-02' }))
  expect(await days('2026-12-02', '2026-12-02')).toEqual(['2026-12-02 zusatz'])
  for (const [change, fields] of [
    [{ kind: 'zusatz', day: '2026-12-04' }, { day: 'date_taken' }],
    [{ kind: 'ausfall', day: '2026-12-03' }, { day: 'no_rota_date' }],
    [{ kind: 'verlegt', day: '2026-12-04', newDay: '2026-12-02' }, { newDay: 'date_taken' }],
  ] as const)
    expect(await app.reply('rota', 'except', exception(id, change))).toMatchObject({ error: { code: 'invalid_input', fields } })
})

test('staff, laptop and place that are planned twice are named, and nothing is refused', async () => {
  const shared = { staffIds: [app.staff.id], laptops: ['B7'] }
  await plan(shared)
  await app.call('rota', 'create', rotaInput(otherSite, { ...shared, from: '11:00', to: '13:00' }))
  await plan({ from: '12:00', to: '14:00' })
  const [first, second, third] = await dates('2026-12-01', '2026-12-01')
  const other = { otherSite: 'Kita Regenbogen', from: '11:00', to: '13:00' }
  expect(first?.conflicts).toEqual([
    { kind: 'staff', name: 'Anna Beispiel', ...other },
    { kind: 'laptop', name: 'B7', ...other },
  ])
  expect(second?.conflicts).toHaveLength(2)
  expect(third?.conflicts).toEqual([])
  await plan({ from: '09:30', to: '10:00' })
  expect((await dates('2026-12-01', '2026-12-01'))[0]?.conflicts).toContainEqual({
    ...{ kind: 'site', name: 'Familienzentrum Am Anger', otherSite: 'Familienzentrum Am Anger', from: '09:30', to: '10:00' },
  })
})

test('today knows its dates, and the session that was started for one', async () => {
  const { id } = await plan()
  expect(await app.call('rota', 'today', {})).toMatchObject({
    day: '2026-11-24',
    holiday: '',
    dates: [{ rotaId: id, session: null, mine: false }],
  })
  const session = await app.call('dropIn', 'start', { siteId, rotaId: id })
  expect(await app.call('rota', 'today', {})).toMatchObject({ dates: [{ session: 'laufend' }] })
  await app.call('dropIn', 'end', { id: session.id })
  expect(await app.call('rota', 'today', {})).toMatchObject({ dates: [{ session: 'abgeschlossen' }] })
  expect(await app.reply('rota', 'remove', { id })).toMatchObject({ error: { code: 'not_allowed_now', fields: { id: 'rota_started' } } })
})

test('a session starts on a holiday and without a plan; a rota that is gone is refused', async () => {
  app.close()
  app = createApp({ now: '2026-12-25T08:00:00.000Z' })
  const { id: place } = await app.call('dropIn', 'createSite', siteInput())
  const rota = await app.call('rota', 'create', rotaInput(place))
  await app.call('rota', 'remove', { id: rota.id })
  expect(await app.reply('dropIn', 'start', { siteId: place, rotaId: rota.id })).toMatchObject({ error: { code: 'not_found' } })
  expect(await app.call('dropIn', 'start', { siteId: place })).toMatchObject({ state: 'laufend' })
  expect(await app.call('rota', 'today', {})).toEqual({
    day: '2026-12-25',
    holiday: '1. Weihnachtstag',
    schoolHoliday: 'Weihnachtsferien 2026/2027',
    dates: [],
  })
})

test('this laptop keeps the short name it was planned under', async () => {
  const { own } = await app.call('rota', 'laptops', {})
  await plan({ laptops: [own, 'Z9'] })
  expect(await app.call('rota', 'laptops', {})).toEqual({ own, known: [own, 'Z9'].sort() })
  expect(app.store.db.prepare('SELECT code FROM device_code').all()).toEqual([{ code: own }])
})

test('a year of eleven sites is told at once', async () => {
  for (let number = 1; number <= 11; number += 1) {
    const { id } = await app.call('dropIn', 'createSite', siteInput({ name: `Ort ${number}` }))
    await app.call('rota', 'create', rotaInput(id, { firstDay: '2027-01-01' }))
  }
  expect(await dates('2027-01-01', '2027-12-31')).toHaveLength(11 * 52)
  expect(await app.reply('rota', 'plan', { from: '2020-01-01', to: '2027-12-31', siteId: null })).toMatchObject({
    error: { code: 'invalid_input', fields: { to: 'period_long' } },
  })
})
