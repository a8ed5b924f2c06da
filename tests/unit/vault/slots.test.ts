import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readKeyring } from '../../../electron/vault/keyring-file.ts'
import { openRaw } from '../../support/raw-store.ts'
import { newColleague, OWN_PASSWORD, officeWithTwo, signInFirst } from '../../support/staff-fixtures.ts'
import { LOGIN, openApp, PASSWORD } from '../../support/whole-app.ts'

const DONE = { ok: true, value: {} }
const refused = (code: string, more = {}) => ({ ok: false, error: { code, ...more } })

test('an initial password leads to choosing an own one, and to nothing else', async () => {
  const { app, bernd } = await officeWithTwo()
  app.lock()
  expect(await app.unlock(bernd.password, bernd.login)).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'password', staff: { displayName: 'Bernd Muster', roles: ['case_manager'] } })
  for (const [name, input] of [
    ['people.search', { text: '' }],
    ['staff.list', {}],
    ['drafts.list', {}],
    ['today.overview', {}],
    ['vault.account', {}],
    ['vault.rekey', { password: bernd.password }],
    ['vault.renewRecovery', { password: bernd.password }],
  ] as const) {
    expect(await app.router(name, input), name).toEqual(refused('locked'))
  }
  expect(await app.reply('vault', 'changePassword', { password: '', newPassword: OWN_PASSWORD })).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'open', staff: { displayName: 'Bernd Muster' } })
  expect(await app.call('people', 'search', { text: '' })).toMatchObject({ hits: [] })
})

test('the own password replaces the initial one for good', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  app.lock()
  expect(await app.unlock(bernd.password, bernd.login)).toEqual(refused('wrong_password'))
  expect(await app.unlock(OWN_PASSWORD, bernd.login)).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'open' })
  app.lock()
  expect(await app.unlock()).toEqual(DONE)
})

test('locked before the own password is chosen, it is asked for again, also after a restart', async () => {
  const { app, bernd } = await officeWithTwo()
  app.lock()
  await app.unlock(bernd.password, bernd.login)
  app.restart()
  await app.unlock(bernd.password, bernd.login)
  expect(await app.status()).toMatchObject({ state: 'password' })
})

test('the initial password is no own one, nor is a weak or a short one', async () => {
  const { app, bernd } = await officeWithTwo()
  app.lock()
  await app.unlock(bernd.password, bernd.login)
  const choose = (newPassword: string) => app.reply('vault', 'changePassword', { password: '', newPassword })
  expect(await choose(bernd.password)).toEqual(refused('invalid_input', { fields: { newPassword: 'password_same' } }))
  expect(await choose('Bernd Muster')).toEqual(refused('invalid_input', { fields: { newPassword: 'password_own_words' } }))
  expect(await choose('kurz')).toEqual(refused('invalid_input', { fields: { newPassword: 'password_short' } }))
  expect(await app.status()).toMatchObject({ state: 'password' })
})

test('nobody changes a password while the store is locked', async () => {
  const app = await openApp()
  app.lock()
  expect(await app.reply('vault', 'changePassword', { password: PASSWORD, newPassword: OWN_PASSWORD })).toEqual(refused('locked'))
})

test('who has left opens nothing any more, and the others notice nothing', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  app.lock()
  await app.unlock()
  await app.call('staff', 'leave', { id: bernd.id })
  app.lock()
  expect(await app.unlock(OWN_PASSWORD, bernd.login)).toEqual(refused('wrong_password'))
  expect(await app.unlock()).toEqual(DONE)
})

test('a keyring from before somebody left lets them no further than the door', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  const kept = readFileSync(app.keyringFile)
  app.lock()
  await app.unlock()
  await app.call('staff', 'leave', { id: bernd.id })
  app.lock()
  writeFileSync(app.keyringFile, kept)
  expect(await app.unlock(OWN_PASSWORD, bernd.login)).toEqual(refused('forbidden'))
  expect(await app.status()).toMatchObject({ state: 'locked', staff: null })
})

test('an older keyring opens with its password, but a new one has to be chosen first', async () => {
  const app = await openApp()
  const kept = readFileSync(app.keyringFile)
  await app.call('vault', 'changePassword', { password: PASSWORD, newPassword: OWN_PASSWORD })
  app.lock()
  writeFileSync(app.keyringFile, kept)
  expect(await app.unlock()).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'password' })
  await app.call('vault', 'changePassword', { password: '', newPassword: 'Ein ganz neuer Satz' })
  expect(await app.status()).toMatchObject({ state: 'open' })
})

test('a keyring that cannot be written leaves neither a way in nor a key behind', async () => {
  const app = await openApp()
  mkdirSync(`${app.keyringFile}.new`)
  const answer = await app.reply('staff', 'create', {
    displayName: 'Bernd Muster',
    login: 'b.muster',
    roles: ['case_manager'],
    branchId: (await app.call('staff', 'branches', {}))[0]?.id ?? null,
    professionalSecrecy: false,
  })
  expect(answer).toEqual(refused('folder_not_writable'))
  rmSync(`${app.keyringFile}.new`, { recursive: true })
  app.close()
  const raw = await openRaw(app)
  expect(raw.prepare('SELECT count(*) AS n FROM key_slot').get()).toEqual({ n: 2 })
  raw.close()
})

test('locking while a password is being derived gives nobody a way in', async () => {
  const { app, bernd } = await officeWithTwo()
  const before = readFileSync(app.keyringFile, 'utf8')
  const renewing = app.reply('staff', 'renewPassword', { id: bernd.id })
  app.lock()
  expect(await renewing).toEqual(refused('locked'))
  expect(readFileSync(app.keyringFile, 'utf8')).toBe(before)
})

test('the store knows each public key of the keyring, and no other', async () => {
  const { app, bernd } = await officeWithTwo()
  await app.call('staff', 'renewPassword', { id: bernd.id })
  await signInFirst(app, await newColleague(app, { login: 'c.muster', displayName: 'Clara Muster' }))
  app.close()
  const keyring = readKeyring(readFileSync(app.keyringFile, 'utf8')) ?? expect.fail('no keyring')
  const raw = await openRaw(app)
  const known = raw.prepare<[], { staff: string | null; key: string }>('SELECT staff_id AS staff, public_key AS key FROM key_slot').all()
  raw.close()
  const inFile = [
    ...keyring.slots.map(({ staff, publicKey }) => ({ staff, key: publicKey })),
    { staff: null, key: keyring.recovery.publicKey },
  ]
  expect(known).toHaveLength(4)
  expect(known).toEqual(expect.arrayContaining(inFile))
})

test('a login that differs only in case is one and the same', async () => {
  const { app, bernd } = await officeWithTwo({ login: 'ä.muster' })
  const branchId = (await app.call('staff', 'branches', {}))[0]?.id ?? null
  const twin = { displayName: 'Zwilling', login: 'Ä.MUSTER', roles: ['case_manager' as const], branchId, professionalSecrecy: false }
  expect(await app.reply('staff', 'create', twin)).toMatchObject(refused('invalid_input', { fields: { login: 'login_taken' } }))
  app.lock()
  expect(await app.unlock(bernd.password, 'Ä.Muster')).toEqual(DONE)
})

test('somebody whom the store does not know is refused although the keyring opens', async () => {
  const app = await openApp()
  app.close()
  const raw = await openRaw(app)
  raw.prepare('UPDATE staff SET active = 0 WHERE login = ?').run(LOGIN)
  raw.close()
  app.restart()
  expect(await app.unlock()).toEqual(refused('forbidden'))
})
