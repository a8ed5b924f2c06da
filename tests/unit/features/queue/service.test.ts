import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SessionId, TicketId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { arrivals, moved, sessionIn } from '../../../support/queued.ts'

const MINUTE = 60_000
let app: TestApp
let sessionId: SessionId
beforeEach(async () => {
  app = createApp()
  sessionId = await sessionIn(app)
})
afterEach(() => app.close())

const refused = (code: string) => ({ ok: false, error: { code } })

test('a ticket is a number, a lane and a language, and nobody', async () => {
  const ticket = await app.call('queue', 'create', { sessionId, lane: 'kurz', language: 'ukr' })
  expect(ticket).toEqual({
    id: ticket.id,
    sessionId,
    number: expect.stringMatching(/^[A-Z][2-9]-1$/),
    sequence: 1,
    lane: 'kurz',
    language: 'ukr',
    state: 'wartend',
    since: '2026-11-24T08:00:00.000Z',
    arrivedAt: '2026-11-24T08:00:00.000Z',
    calledAt: null,
    beganAt: null,
    endedAt: null,
    times: { waiting: 0, way: 0, service: 0 },
    staffId: null,
    staffName: '',
    forwardedTo: '',
    recorded: false,
    nothingToRecord: false,
    revision: 1,
  })
  expect(app.store.db.prepare('SELECT count(*) AS n FROM access_log').get()).toEqual({ n: 0 })
})

test('calling goes by emergency and arrival, and passes over who is parked', async () => {
  const [first, second] = await arrivals(app, sessionId, 'beratung', 'kurz', 'notfall', 'abgabe')
  if (!first || !second) throw new Error('no tickets')
  await moved(app, first, 'park')
  const order: (number | undefined)[] = []
  for (let calls = 0; calls < 4; calls += 1) order.push((await app.call('queue', 'callNext', { sessionId }))?.sequence)
  expect(order).toEqual([3, 2, 4, undefined])
  const parked = await app.call('queue', 'get', { id: first.id })
  await moved(app, parked, 'resume')
  expect((await app.call('queue', 'callNext', { sessionId }))?.sequence).toBe(1)
})

test('waiting, way and talk are measured, and the statistics of the session tell them', async () => {
  const [one, other] = await arrivals(app, sessionId, 'kurz', 'beratung')
  if (!one || !other) throw new Error('no tickets')
  app.advance(12 * MINUTE)
  const called = await moved(app, one, 'call')
  app.advance(2 * MINUTE)
  const talking = await moved(app, called, 'begin')
  app.advance(9 * MINUTE)
  const done = await moved(app, talking, 'finish')
  expect(done).toMatchObject({ state: 'fertig', staffName: 'Anna Beispiel', endedAt: '2026-11-24T08:23:00.000Z' })
  expect(done.times).toEqual({ waiting: 12 * MINUTE, way: 2 * MINUTE, service: 9 * MINUTE })
  await moved(app, other, 'leave')
  expect(await app.call('queue', 'statistics', { sessionId })).toMatchObject({
    total: 2,
    states: { fertig: 1, gegangen: 1, wartend: 0 },
    waitingByLane: { beratung: 0 },
    waiting: { count: 1, median: 12 * MINUTE, longest: 12 * MINUTE },
    service: { count: 1, median: 9 * MINUTE },
  })
})

test('the last step is taken back, one after the other, down to the arrival', async () => {
  const [ticket] = await arrivals(app, sessionId, 'beratung')
  if (!ticket) throw new Error('no ticket')
  const left = await moved(app, ticket, 'call', 'leave')
  expect(left).toMatchObject({ state: 'gegangen', staffName: 'Anna Beispiel' })
  const called = await moved(app, left, 'undo')
  expect(called).toMatchObject({ state: 'aufgerufen', endedAt: null })
  const back = await moved(app, called, 'undo')
  expect(back).toMatchObject({ state: 'wartend', calledAt: null, staffId: null, times: { waiting: 0 } })
  expect(await app.reply('queue', 'undo', back)).toEqual(refused('not_allowed_now'))
})

test('a ticket is passed on with words, and lane and language can be put right', async () => {
  const [ticket] = await arrivals(app, sessionId, 'kurz')
  if (!ticket) throw new Error('no ticket')
  const changed = await app.call('queue', 'change', { id: ticket.id, revision: 1, lane: 'notfall', language: 'arb' })
  expect(changed).toMatchObject({ lane: 'notfall', language: 'arb', number: ticket.number })
  const words = { id: ticket.id, revision: changed.revision }
  expect(await app.reply('queue', 'forward', { ...words, to: '  ' })).toMatchObject({ error: { fields: { to: 'required' } } })
  const passed = await app.call('queue', 'forward', { ...words, to: 'Leistungsstelle, Zimmer 4' })
  expect(passed).toMatchObject({ state: 'weitergeleitet', forwardedTo: 'Leistungsstelle, Zimmer 4' })
  expect(await app.reply('queue', 'change', { ...passed, lane: 'kurz' })).toEqual(refused('not_allowed_now'))
  expect(await moved(app, passed, 'undo')).toMatchObject({ state: 'wartend', forwardedTo: '' })
})

