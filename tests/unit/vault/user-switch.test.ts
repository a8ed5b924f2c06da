import { expect, test } from 'vitest'
import { OWN_PASSWORD, officeWithTwo, signInFirst } from '../../support/staff-fixtures.ts'
import { openApp } from '../../support/whole-app.ts'

const draft = (note: string) => ({ form: 'site', subject: 'new', values: { note }, path: '/standorte' })
const WHERE = { form: 'site', subject: 'new' }

test('after a change of persons nothing of the first is left, not even the login', async () => {
  const app = await openApp()
  await app.call('vault', 'switchUser', {})
  expect(app.seen.locked).toBe(1)
  expect(await app.status()).toMatchObject({ state: 'locked', lockedBecause: 'switch', lastLogin: '', staff: null })
  expect(await app.reply('staff', 'list', {})).toEqual({ ok: false, error: { code: 'locked' } })
})

test('drafts are seen by whoever wrote them, and wait for them', async () => {
  const { app, bernd } = await officeWithTwo()
  await app.call('drafts', 'save', draft('von Anna'))
  await signInFirst(app, bernd)
  expect(await app.call('drafts', 'list', {})).toEqual([])
  expect(await app.call('drafts', 'find', WHERE)).toBeNull()
  await app.call('drafts', 'save', draft('von Bernd'))

  await app.call('vault', 'switchUser', {})
  await app.unlock()
  expect(await app.call('drafts', 'find', WHERE)).toMatchObject({ values: { note: 'von Anna' } })
  expect(await app.call('drafts', 'list', {})).toHaveLength(1)

  await app.call('vault', 'switchUser', {})
  await app.unlock(OWN_PASSWORD, bernd.login)
  expect(await app.call('drafts', 'find', WHERE)).toMatchObject({ values: { note: 'von Bernd' } })
})

test('switching while nobody is signed in changes nothing', async () => {
  const app = await openApp()
  app.lock()
  await app.call('vault', 'switchUser', {})
  expect(await app.status()).toMatchObject({ state: 'locked', lastLogin: '' })
  expect(app.seen.locked).toBe(1)
})
