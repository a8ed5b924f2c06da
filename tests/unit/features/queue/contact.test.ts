import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContactInput } from '../../../../shared/contract/contacts.ts'
import type { Ticket } from '../../../../shared/contract/queue.ts'
import type { SessionId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { arrivals, moved, sessionIn } from '../../../support/queued.ts'

let app: TestApp
let sessionId: SessionId
let ticket: Ticket
beforeEach(async () => {
  app = createApp()
  sessionId = await sessionIn(app)
  const [arrived] = await arrivals(app, sessionId, 'beratung')
  if (!arrived) throw new Error('no ticket')
  ticket = arrived
})
afterEach(() => app.close())

const contactInput = (change: Partial<ContactInput> = {}): ContactInput => ({
  personId: null,
  sessionId,
  ticketId: ticket.id,
  channel: 'persoenlich_sprechstunde',
  first: true,
  topics: ['wohnen'],
  result: 'information',
  minutes: 5,
  note: '',
  ...change,
})
const now = () => app.call('queue', 'get', { id: ticket.id })
const stubs = async () => (await app.call('queue', 'stubs', { sessionId })).map(({ number }) => number)

test('recording the contact ends the talk of its ticket, and there is no stub', async () => {
  await moved(app, ticket, 'call', 'begin')
  await app.call('contacts', 'record', contactInput())
  const ended = await now()
  expect(ended).toMatchObject({ state: 'fertig', recorded: true })
  expect(await stubs()).toEqual([])
  // What is on record is taken back there, and not by the queue.
  expect(await app.reply('queue', 'undo', ended)).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('a contact that is refused leaves the ticket in its talk', async () => {
  await moved(app, ticket, 'call', 'begin')
  const answer = await app.reply('contacts', 'record', contactInput({ topics: ['wohnen', 'wohnen'] }))
  expect(answer.ok).toBe(false)
  expect(await now()).toMatchObject({ state: 'in_beratung', recorded: false })
  const elsewhere = await app.reply('contacts', 'record', contactInput({ sessionId: null }))
  expect(elsewhere).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await now()).toMatchObject({ state: 'in_beratung', recorded: false })
})

test('when the contact cannot be written whole, the talk of its ticket goes on', async () => {
  await moved(app, ticket, 'call', 'begin')
  app.store.db.exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON contact_topic BEGIN SELECT RAISE(ABORT, 'broken'); END")
  expect(await app.reply('contacts', 'record', contactInput())).toMatchObject({ ok: false })
  expect(await now()).toMatchObject({ state: 'in_beratung', endedAt: null, recorded: false })
})

test('without a talk there is nothing to record', async () => {
  expect(await app.reply('contacts', 'record', contactInput())).toMatchObject({ error: { code: 'not_allowed_now' } })
  await moved(app, ticket, 'call', 'leave')
  expect(await app.reply('contacts', 'record', contactInput())).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await stubs()).toEqual([])
})

test('a talk that is over stays a stub until its contact is recorded, and becomes one again when that is taken back', async () => {
  await moved(app, ticket, 'call', 'begin', 'finish')
  expect(await stubs()).toEqual([ticket.number])
  const contact = await app.call('contacts', 'record', contactInput())
  expect(await stubs()).toEqual([])
  await app.call('contacts', 'remove', { id: contact.id })
  expect(await stubs()).toEqual([ticket.number])
})

test('"nothing to record" closes a stub, and can be taken back', async () => {
  const done = await moved(app, ticket, 'call', 'begin', 'finish')
  const settled = await app.call('queue', 'settle', { id: done.id, revision: done.revision, nothingToRecord: true })
  expect(await stubs()).toEqual([])
  await app.call('queue', 'settle', { id: settled.id, revision: settled.revision, nothingToRecord: false })
  expect(await stubs()).toEqual([ticket.number])
})

test('nothing is to be settled before the talk is over', async () => {
  const talking = await moved(app, ticket, 'call', 'begin')
  const answer = await app.reply('queue', 'settle', { id: talking.id, revision: talking.revision, nothingToRecord: true })
  expect(answer).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('who has no part in the queue cannot end its talks by recording a contact', async () => {
  await moved(app, ticket, 'call', 'begin')
  const youth = colleague(app, { roles: ['youth_welfare_worker'] })
  expect(await youth.reply('contacts', 'record', contactInput())).toMatchObject({ error: { code: 'forbidden' } })
  expect(await now()).toMatchObject({ state: 'in_beratung' })
})
