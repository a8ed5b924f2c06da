import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

test('a site is created, changed and listed', async () => {
  const site = await app.call('dropIn', 'createSite', siteInput())
  await app.call('dropIn', 'updateSite', { ...site, wifi: true })
  expect(await app.call('dropIn', 'sites', {})).toEqual([{ ...site, wifi: true }])
})

test('only one session runs at a time, and ending it can be taken back', async () => {
  const site = await app.call('dropIn', 'createSite', siteInput())
  const session = await app.call('dropIn', 'start', { siteId: site.id })
  expect(session).toMatchObject({ day: '2026-11-24', state: 'laufend', siteName: site.name, contactCount: 0 })
  expect(await app.reply('dropIn', 'start', { siteId: site.id })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  await app.call('dropIn', 'end', { id: session.id })
  expect(await app.call('dropIn', 'running', {})).toBeNull()
  expect(await app.call('dropIn', 'reopen', { id: session.id })).toMatchObject({ state: 'laufend', endedAt: null })
})

test('a session of yesterday cannot be reopened', async () => {
  const site = await app.call('dropIn', 'createSite', siteInput())
  const { id } = await app.call('dropIn', 'start', { siteId: site.id })
  await app.call('dropIn', 'end', { id })
  app.advance(24 * 3_600_000)
  expect(await app.reply('dropIn', 'reopen', { id })).toMatchObject({ ok: false, error: { code: 'not_allowed_now' } })
})

test('a wrong postal code names its field', async () => {
  const answer = await app.reply('dropIn', 'createSite', { ...siteInput(), postalCode: '1234' })
  expect(answer).toEqual({ ok: false, error: { code: 'invalid_input', fields: { postalCode: 'postal_code' } } })
})
