import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AppointmentInput } from '../../../../shared/contract/appointments.ts'
import { PersonId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let input: AppointmentInput
beforeEach(async () => {
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  const personId = await addPerson(app)
  input = { personId, siteId: site.id, start: '2026-11-26T09:30', minutes: 45, purpose: 'Wohnung', interpreterLanguage: 'ukr' }
})
afterEach(() => app.close())

const book = (change: Partial<AppointmentInput> = {}) => app.call('appointments', 'book', { ...input, ...change })

test('a booked appointment is complete, planned and stands in the own week', async () => {
  const booked = await book()
  expect(booked).toEqual({
    ...input,
    id: booked.id,
    revision: 1,
    personName: 'Olena Shevchenko',
    siteName: 'Familienzentrum Am Anger',
    staffName: 'Anna Beispiel',
    end: '2026-11-26T10:15',
    state: 'geplant',
    cancelNote: '',
    conflict: false,
    seriesId: null,
    seriesStart: null,
    followUpOf: null,
    provisional: false,
  })
  expect(await app.call('appointments', 'get', { id: booked.id })).toEqual(booked)
  expect(await app.call('appointments', 'between', { from: '2026-11-23', to: '2026-11-29' })).toEqual([booked])
  expect(await app.call('appointments', 'ofPerson', { personId: input.personId })).toEqual([booked])
})

test('the days of a week count from the first to the last, both included, in order of time', async () => {
  for (const start of ['2026-11-30T00:00', '2026-11-29T23:55', '2026-11-22T23:59', '2026-11-23T00:00']) await book({ start })
  const week = await app.call('appointments', 'between', { from: '2026-11-23', to: '2026-11-29' })
  expect(week.map(({ start }) => start)).toEqual(['2026-11-23T00:00', '2026-11-29T23:55'])
})

test('moving keeps the appointment, and moving back is the undo', async () => {
  const { id } = await book()
  const moved = await app.call('appointments', 'move', { id, revision: 1, start: '2026-11-27T14:00', minutes: 30 })
  expect(moved).toMatchObject({ id, revision: 2, start: '2026-11-27T14:00', end: '2026-11-27T14:30', minutes: 30 })
  const back = await app.call('appointments', 'move', { id, revision: 2, start: input.start, minutes: 45 })
  expect(back).toMatchObject({ revision: 3, start: '2026-11-26T09:30', end: '2026-11-26T10:15' })
})

test('an outdated revision is refused and changes nothing', async () => {
  const { id } = await book()
  const moved = await app.call('appointments', 'move', { id, revision: 1, start: '2026-11-27T14:00', minutes: 30 })
  const outdated = { ok: false, error: { code: 'conflict' } }
  expect(await app.reply('appointments', 'move', { id, revision: 1, start: input.start, minutes: 45 })).toEqual(outdated)
  expect(await app.reply('appointments', 'cancel', { id, revision: 1, reason: 'abgesagt_jc', note: '' })).toEqual(outdated)
  expect(await app.reply('appointments', 'restore', { id, revision: 1 })).toEqual(outdated)
  expect(await app.reply('appointments', 'markAttended', { id, revision: 1 })).toEqual(outdated)
  expect(await app.call('appointments', 'get', { id })).toEqual(moved)
})

test('a cancelled appointment keeps its reason, cannot be moved, and can be restored', async () => {
  const { id } = await book()
  const cancelled = await app.call('appointments', 'cancel', { id, revision: 1, reason: 'abgesagt_person', note: 'Kind krank' })
  expect(cancelled).toMatchObject({ state: 'abgesagt_person', cancelNote: 'Kind krank', revision: 2 })
  const refused = { ok: false, error: { code: 'not_allowed_now' } }
  expect(await app.reply('appointments', 'move', { id, revision: 2, start: '2026-11-27T14:00', minutes: 30 })).toEqual(refused)
  expect(await app.reply('appointments', 'cancel', { id, revision: 2, reason: 'abgesagt_jc', note: '' })).toEqual(refused)
  expect(await app.call('appointments', 'restore', { id, revision: 2 })).toMatchObject({ state: 'geplant', cancelNote: '', revision: 3 })
})

test('attendance is marked from the day on and can be taken back', async () => {
  const { id } = await book({ start: '2026-11-25T08:00' })
  const refused = { ok: false, error: { code: 'not_allowed_now' } }
  expect(await app.reply('appointments', 'markAttended', { id, revision: 1 })).toEqual(refused)
  app.advance(15 * 3_600_000) // midnight in Berlin is 23:00 UTC
  expect(await app.call('appointments', 'markAttended', { id, revision: 1 })).toMatchObject({ state: 'erschienen', revision: 2 })
  expect(await app.reply('appointments', 'markAttended', { id, revision: 2 })).toEqual(refused)
  expect(await app.call('appointments', 'restore', { id, revision: 2 })).toMatchObject({ state: 'geplant', revision: 3 })
  expect(await app.reply('appointments', 'restore', { id, revision: 3 })).toEqual(refused)
})

test('a past appointment may be recorded', async () => {
  expect(await book({ start: '2026-11-20T10:00' })).toMatchObject({ state: 'geplant', start: '2026-11-20T10:00' })
})

test('a start that the change to summer time skips is refused at its field, booking and moving', async () => {
  const missing = { ok: false, error: { code: 'invalid_input', fields: { start: 'time_missing' } } }
  expect(await app.reply('appointments', 'book', { ...input, start: '2026-03-29T02:30' })).toEqual(missing)
  const { id } = await book({ start: '2026-10-25T02:30' })
  expect(await app.reply('appointments', 'move', { id, revision: 1, start: '2026-03-29T02:00', minutes: 45 })).toEqual(missing)
  expect(await app.call('appointments', 'move', { id, revision: 1, start: '2026-03-29T03:00', minutes: 45 })).toMatchObject({
    end: '2026-03-29T03:45',
  })
})

test.each([
  ['minutes', { minutes: 4 }, 'duration'],
  ['minutes', { minutes: 481 }, 'duration'],
  ['minutes', { minutes: 30.5 }, 'duration'],
  ['start', { start: '0206-11-26T09:30' }, 'date_time'],
  ['start', { start: '2026-02-30T09:30' }, 'date_time'],
])('a wrong %s names its field: %o', async (field, change, sentence) => {
  expect(await app.reply('appointments', 'book', { ...input, ...change })).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { [field]: sentence } },
  })
})

test('an unknown person, site or appointment is not found', async () => {
  const notFound = { ok: false, error: { code: 'not_found' } }
  const stranger = '0193a5c0-1111-7222-8333-444455556666'
  expect(await app.reply('appointments', 'book', { ...input, personId: PersonId.parse(stranger) })).toEqual(notFound)
  expect(await app.reply('appointments', 'book', { ...input, siteId: SiteId.parse(stranger) })).toEqual(notFound)
  const { id } = await book()
  app.store.db.prepare('DELETE FROM appointment').run()
  expect(await app.reply('appointments', 'get', { id })).toEqual(notFound)
})