test('two at one session never call the same ticket, and no number is given twice', async () => {
  const berat = colleague(app, { roles: ['drop_in_clerk'] })
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, index) => (index % 2 ? app : berat).call('queue', 'create', { sessionId, lane: 'kurz' })),
  )
  expect(new Set(made.map(({ number }) => number)).size).toBe(10)
  const called = await Promise.all(
    Array.from({ length: 10 }, (_, index) => (index % 2 ? app : berat).call('queue', 'callNext', { sessionId })),
  )
  expect(called.map((ticket) => ticket?.sequence).sort((a = 0, b = 0) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(new Set(called.map((ticket) => ticket?.staffName))).toEqual(new Set(['Anna Beispiel', 'Berat Beispiel']))
  // Whoever acts on what has changed meanwhile changes nothing.
  const [one] = made
  if (!one) throw new Error('no ticket')
  expect(await berat.reply('queue', 'leave', { id: one.id, revision: one.revision })).toEqual(refused('conflict'))
})

test('nobody is called in a closed session or one of another day, but what is left over can be ended', async () => {
  const [ticket, other] = await arrivals(app, sessionId, 'kurz', 'kurz')
  if (!ticket || !other) throw new Error('no tickets')
  await app.call('dropIn', 'end', { id: sessionId })
  for (const answer of [
    await app.reply('queue', 'callNext', { sessionId }),
    await app.reply('queue', 'create', { sessionId, lane: 'kurz' }),
    await app.reply('queue', 'call', ticket),
    await app.reply('queue', 'leave', ticket),
  ])
    expect(answer).toEqual(refused('session_closed'))
  await app.call('dropIn', 'reopen', { id: sessionId })
  app.advance(24 * 60 * MINUTE)
  expect(await app.reply('queue', 'callNext', { sessionId })).toEqual(refused('session_other_day'))
  expect(await app.reply('queue', 'call', ticket)).toEqual(refused('session_other_day'))
  expect(await moved(app, ticket, 'leave')).toMatchObject({ state: 'gegangen' })
  expect(await app.call('queue', 'display', {})).toBeNull()
})

test('a ticket that does not exist and a move its state does not admit are refused', async () => {
  const [ticket] = await arrivals(app, sessionId, 'kurz')
  if (!ticket) throw new Error('no ticket')
  expect(await app.reply('queue', 'get', { id: TicketId.parse('01900000-0000-7000-8000-000000000000') })).toEqual(refused('not_found'))
  for (const move of ['begin', 'finish', 'resume'] as const)
    expect(await app.reply('queue', move, ticket)).toEqual(refused('not_allowed_now'))
})

test('a clock that jumps makes no time negative, and the order stays that of the numbers', async () => {
  const [one] = await arrivals(app, sessionId, 'kurz')
  if (!one) throw new Error('no ticket')
  app.advance(-30 * MINUTE)
  const [two] = await arrivals(app, sessionId, 'kurz')
  expect((await app.call('queue', 'callNext', { sessionId }))?.id).toBe(one.id)
  app.advance(5 * MINUTE)
  const talking = await moved(app, await app.call('queue', 'get', { id: one.id }), 'begin')
  app.advance(-5 * MINUTE)
  expect((await moved(app, talking, 'finish')).times).toEqual({ waiting: 0, way: 5 * MINUTE, service: 0 })
  expect((await app.call('queue', 'callNext', { sessionId }))?.id).toBe(two?.id)
})

test('the display knows the called numbers, the latest first, and nothing else', async () => {
  const [one, two] = await arrivals(app, sessionId, 'kurz', 'beratung', 'kurz')
  if (!one || !two) throw new Error('no tickets')
  await moved(app, one, 'call')
  app.advance(MINUTE)
  const called = await moved(app, two, 'call')
  expect(await app.call('queue', 'display', {})).toEqual({ called: [two.number, one.number] })
  await moved(app, called, 'begin')
  expect(await app.call('queue', 'display', {})).toEqual({ called: [one.number] })
  expect(await app.call('queue', 'showDisplay', { open: true })).toEqual({ open: true })
  expect(await app.call('queue', 'displayState', {})).toEqual({ open: true })
  await app.call('queue', 'showDisplay', { open: false })
  expect(app.host.display.open).toBe(false)
})
