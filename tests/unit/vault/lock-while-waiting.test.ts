import { expect, test } from 'vitest'
import { personInput, siteInput } from '../../support/fixtures.ts'
import { openRaw } from '../../support/raw-store.ts'
import { openApp } from '../../support/whole-app.ts'

test('a print that was begun reaches the access log, although the app locks while the dialog is open', async () => {
  const app = await openApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  const person = await app.call('people', 'create', personInput())
  const visit = { personId: person.id, siteId: site.id, start: '2026-11-25T09:30', minutes: 30, purpose: '', interpreterLanguage: null }
  const { id } = await app.call('appointments', 'book', visit)
  const { token } = await app.call('letters', 'appointment', { id })

  const dialog = Promise.withResolvers<boolean>()
  app.host.answers.print = dialog.promise
  const printing = app.reply('letters', 'print', { token })
  app.lock()
  expect(await app.reply('people', 'search', { text: '' })).toEqual({ ok: false, error: { code: 'locked' } })
  dialog.resolve(true)
  expect(await printing).toMatchObject({ ok: true, value: { done: true } })

  app.close()
  const raw = await openRaw(app)
  const last = raw.prepare('SELECT procedure, access, persons FROM access_log ORDER BY seq DESC LIMIT 1').get()
  raw.close()
  expect(last).toEqual({ procedure: 'letters.print', access: 'print', persons: JSON.stringify([person.id]) })
})
