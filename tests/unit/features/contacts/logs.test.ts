import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContactInput } from '../../../../shared/contract/contacts.ts'
import type { PersonId, SessionId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { accessesOf, changesOf, countRows } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let sessionId: SessionId
let input: ContactInput
beforeEach(async () => {
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  sessionId = (await app.call('dropIn', 'start', { siteId: site.id })).id
  input = {
    personId: null,
    sessionId,
    ticketId: null,
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['schule', 'wohnen'],
    result: 'formularhilfe',
    minutes: 10,
    note: '',
  }
})
afterEach(() => app.close())

const rows = () => ['contact', 'contact_topic', 'change_log', 'access_log'].map((table) => countRows(app, table))

test('the change log holds contact and topics, also after they were taken back', async () => {
  const { id } = await app.call('contacts', 'record', input)
  await app.call('contacts', 'remove', { id })
  const changes = changesOf(app, 'contact', 'contact_topic')
  expect(changes.map(({ table, action, staff }) => [table, action, staff])).toEqual([
    ['contact', 'insert', app.staff.id],
    ['contact_topic', 'insert', app.staff.id],
    ['contact_topic', 'insert', app.staff.id],
    ['contact_topic', 'delete', app.staff.id],
    ['contact_topic', 'delete', app.staff.id],
    ['contact', 'delete', app.staff.id],
  ])
  expect(changes[0]).toMatchObject({ row: id, fields: { result: [null, 'formularhilfe'], minutes: [null, 10] } })
  expect(changes.slice(1, 3).map(({ fields }) => [fields.topic, fields.position])).toEqual([
    [
      [null, 'schule'],
      [null, 0],
    ],
    [
      [null, 'wohnen'],
      [null, 1],
    ],
  ])
  expect(changes[5]).toMatchObject({ row: id, fields: { result: ['formularhilfe', null], minutes: [10, null] } })
})

test('an anonymous contact concerns nobody in the access log', async () => {
  const { id } = await app.call('contacts', 'record', input)
  await app.call('contacts', 'ofSession', { sessionId })
  await app.call('contacts', 'remove', { id })
  expect(accessesOf(app, 'contacts')).toEqual([])
})

test('whoever is read or written about stands in the access log', async () => {
  const personId: PersonId = await addPerson(app)
  const { id } = await app.call('contacts', 'record', { ...input, personId })
  await app.call('contacts', 'record', input)
  await app.call('contacts', 'ofSession', { sessionId })
  await app.call('contacts', 'ofPerson', { personId })
  await app.call('contacts', 'remove', { id })
  const persons = [personId]
  expect(accessesOf(app, 'contacts')).toEqual([
    { procedure: 'contacts.record', access: 'write', persons },
    { procedure: 'contacts.ofSession', access: 'read', persons },
    { procedure: 'contacts.ofPerson', access: 'read', persons },
    { procedure: 'contacts.remove', access: 'write', persons },
  ])
  expect(app.store.access.firstBroken()).toBeNull()
})

test('a contact whose second topic cannot be written leaves nothing behind', async () => {
  const personId = await addPerson(app)
  const before = rows()
  app.store.db.exec("CREATE TEMP TRIGGER fail BEFORE INSERT ON contact_topic WHEN NEW.position = 1 BEGIN SELECT RAISE(ABORT, 'full'); END")
  expect(await app.reply('contacts', 'record', { ...input, personId })).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(rows()).toEqual(before)
})

test('a contact that cannot be taken back whole stays whole', async () => {
  const { id } = await app.call('contacts', 'record', input)
  const before = rows()
  app.store.db.exec("CREATE TEMP TRIGGER fail BEFORE DELETE ON contact BEGIN SELECT RAISE(ABORT, 'full'); END")
  expect(await app.reply('contacts', 'remove', { id })).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(rows()).toEqual(before)
})

test('no log line names a person or a note', async () => {
  const personId = await addPerson(app)
  await app.call('contacts', 'record', { ...input, personId, note: 'Mietvertrag gesehen' })
  expect(app.logLines.at(-1)).toBe('contacts.record ok 0 ms')
  expect(app.logLines.join('\n')).not.toMatch(/Shevchenko|Mietvertrag/)
})
