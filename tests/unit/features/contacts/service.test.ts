import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContactInput } from '../../../../shared/contract/contacts.ts'
import { SessionId } from '../../../../shared/ids.ts'
import { SENSITIVE_TOPICS } from '../../../../shared/value-lists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { countRows } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

/** Of a contact that says topic, result and minutes, and no more. */
const NOTHING_MORE = {
  ...{ barriers: [], accompaniments: [], interpreter: null, sex: null, ageClass: null, quarter: '' },
  ...{ costBearer: '', project: '', concerns: [] },
}
const NOWHERE = '01900000-0000-7000-8000-000000000000'

let app: TestApp
let sessionId: SessionId
beforeEach(async () => {
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  sessionId = (await app.call('dropIn', 'start', { siteId: site.id })).id
})
afterEach(() => app.close())

function contactInput(change: Partial<ContactInput> = {}): ContactInput {
  return {
    personId: null,
    sessionId,
    ticketId: null,
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['wohnen'],
    result: 'information',
    minutes: 5,
    note: '',
    ...change,
  }
}

test('an anonymous contact is kept whole and makes no person', async () => {
  const contact = await app.call('contacts', 'record', contactInput({ topics: ['schule', 'gewalt', 'wohnen'], minutes: 15 }))
  expect(contact).toEqual({
    id: contact.id,
    personId: null,
    personName: '',
    sessionId,
    siteName: 'Familienzentrum Am Anger',
    staffName: 'Anna Beispiel',
    at: '2026-11-24T08:00:00.000Z',
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['schule', 'gewalt', 'wohnen'],
    result: 'information',
    minutes: 15,
    note: '',
    compartment: 'allgemein',
    noteWithheld: false,
    details: NOTHING_MORE,
    removable: true,
  })
  expect(countRows(app, 'person')).toBe(0)
  expect(await app.call('dropIn', 'running', {})).toMatchObject({ contactCount: 1 })
})

test('contacts of a session and of a person come newest first', async () => {
  const personId = await addPerson(app)
  await app.call('contacts', 'record', contactInput({ personId, minutes: 10, note: 'Mietvertrag gesehen' }))
  app.advance(60_000)
  await app.call('contacts', 'record', contactInput())
  app.advance(60_000)
  await app.call('contacts', 'record', contactInput({ personId, sessionId: null, channel: 'telefon', first: false, minutes: 20 }))
  const ofSession = await app.call('contacts', 'ofSession', { sessionId })
  expect(ofSession.map(({ minutes, personName }) => [minutes, personName])).toEqual([
    [5, ''],
    [10, 'Olena Shevchenko'],
  ])
  const ofPerson = await app.call('contacts', 'ofPerson', { personId })
  expect(ofPerson.map(({ minutes, siteName, note }) => [minutes, siteName, note])).toEqual([
    [20, '', ''],
    [10, 'Familienzentrum Am Anger', 'Mietvertrag gesehen'],
  ])
})

test('a note needs a person', async () => {
  expect(await app.reply('contacts', 'record', contactInput({ note: 'Name am Telefon genannt' }))).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { note: 'note_anonymous' } },
  })
})

test.each(SENSITIVE_TOPICS)('%s is not bound to a person, but counted anonymously', async (topic) => {
  const personId = await addPerson(app)
  expect(await app.reply('contacts', 'record', contactInput({ personId, topics: ['wohnen', topic] }))).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { topics: 'sensitive_topic' } },
  })
  expect(countRows(app, 'contact')).toBe(0)
  expect(await app.call('contacts', 'record', contactInput({ topics: ['wohnen', topic] }))).toMatchObject({ topics: ['wohnen', topic] })
})

test('a session that has ended or never was takes no contact', async () => {
  await app.call('dropIn', 'end', { id: sessionId })
  const refused = { ok: false, error: { code: 'not_allowed_now' } }
  expect(await app.reply('contacts', 'record', contactInput())).toEqual(refused)
  expect(await app.reply('contacts', 'record', contactInput({ sessionId: SessionId.parse(NOWHERE) }))).toEqual(refused)
  expect(countRows(app, 'contact')).toBe(0)
})

test('the recorder takes a contact back on the same day, and then it is gone with its topics', async () => {
  const { id } = await app.call('contacts', 'record', contactInput({ topics: ['wohnen', 'schule'] }))
  app.advance(14 * 3_600_000)
  expect(await app.call('contacts', 'remove', { id })).toEqual({ personId: null })
  expect([countRows(app, 'contact'), countRows(app, 'contact_topic')]).toEqual([0, 0])
  expect(await app.reply('contacts', 'remove', { id })).toEqual({ ok: false, error: { code: 'not_found' } })
})

test('on the next day in Berlin a contact stays', async () => {
  const { id } = await app.call('contacts', 'record', contactInput())
  // 08:00 UTC is 09:00 in Berlin, so the day ends after 15 hours, while the day in UTC does not.
  app.advance(15 * 3_600_000)
  expect(await app.call('contacts', 'ofSession', { sessionId })).toMatchObject([{ id, removable: false }])
  expect(await app.reply('contacts', 'remove', { id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  expect(countRows(app, 'contact')).toBe(1)
})

test('nobody takes back what a colleague recorded', async () => {
  const { id } = await app.call('contacts', 'record', contactInput())
  app.store.db.exec(`
    INSERT INTO staff (id, login, display_name, roles) VALUES ('01900000-0000-7000-8000-000000000001', 'b', 'Bea', '[]');
    UPDATE contact SET staff_id = '01900000-0000-7000-8000-000000000001'`)
  expect(await app.reply('contacts', 'remove', { id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})
