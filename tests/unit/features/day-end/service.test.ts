import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContactInput } from '../../../../shared/contract/contacts.ts'
import { totalOf } from '../../../../shared/day-end-rules.ts'
import type { BranchId, PersonId } from '../../../../shared/ids.ts'
import { SessionId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch } from '../../../support/colleague.ts'
import { changesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'
import { arrivals, moved, sessionIn } from '../../../support/queued.ts'
import { consentInput, plantOffer } from '../../../support/referral-fixtures.ts'

const DAY = 86_400_000
const CALM = { openTickets: 0, stubs: 0, unsignedConsents: 0, receiptsNotHandedOver: 0, urgentNotPhoned: 0 }

let app: TestApp
let sessionId: SessionId
let branchId: BranchId
let olena: PersonId
beforeEach(async () => {
  app = createApp()
  branchId = addBranch(app, 'Geschäftsstelle 5')
  olena = await addPerson(app)
  sessionId = await sessionIn(app)
})
afterEach(() => app.close())

const refused = (code: string) => ({ ok: false, error: { code } })
const findings = () => app.call('dayEnd', 'findings', { sessionId })
const contact = (change: Partial<ContactInput>) =>
  app.call('contacts', 'record', {
    personId: null,
    sessionId,
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['wohnen'],
    result: 'information',
    minutes: 10,
    note: '',
    ...change,
  })
const emergency = () =>
  app.call('receipts', 'emergency', {
    ...{ personId: olena, kinds: ['kein_geld'], missing: '', since: null, children: null, steps: [], branchId },
  })

test('what is open is counted, and settling it makes the day calm', async () => {
  expect(await findings()).toEqual(CALM)
  const [waiting, talked] = await arrivals(app, sessionId, 'kurz', 'beratung')
  if (!waiting || !talked) throw new Error('no tickets')
  const stub = await moved(app, talked, 'call', 'begin', 'finish')
  plantOffer(app)
  const consent = await app.call('consents', 'give', consentInput(olena))
  const receipt = await emergency()
  expect(await findings()).toEqual({ openTickets: 1, stubs: 1, unsignedConsents: 1, receiptsNotHandedOver: 1, urgentNotPhoned: 1 })

  await moved(app, waiting, 'leave')
  await app.call('queue', 'settle', { id: stub.id, revision: stub.revision, nothingToRecord: true })
  await app.call('consents', 'sign', { id: consent.id, signed: true })
  await app.call('receipts', 'handOver', { id: receipt.id, handedOver: true })
  const [item] = await app.call('handover', 'ofSession', { sessionId })
  if (!item) throw new Error('no item')
  await app.call('handover', 'phoned', { id: item.id, revision: item.revision, with: 'Frau Kaya' })
  expect(await findings()).toEqual(CALM)
})

test('a consent of another day is not of this session', async () => {
  app.close()
  app = createApp({ now: '2026-11-23T08:00:00.000Z' })
  plantOffer(app)
  await app.call('consents', 'give', consentInput(await addPerson(app)))
  app.advance(DAY)
  sessionId = await sessionIn(app)
  expect(await findings()).toEqual(CALM)
})

test('closing never refuses what is open: it keeps the counts and the remark, and the session is over', async () => {
  await arrivals(app, sessionId, 'kurz', 'notfall')
  await emergency()
  const open = { ...CALM, openTickets: 2, receiptsNotHandedOver: 1, urgentNotPhoned: 1 }
  const closed = await app.call('dayEnd', 'close', { sessionId, remark: 'Feueralarm um elf' })
  expect(closed).toMatchObject({
    sessionId,
    staffName: 'Anna Beispiel',
    at: '2026-11-24T08:00:00.000Z',
    findings: open,
    remark: 'Feueralarm um elf',
  })
  expect(totalOf(closed.findings)).toBe(4)
  expect(await app.call('dropIn', 'running', {})).toBeNull()
  expect(await app.reply('dayEnd', 'close', { sessionId, remark: '' })).toEqual(refused('not_allowed_now'))
  expect(
    changesOf(app, 'day_end', 'drop_in_session')
      .slice(-2)
      .map(({ table, action }) => [table, action]),
  ).toEqual([
    ['drop_in_session', 'update'],
    ['day_end', 'insert'],
  ])
})

test('opened again the same day and closed again, it has two closings, the latest first', async () => {
  const first = await app.call('dayEnd', 'close', { sessionId, remark: '' })
  app.advance(60_000)
  await app.call('dropIn', 'reopen', { id: sessionId })
  const second = await app.call('dayEnd', 'close', { sessionId, remark: 'noch jemand gekommen' })
  expect(await app.call('dayEnd', 'ofSession', { sessionId })).toEqual([second, first])
})

test('a closing that cannot be kept ends no session', async () => {
  app.store.db.exec("CREATE TEMP TRIGGER full BEFORE INSERT ON day_end BEGIN SELECT raise(ABORT, 'full'); END")
  expect(await app.reply('dayEnd', 'close', { sessionId, remark: '' })).toMatchObject({ ok: false })
  expect(await app.call('dropIn', 'running', {})).toMatchObject({ id: sessionId })
})

test('a session that was left running is told on the next day, also on "Heute", until it is closed', async () => {
  expect(await app.call('dayEnd', 'unclosed', {})).toEqual([])
  app.advance(DAY)
  const left = [{ id: sessionId, siteName: 'Familienzentrum Am Anger', day: '2026-11-24', state: 'laufend' }]
  expect(await app.call('dayEnd', 'unclosed', {})).toEqual(left)
  expect(await app.call('today', 'overview', {})).toMatchObject({ unclosed: left })
  await app.call('dayEnd', 'close', { sessionId, remark: '' })
  expect(await app.call('today', 'overview', {})).toMatchObject({ unclosed: [] })
})

test('a session that was ended and nothing more is told for two weeks, and can still be closed', async () => {
  await app.call('dropIn', 'end', { id: sessionId })
  expect(await app.call('dayEnd', 'unclosed', {})).toEqual([])
  app.advance(DAY)
  expect(await app.call('dayEnd', 'unclosed', {})).toMatchObject([{ id: sessionId, state: 'abgeschlossen' }])
  app.advance(13 * DAY)
  expect(await app.call('dayEnd', 'unclosed', {})).toHaveLength(1)
  app.advance(DAY)
  expect(await app.call('dayEnd', 'unclosed', {})).toEqual([])
  const closed = await app.call('dayEnd', 'close', { sessionId, remark: 'nachgeholt' })
  expect(closed).toMatchObject({ remark: 'nachgeholt', at: '2026-12-09T08:00:00.000Z' })
  expect(await app.call('dayEnd', 'session', { sessionId })).toMatchObject({ endedAt: '2026-11-24T08:00:00.000Z' })
  expect(await app.reply('dayEnd', 'close', { sessionId, remark: '' })).toEqual(refused('not_allowed_now'))
})

test('opened again after its closing and only ended, a session is not closed', async () => {
  await app.call('dayEnd', 'close', { sessionId, remark: '' })
  app.advance(60_000)
  await app.call('dropIn', 'reopen', { id: sessionId })
  await app.call('dropIn', 'end', { id: sessionId })
  app.advance(DAY)
  expect(await app.call('dayEnd', 'unclosed', {})).toHaveLength(1)
  await app.call('dayEnd', 'close', { sessionId, remark: '' })
  expect(await app.call('dayEnd', 'unclosed', {})).toEqual([])
})

test('the next day tells which lists no branch has taken on, until all of a list is', async () => {
  const other = addBranch(app, 'Geschäftsstelle 7')
  await emergency()
  await emergency()
  await app.call('receipts', 'application', { personId: olena, kind: 'but', wording: 'Klassenfahrt', branchId: other, urgent: false })
  const lists = () => app.call('dayEnd', 'unacknowledged', {})
  expect(await lists()).toEqual([])
  app.advance(DAY)
  const open = { sessionId, siteName: 'Familienzentrum Am Anger', day: '2026-11-24' }
  const five = { ...open, branchId, branchName: 'Geschäftsstelle 5', count: 2, urgent: 2 }
  const seven = { ...open, branchId: other, branchName: 'Geschäftsstelle 7', count: 1, urgent: 0 }
  expect(await lists()).toEqual([five, seven])
  expect(await app.call('today', 'overview', {})).toMatchObject({ openLists: [five, seven] })
  expect(JSON.stringify(await lists())).not.toMatch(/Shevchenko|Klassenfahrt/)

  const items = (await app.call('handover', 'ofSession', { sessionId })).filter((item) => item.branchId === branchId)
  const [first, second] = items.map(({ id, revision }) => ({ id, revision }))
  if (!first || !second) throw new Error('no items')
  await app.call('handover', 'acknowledge', { ...first, by: 'Frau Kaya' })
  expect(await lists()).toEqual([{ ...five, count: 1, urgent: 1 }, seven])
  await app.call('handover', 'acknowledgeAll', { items: [second], by: 'Frau Kaya' })
  expect(await lists()).toEqual([seven])
})

test('an unknown session is not found', async () => {
  const unknown = SessionId.parse('01900000-0000-7000-8000-000000000000')
  for (const name of ['session', 'findings', 'statistics', 'ofSession'] as const) {
    expect(await app.reply('dayEnd', name, { sessionId: unknown })).toEqual(refused('not_found'))
  }
})

test('the statistics agree with a recount, hold no person, and keep both bases of topics apart', async () => {
  const taras = await addPerson(app, { givenNames: 'Taras' })
  const [a, b, c, d] = await arrivals(app, sessionId, 'kurz', 'kurz', 'notfall', 'beratung')
  if (!a || !b || !c || !d) throw new Error('no tickets')
  await app.call('queue', 'change', { id: a.id, revision: a.revision, lane: 'abgabe', language: 'ukr' })
  await moved(app, b, 'leave')
  await app.call('queue', 'forward', { id: c.id, revision: c.revision, to: 'Leistung' })
  await contact({ topics: ['wohnen', 'schule', 'sprache'], minutes: 25 })
  await contact({ personId: olena, topics: ['schule', 'wohnen'], first: false, result: 'termin' })
  await contact({ personId: olena, topics: ['schule'], channel: 'telefon', minutes: 5, first: false })
  await contact({ personId: taras, topics: ['sprache'], result: 'verweis' })
  await emergency()
  await emergency()
  // Another session counts nothing here.
  await app.call('dropIn', 'end', { id: sessionId })
  const other = await app.call('dropIn', 'start', { siteId: (await app.call('dropIn', 'recent', {}))[0]?.siteId ?? '' })
  await contact({ sessionId: other.id, topics: ['arbeit'] })

  const told = await app.call('dayEnd', 'statistics', { sessionId })
  const count = (sql: string) => app.store.db.prepare<[string], { n: number }>(sql).get(sessionId)?.n
  const pairs = (sql: string) => app.store.db.prepare<[string], Record<string, unknown>>(sql).all(sessionId)
  const ours = 'SELECT id FROM contact WHERE session_id = ?'
  expect(told.tickets).toMatchObject({
    total: 4,
    byLane: { kurz: 1, abgabe: 1, notfall: 1, beratung: 1 },
    states: { gegangen: 1, weitergeleitet: 1 },
  })
  expect(told.tickets.languages).toEqual([
    { language: null, count: 3 },
    { language: 'ukr', count: 1 },
  ])
  const { topics, results, channels, ...sums } = told.contacts
  expect(sums).toEqual({ total: 4, anonymous: 1, withPerson: 3, persons: 2, first: 2, followUp: 2, minutes: 50, mentions: 7 })
  expect(sums).toEqual({
    total: count(`SELECT count(*) AS n FROM (${ours})`),
    anonymous: count('SELECT count(*) AS n FROM contact WHERE session_id = ? AND person_id IS NULL'),
    withPerson: count('SELECT count(*) AS n FROM contact WHERE session_id = ? AND person_id IS NOT NULL'),
    persons: count('SELECT count(*) AS n FROM (SELECT DISTINCT person_id FROM contact WHERE session_id = ? AND person_id IS NOT NULL)'),
    first: count('SELECT count(*) AS n FROM contact WHERE session_id = ? AND first = 1'),
    followUp: count('SELECT count(*) AS n FROM contact WHERE session_id = ? AND first = 0'),
    minutes: count('SELECT sum(minutes) AS n FROM contact WHERE session_id = ?'),
    mentions: count(`SELECT count(*) AS n FROM contact_topic WHERE contact_id IN (${ours})`),
  })
  for (const { topic, mentions, main } of topics) {
    const all = `FROM contact_topic WHERE topic = '${topic}' AND contact_id IN (${ours})`
    expect({ mentions, main }).toEqual({
      mentions: count(`SELECT count(*) AS n ${all}`),
      main: count(`SELECT count(*) AS n ${all} AND position = 0`),
    })
  }
  expect(topics.map(({ topic }) => topic)).toEqual(['schule', 'sprache', 'wohnen'])
  expect(topics.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(sums.mentions)
  expect(topics.reduce((sum, { main }) => sum + main, 0)).toBe(sums.total)
  expect(results).toEqual(pairs('SELECT result, count(*) AS count FROM contact WHERE session_id = ? GROUP BY 1 ORDER BY 2 DESC, 1'))
  expect(channels).toEqual(pairs('SELECT channel, count(*) AS count FROM contact WHERE session_id = ? GROUP BY 1 ORDER BY 2 DESC, 1'))
  expect(told.receipts).toEqual(pairs('SELECT kind, count(*) AS count FROM print_record WHERE session_id = ? GROUP BY 1'))
  expect(JSON.stringify(told)).not.toMatch(/Shevchenko|[0-9a-f]{8}-[0-9a-f]{4}-7/)
})
