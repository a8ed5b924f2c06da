import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyringText, readKeyring } from '../../../electron/vault/keyring-file.ts'
import { OWN_PASSWORD, officeWithTwo, signInFirst } from '../../support/staff-fixtures.ts'
import { openApp, PASSWORD } from '../../support/whole-app.ts'

const DONE = { ok: true, value: {} }
const refused = (code: string, more = {}) => ({ ok: false, error: { code, ...more } })
const DAY = 24 * 3600 * 1000

test('a new password counts at once, the old one opens nothing, and the day of the change is kept', async () => {
  const app = await openApp()
  app.advance(DAY)
  expect(await app.reply('vault', 'changePassword', { password: PASSWORD, newPassword: OWN_PASSWORD })).toEqual(DONE)
  expect(await app.call('vault', 'account', {})).toEqual({
    passwordChangedAt: '2026-11-25T08:00:00.000Z',
    recoveryMadeAt: '2026-11-24T08:00:00.000Z',
    storeKeyChangedAt: '',
    rekeyInterrupted: false,
  })
  app.restart()
  expect(await app.unlock()).toEqual(refused('wrong_password'))
  expect(await app.unlock(OWN_PASSWORD)).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'open' })
})

test.each([
  ['a wrong old one', { password: 'falsch', newPassword: OWN_PASSWORD }, { password: 'password_wrong' }],
  ['none at all', { password: '', newPassword: OWN_PASSWORD }, { password: 'password_wrong' }],
  ['the same again', { password: PASSWORD, newPassword: PASSWORD }, { newPassword: 'password_same' }],
  ['a short one', { password: PASSWORD, newPassword: 'elf Zeichen' }, { newPassword: 'password_short' }],
  ['a common one', { password: PASSWORD, newPassword: 'passwort1234' }, { newPassword: 'password_common' }],
  ['a row of keys', { password: PASSWORD, newPassword: 'qwertzuiopü+' }, { newPassword: 'password_pattern' }],
])('with %s nothing changes, and the field is named', async (_what, input, fields) => {
  const app = await openApp()
  const before = readFileSync(app.keyringFile, 'utf8')
  expect(await app.reply('vault', 'changePassword', input)).toEqual(refused('invalid_input', { fields }))
  expect(readFileSync(app.keyringFile, 'utf8')).toBe(before)
})

test('a weak password is refused at set-up and at recovery too', async () => {
  const app = await openApp()
  app.lock()
  const recover = { code: app.code.groups.join(' '), login: 'a.beispiel', password: 'passwort1234' }
  expect(await app.reply('vault', 'recover', recover)).toEqual(refused('invalid_input', { fields: { password: 'password_common' } }))
  expect(await app.unlock()).toEqual(DONE)
})

test('guessing the old password at an unlocked laptop is delayed like guessing at the door', async () => {
  const app = await openApp()
  const guess = () => app.reply('vault', 'changePassword', { password: 'falsch', newPassword: OWN_PASSWORD })
  for (const _ of [1, 2, 3]) expect(await guess()).toMatchObject(refused('invalid_input'))
  expect(await guess()).toEqual(refused('try_later', { params: { seconds: 5 } }))
  expect(await app.reply('vault', 'rekey', { password: PASSWORD })).toEqual(refused('try_later', { params: { seconds: 5 } }))
  app.advance(5_000)
  expect(await app.reply('vault', 'changePassword', { password: PASSWORD, newPassword: OWN_PASSWORD })).toEqual(DONE)
})

test("one person's password proves nothing for another", async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  const answer = await app.reply('vault', 'changePassword', { password: PASSWORD, newPassword: 'Ein ganz neuer Satz' })
  expect(answer).toEqual(refused('invalid_input', { fields: { password: 'password_wrong' } }))
})

test('locked while the new password is derived, the old one stays', async () => {
  const app = await openApp()
  const changing = app.reply('vault', 'changePassword', { password: PASSWORD, newPassword: OWN_PASSWORD })
  app.lock()
  expect(await changing).toEqual(refused('locked'))
  expect(await app.unlock()).toEqual(DONE)
})

test('a keyring that cannot be written leaves the old password', async () => {
  const app = await openApp()
  mkdirSync(`${app.keyringFile}.new`)
  const change = () => app.reply('vault', 'changePassword', { password: PASSWORD, newPassword: OWN_PASSWORD })
  expect(await change()).toEqual(refused('folder_not_writable'))
  rmSync(`${app.keyringFile}.new`, { recursive: true })
  app.lock()
  expect(await app.unlock()).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'open' })
  expect(await change()).toEqual(DONE)
})

test('the old recovery code counts until the new one is confirmed, and not a moment longer', async () => {
  const app = await openApp()
  app.advance(DAY)
  const unproven = await app.call('vault', 'renewRecovery', { password: PASSWORD })
  expect(await app.status()).toMatchObject({ state: 'open' })
  app.lock()
  const recover = (groups: readonly string[]) =>
    app.reply('vault', 'recover', { code: groups.join(' '), login: 'a.beispiel', password: 'Ein ganz neuer Satz' })
  expect(await recover(unproven.groups)).toMatchObject(refused('wrong_recovery_code'))
  expect(await recover(app.code.groups)).toEqual(DONE)
  const proven = await app.call('vault', 'renewRecovery', { password: 'Ein ganz neuer Satz' })
  await app.confirm(proven)
  expect(await app.call('vault', 'account', {})).toMatchObject({ recoveryMadeAt: '2026-11-25T08:00:00.000Z' })
  app.lock()
  expect(await recover(app.code.groups)).toMatchObject(refused('wrong_recovery_code'))
  expect(await recover(proven.groups)).toEqual(DONE)
})

test('a new recovery code takes the password and an administrator', async () => {
  const { app, bernd } = await officeWithTwo()
  const wrong = refused('invalid_input', { fields: { password: 'password_wrong' } })
  for (const password of ['', 'falsch']) expect(await app.reply('vault', 'renewRecovery', { password })).toEqual(wrong)
  await signInFirst(app, bernd)
  expect(await app.reply('vault', 'renewRecovery', { password: OWN_PASSWORD })).toEqual(refused('forbidden'))
})

test('a code that was never confirmed keeps only administration from working', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  app.lock()
  const keyring = readKeyring(readFileSync(app.keyringFile, 'utf8')) ?? expect.fail('no keyring')
  writeFileSync(app.keyringFile, keyringText({ ...keyring, recovery: { ...keyring.recovery, confirmed: false } }))
  await app.unlock(OWN_PASSWORD, bernd.login)
  expect(await app.status()).toMatchObject({ state: 'open' })
  app.lock()
  await app.unlock()
  expect(await app.status()).toMatchObject({ state: 'recovery' })
})
