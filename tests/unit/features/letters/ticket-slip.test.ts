import { afterEach, beforeEach, expect, test } from 'vitest'
import { TicketId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { arrivals, sessionIn } from '../../../support/queued.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

test('a slip tells number, lane, place and time, is about nobody and is printed like any other sheet', async () => {
  const [ticket] = await arrivals(app, await sessionIn(app), 'abgabe')
  if (!ticket) throw new Error('no ticket')
  const { token, personId } = await app.call('letters', 'ticket', { id: ticket.id })
  expect(personId).toBeNull()
  const [html = ''] = app.host.rendered
  for (const part of [
    ticket.number,
    'Unterlagen abgeben',
    'Sie werden aufgerufen.',
    'Di, 24.11.2026, 09:00 Uhr',
    'Familienzentrum Am Anger',
  ])
    expect(html).toContain(part)
  expect(html).toContain('size: A6')
  expect(await app.call('letters', 'print', { token })).toEqual({ done: true, personId: null })
  expect(app.store.db.prepare('SELECT count(*) AS n FROM access_log').get()).toEqual({ n: 0 })
})

test('of a number that does not exist there is no slip', async () => {
  const answer = await app.reply('letters', 'ticket', { id: TicketId.parse('01900000-0000-7000-8000-000000000000') })
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
})
