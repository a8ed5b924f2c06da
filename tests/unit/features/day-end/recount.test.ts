import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionId } from '../../../../shared/ids.ts'
import { LANES } from '../../../../shared/value-lists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { arrivals, moved, sessionIn } from '../../../support/queued.ts'

const MINUTE = 60_000
let app: TestApp
let sessionId: SessionId
beforeEach(async () => {
  app = createApp()
  sessionId = await sessionIn(app)
})
afterEach(() => app.close())

/** Stretches in one state that are over, of the tickets that got past it, in milliseconds, straight from the steps. */
const STRETCHES = `WITH spent AS (
  SELECT step.ticket_id, sum(round((julianday(next.at) - julianday(step.at)) * 86400) * 1000) AS ms
  FROM ticket_step AS step
  JOIN ticket_step AS next ON next.ticket_id = step.ticket_id AND next.position = step.position + 1
  JOIN ticket ON ticket.id = step.ticket_id
  WHERE ticket.session_id = ? AND step.state = ? AND EXISTS
    (SELECT 1 FROM ticket_step AS passed WHERE passed.ticket_id = ticket.id AND passed.state = ?)
  GROUP BY step.ticket_id)
SELECT count(*) AS count, max(ms) AS longest,
  (SELECT avg(ms) FROM (SELECT ms FROM spent ORDER BY ms
    LIMIT 2 - (SELECT count(*) FROM spent) % 2 OFFSET (SELECT (count(*) - 1) / 2 FROM spent))) AS median
FROM spent`

test('numbers, ways they ended, languages and times agree with a recount of tickets and steps', async () => {
  const [a, b, c, d, e, f] = await arrivals(app, sessionId, 'kurz', 'beratung', 'notfall', 'beratung', 'abgabe', 'kurz')
  if (!a || !b || !c || !d || !e || !f) throw new Error('no tickets')
  await app.call('queue', 'change', { id: f.id, revision: f.revision, lane: 'kurz', language: 'ukr' })
  const talks = [
    { ticket: a, waits: 3, way: 1, talks: 7 },
    { ticket: b, waits: 10, way: 2, talks: 25 },
    { ticket: c, waits: 1, way: 1, talks: 40 },
  ]
  for (const { ticket, waits, way, talks: lasts } of talks) {
    app.advance(waits * MINUTE)
    const called = await moved(app, ticket, 'call')
    app.advance(way * MINUTE)
    const began = await moved(app, called, 'begin')
    app.advance(lasts * MINUTE)
    await moved(app, began, 'finish')
  }
  await moved(app, d, 'leave')
  await app.call('queue', 'forward', { id: e.id, revision: e.revision, to: 'Leistung' })
  // Another session counts nothing here.
  await app.call('dropIn', 'end', { id: sessionId })
  const [earlier] = await app.call('dropIn', 'recent', {})
  const other = await app.call('dropIn', 'start', { siteId: earlier?.siteId ?? '' })
  await arrivals(app, other.id, 'notfall', 'kurz')

  const { tickets } = await app.call('dayEnd', 'statistics', { sessionId })
  const { db } = app.store
  const count = (where: string, value: string | null) =>
    db
      .prepare<[string, string | null], { n: number }>(`SELECT count(*) AS n FROM ticket WHERE session_id = ? AND ${where} IS ?`)
      .get(sessionId, value)?.n
  expect(tickets.total).toBe(6)
  expect(Object.values(tickets.states).reduce((sum, n) => sum + n, 0)).toBe(6)
  for (const [state, n] of Object.entries(tickets.states)) expect([state, n]).toEqual([state, count('state', state)])
  for (const lane of LANES) expect([lane, tickets.byLane[lane]]).toEqual([lane, count('lane', lane)])
  expect(tickets.languages).toEqual([
    { language: null, count: count('language', null) },
    { language: 'ukr', count: count('language', 'ukr') },
  ])
  const times = (state: string, passed: string) => db.prepare<[string, string, string], unknown>(STRETCHES).get(sessionId, state, passed)
  expect(tickets.waiting).toEqual(times('wartend', 'aufgerufen'))
  expect(tickets.way).toEqual(times('aufgerufen', 'in_beratung'))
  expect(tickets.service).toEqual(times('in_beratung', 'fertig'))
  expect(tickets.service).toEqual({ count: 3, median: 25 * MINUTE, longest: 40 * MINUTE })
})
