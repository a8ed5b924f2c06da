import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AppointmentId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'

let app: TestApp
let siteId: SiteId
beforeEach(async () => {
  app = createApp()
  siteId = (await app.call('dropIn', 'createSite', siteInput())).id
})
afterEach(() => app.close())

const SAFE = personInput().safeContact
const WEEK = { from: '2026-11-23', to: '2026-11-29', siteId: null, kind: 'termin_einladung' } as const

async function book(
  familyName: string,
  change: Parameters<typeof personInput>[0] = {},
  start = '2026-11-27T09:30',
): Promise<AppointmentId> {
  const { id: personId } = await app.call('people', 'create', personInput({ familyName, ...change }))
  return (await app.call('appointments', 'book', { personId, siteId, start, minutes: 30, purpose: '', interpreterLanguage: null })).id
}
const numbers = () => app.store.db.prepare("SELECT last FROM number_series WHERE series = 'letter'").get()

test('candidates say why there is no letter, and which one was made already', async () => {
  const id = await book('Bereit')
  await book('Ohne', { street: '', postalCode: '', city: '' })
  await book('Gefahr', { safeContact: { ...SAFE, letterAllowed: false } })
  await book('Sperre', { safeContact: { ...SAFE, disclosureBlocked: true } })
  await book('Später', {}, '2026-12-07T09:30')
  const told = async () =>
    (await app.call('letters', 'candidates', WEEK)).map(({ personName, obstacle, letterOn }) => [personName, obstacle, letterOn])
  expect(await told()).toEqual([
    ['Olena Bereit', null, null],
    ['Olena Ohne', 'anschrift_fehlt', null],
    ['Olena Gefahr', 'brief_nicht_sicher', null],
    ['Olena Sperre', 'auskunftssperre', null],
  ])
  const { document } = await app.call('letters', 'run', { appointments: [id], kind: 'termin_einladung' })
  await app.call('letters', 'print', { token: document?.token ?? '' })
  expect((await told())[0]).toEqual(['Olena Bereit', null, '2026-11-24'])
  await app.call('appointments', 'move', { id, revision: 1, start: '2026-11-27T11:00', minutes: 30 })
  expect((await told()).find(([name]) => name === 'Olena Bereit')).toEqual(['Olena Bereit', null, null])
  expect(
    await app.call('letters', 'candidates', {
      ...WEEK,
      siteId: (await app.call('dropIn', 'createSite', siteInput({ name: 'Anderswo' }))).id,
    }),
  ).toEqual([])
})

test('one print, each letter with a number and a sheet of its own; what is left out is named', async () => {
  const appointments = [await book('Eins'), await book('Zwei'), await book('Ohne', { street: '' })]
  const { document, personIds, skipped } = await app.call('letters', 'run', { appointments, kind: 'termin_einladung' })
  expect(document?.title).toBe('2 Briefe')
  expect(skipped).toMatchObject([{ personName: 'Olena Ohne', reason: 'anschrift_fehlt' }])
  expect(await app.call('letters', 'print', { token: document?.token ?? '' })).toEqual({ done: true, personId: null, personIds })
  expect(app.host.printed).toHaveLength(1)
  for (const name of ['Olena Eins', 'Olena Zwei']) expect(app.host.printed[0]).toContain(`<p>${name}</p>`)
  const letters = await app.call('letters', 'outbox', {})
  expect(letters.map(({ personName }) => personName)).toEqual(['Olena Eins', 'Olena Zwei'])
  expect(new Set(letters.map(({ number }) => number)).size).toBe(2)
  await app.call('letters', 'reprint', { id: letters[1]?.id ?? '' })
  expect(app.host.rendered.at(-1)).toContain('Olena Zwei')
  expect(app.host.rendered.at(-1)).not.toContain('Olena Eins')
  const log = app.store.db.prepare("SELECT persons FROM access_log WHERE procedure = 'letters.print'").get()
  expect(log).toEqual({ persons: JSON.stringify(personIds) })
})

test('what runs over is left out, and no number is spent on it', async () => {
  app.host.answers.pages = 3
  const result = await app.call('letters', 'run', { appointments: [await book('Lang')], kind: 'termin_einladung' })
  expect(result).toMatchObject({ document: null, skipped: [{ reason: 'zu_lang' }] })
  expect(numbers()).toBeUndefined()
})

test('a run is stopped between two letters: nothing is kept, and the next one starts anew', async () => {
  const appointments = [await book('Eins'), await book('Zwei')]
  const running = app.reply('letters', 'run', { appointments, kind: 'termin_einladung' })
  expect(await app.call('letters', 'runProgress', {})).toMatchObject({ running: true, total: 3 })
  expect(await app.reply('letters', 'run', { appointments, kind: 'termin_einladung' })).toMatchObject({
    error: { code: 'not_allowed_now' },
  })
  await app.call('letters', 'cancelRun', {})
  expect(await running).toMatchObject({ error: { code: 'cancelled' } })
  expect(numbers()).toBeUndefined()
  expect(await app.call('letters', 'runProgress', {})).toEqual({ running: false, done: 0, total: 0 })
  expect(await app.reply('letters', 'run', { appointments, kind: 'termin_einladung' })).toMatchObject({ ok: true })
})
