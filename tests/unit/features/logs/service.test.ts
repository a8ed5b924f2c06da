import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccessFilter } from '../../../../shared/contract/logs.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'
import { accessesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

const NOTHING: AccessFilter = { personId: null, staffId: null, from: null, to: null, access: null }
const HOUR = 3_600_000

let app: TestApp
let olena: PersonId
beforeEach(async () => {
  // One who does the work and looks into the log in one person, so that both ends are in one test.
  app = createApp({ roles: ['case_manager', 'data_protection_officer'] })
  olena = await addPerson(app)
})
afterEach(() => app.close())

const accesses = (filter: Partial<AccessFilter> = {}, page = 0, upTo: number | null = null) =>
  app.call('logs', 'accesses', { filter: { ...NOTHING, ...filter }, page, upTo })
const changes = (id = olena) => app.call('logs', 'changes', { subject: { kind: 'person', id }, page: 0 })

test('accesses are listed newest first: who, what, whose', async () => {
  app.advance(HOUR)
  await app.call('people', 'get', { id: olena })
  const { lines, total } = await accesses()
  expect(total).toBe(2)
  expect(lines).toEqual([
    {
      seq: 2,
      at: '2026-11-24T09:00:00.000Z',
      staffName: 'Anna Beispiel',
      procedure: 'people.get',
      access: 'read',
      persons: [{ id: olena, name: 'Olena Shevchenko' }],
      personCount: 1,
    },
    expect.objectContaining({ procedure: 'people.create', access: 'write' }),
  ])
})

test('they are found by person, staff member, kind and period', async () => {
  const bela = await addPerson(app, { givenNames: 'Béla', familyName: 'Kiss' })
  await app.call('people', 'get', { id: bela })
  app.advance(30 * HOUR)
  await app.call('people', 'get', { id: olena })
  const procedures = async (filter: Partial<AccessFilter>) => (await accesses(filter)).lines.map(({ procedure }) => procedure)
  expect(await procedures({ personId: bela })).toEqual(['people.get', 'people.create'])
  expect(await procedures({ access: 'write', from: '2026-11-24', to: '2026-11-24' })).toEqual(['people.create', 'people.create'])
  // 30 hours later it is the 25th; what the officer looked at is there too.
  expect(await procedures({ from: '2026-11-25', access: 'read' })).toEqual(['logs.accesses', 'logs.accesses', 'people.get'])
  expect(await procedures({ to: '2026-11-23' })).toEqual([])
  expect((await accesses({ staffId: app.staff.id })).total).toBeGreaterThan(4)
})

test('a day ends at midnight in Berlin, in winter and in summer', async () => {
  app.advance(Date.parse('2026-11-24T22:59:59Z') - Date.parse('2026-11-24T08:00:00Z'))
  await app.call('people', 'get', { id: olena })
  app.advance(2000)
  await app.call('people', 'history', { id: olena })
  const until = await accesses({ to: '2026-11-24', personId: olena })
  expect(until.lines.map(({ procedure }) => procedure)).toEqual(['people.get', 'people.create'])
})

test('of a long list of hits the first few are named and all are counted; the one who is looked for comes first', async () => {
  for (const givenNames of ['Ada', 'Bela', 'Cem', 'Dora', 'Elif']) await addPerson(app, { givenNames })
  await app.call('people', 'search', { text: 'shev' })
  const { lines } = await accesses({ personId: olena, access: 'read' })
  expect(lines[0]).toMatchObject({ procedure: 'people.search', personCount: 6 })
  expect(lines[0]?.persons).toHaveLength(3)
  expect(lines[0]?.persons[0]).toEqual({ id: olena, name: 'Olena Shevchenko' })
})

test('more than a page is turned over, and nothing comes twice', async () => {
  for (let time = 0; time < 230; time += 1) await app.call('people', 'get', { id: olena })
  const first = await accesses({ access: 'read', personId: olena })
  const pages = [first, await accesses({ access: 'read', personId: olena }, 1, first.upTo)]
  expect(pages.map(({ total }) => total)).toEqual([230, 230])
  expect(pages.map(({ lines }) => lines.length)).toEqual([100, 100])
  const numbers = pages.flatMap(({ lines }) => lines.map(({ seq }) => seq))
  expect(new Set(numbers).size).toBe(200)
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
})

test('whoever looks into a log stands in it, once an hour', async () => {
  await accesses({ personId: olena })
  await accesses({ personId: olena })
  await changes()
  app.advance(HOUR)
  await accesses({ personId: olena })
  expect(accessesOf(app, 'logs').map(({ procedure, persons }) => [procedure, persons])).toEqual([
    ['logs.accesses', [olena]],
    ['logs.changes', [olena]],
    ['logs.accesses', [olena]],
  ])
})

test('the officer finds a person by name and sees name and year of birth, and nobody before a letter is typed', async () => {
  expect(await app.call('logs', 'findPersons', { text: ' ' })).toEqual({ hits: [], more: false })
  expect(await app.call('logs', 'findPersons', { text: 'Schewtschenko' })).toEqual({
    hits: [{ id: olena, name: 'Olena Shevchenko', birthYear: '1991' }],
    more: false,
  })
})

test('a search as typed notes each hit once an hour and never what was typed', async () => {
  const bela = await addPerson(app, { givenNames: 'Béla', familyName: 'Sherif' })
  for (const text of ['s', 'sh', 'she', 'shev', 'sheve', 'shev', 'she']) await app.call('people', 'search', { text })
  const searches = () => accessesOf(app, 'people').filter(({ procedure }) => procedure === 'people.search')
  expect(searches().map(({ persons }) => [...persons].sort())).toEqual([[olena, bela].sort()])
  app.advance(HOUR - 1)
  await app.call('people', 'search', { text: 'shev' })
  expect(searches()).toHaveLength(1)
  app.advance(1)
  await app.call('people', 'search', { text: 'shev' })
  expect(searches()).toHaveLength(2)
  // Opening is noted every time.
  for (let time = 0; time < 3; time += 1) await app.call('people', 'get', { id: olena })
  expect(accessesOf(app, 'people').filter(({ procedure }) => procedure === 'people.get')).toHaveLength(3)
  const all = app.store.db.prepare('SELECT * FROM access_log').all()
  expect(JSON.stringify(all)).not.toMatch(/shev/i)
})

test('a clock that is set back does not silence the log', async () => {
  await app.call('people', 'search', { text: 'shev' })
  app.advance(-24 * HOUR)
  await app.call('people', 'search', { text: 'shev' })
  expect(accessesOf(app, 'people').filter(({ procedure }) => procedure === 'people.search')).toHaveLength(2)
})

test('changes of a person come with all that belongs to them, free text as its length only', async () => {
  const secret = 'Sorge um die Wohnung'
  const { revision, ...before } = await app.call('people', 'get', { id: olena })
  expect(before.noteWithheld).toBe(false)
  await app.call('people', 'update', { id: olena, revision, person: personInput({ street: 'Am Markt 1', note: secret }) })
  await app.call('concerns', 'create', { personId: olena, topics: ['wohnen'], summary: secret, urgency: 'normal', deadline: null })
  const site = await app.call('dropIn', 'createSite', siteInput())
  await app.call('dropIn', 'start', { siteId: site.id })
  const given = { channel: 'telefon', first: true, topics: ['wohnen'], result: 'information', minutes: 5, note: secret } as const
  const contact = await app.call('contacts', 'record', { ...given, personId: olena, sessionId: null, topics: ['wohnen'] })
  await app.call('contacts', 'remove', { id: contact.id })
  await app.call('people', 'create', personInput({ givenNames: 'Ada' }))
  const { lines } = await changes()
  expect(lines.map(({ table, action }) => `${table} ${action}`)).toEqual(
    expect.arrayContaining([
      'contact delete',
      'contact_topic delete',
      'contact_topic insert',
      'contact insert',
      'concern insert',
      'person update',
      'person insert',
    ]),
  )
  expect(lines.filter(({ table }) => table === 'person')).toHaveLength(2)
  expect(lines.find(({ table, action }) => table === 'person' && action === 'update')?.changes).toEqual([
    { kind: 'value', column: 'street', before: 'Lindenstraße 4', after: 'Am Markt 1' },
    { kind: 'text', column: 'note', before: 0, after: secret.length },
  ])
  expect(JSON.stringify(lines)).not.toContain(secret)
  expect(lines.find(({ table }) => table === 'contact')?.changes).toContainEqual({
    kind: 'value',
    column: 'person_id',
    before: 'Olena Shevchenko',
    after: '',
  })
})

test('changes of places and accounts are looked up by themselves', async () => {
  const site = await app.call('dropIn', 'createSite', siteInput())
  await app.call('dropIn', 'updateSite', { ...site, wifi: true })
  const { lines } = await app.call('logs', 'changes', { subject: { kind: 'site', id: site.id }, page: 0 })
  expect(lines.map(({ action }) => action)).toEqual(['update', 'insert'])
  expect(lines[0]?.changes).toEqual([{ kind: 'value', column: 'wifi', before: '0', after: '1' }])
  const account = await app.call('logs', 'changes', { subject: { kind: 'staff', id: app.staff.id }, page: 0 })
  expect(account.lines.every(({ table }) => ['staff', 'deputy', 'key_slot'].includes(table))).toBe(true)
  expect(accessesOf(app, 'logs')).toEqual([])
})

test('administrative events and emergency accesses are one list, the newest first', async () => {
  const insert = app.store.db.prepare(
    "INSERT INTO admin_event (id, at, staff_id, kind, subject, note) VALUES (?, ?, ?, 'account_made', ?, '')",
  )
  insert.run('a', '2026-11-24T07:00:00.000Z', app.staff.id, app.staff.id)
  await app.call('breakGlass', 'open', { personId: olena, reason: 'Kind allein vor der Tür' })
  const { lines, total } = await app.call('logs', 'events', { page: 0 })
  expect(total).toBe(2)
  expect(lines).toMatchObject([
    { kind: 'break_glass', subject: 'Olena Shevchenko', personId: olena, note: 'Kind allein vor der Tür' },
    { kind: 'account_made', subject: 'Anna Beispiel', personId: null, staffName: 'Anna Beispiel' },
  ])
  expect(accessesOf(app, 'logs')).toEqual([{ procedure: 'logs.events', access: 'read', persons: [olena] }])
})

test('nobody else may look', async () => {
  const other = createApp({ roles: ['administrator', 'case_manager', 'branch_head', 'controller'] })
  expect(await other.reply('logs', 'accesses', { filter: NOTHING, page: 0, upTo: null })).toMatchObject({ error: { code: 'forbidden' } })
  expect(await other.reply('logs', 'check', {})).toMatchObject({ error: { code: 'forbidden' } })
  other.close()
})
