import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KDF_FLOOR } from '../../../electron/vault/key-derivation.ts'
import { openWithPassword, passwordSlot, withSlot } from '../../../electron/vault/keyring.ts'
import { keyringText, readKeyring } from '../../../electron/vault/keyring-file.ts'
import { REKEY_STEPS } from '../../../electron/vault/rekey.ts'
import { storeKeyOf } from '../../support/raw-store.ts'
import { allRows, leftOver, opens } from '../../support/rekeyed.ts'
import { OWN_PASSWORD, officeWithTwo, signInFirst } from '../../support/staff-fixtures.ts'
import { standInDeriver } from '../../support/stand-in-deriver.ts'
import { LOGIN, openApp, PASSWORD } from '../../support/whole-app.ts'
import { workedIn } from '../../support/worked-in.ts'

const DONE = { ok: true, value: {} }
const refused = (code: string, more = {}) => ({ ok: false, error: { code, ...more } })
const keyringOf = (app: { keyringFile: string }) => readKeyring(readFileSync(app.keyringFile, 'utf8')) ?? expect.fail('no keyring')
/** What a change of the key itself writes: when, and who. */
const WRITES = ['meta', 'admin_event', 'change_log', 'sqlite_sequence']

test('every row is there under the new key, and the old one opens nothing', async () => {
  const app = await workedIn()
  app.close()
  const [before, oldKey] = [await allRows(app), await storeKeyOf(app.folder)]
  app.restart()
  await app.unlock()
  expect(await app.reply('vault', 'rekey', { password: PASSWORD })).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'open', staff: { login: LOGIN } })
  expect(await app.call('vault', 'account', {})).toMatchObject({ storeKeyChangedAt: '2026-11-24T08:00:00.000Z', rekeyInterrupted: false })
  app.close()
  const [after, newKey] = [await allRows(app), await storeKeyOf(app.folder)]
  for (const [table, rows] of Object.entries(before)) {
    if (table === 'sqlite_sequence') continue
    if (WRITES.includes(table)) expect(after[table], table).toEqual(expect.arrayContaining(rows))
    else expect(after[table], table).toEqual(rows)
  }
  expect([opens(app.file, oldKey), opens(app.file, newKey)]).toEqual([false, true])
  expect(leftOver(app.folder)).toEqual([])
})

test('passwords, the recovery code and the attempts of others go on as before', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  app.lock()
  await app.unlock()
  const code = await app.call('vault', 'renewRecovery', { password: PASSWORD })
  await app.confirm(code)
  await app.call('vault', 'rekey', { password: PASSWORD })
  app.restart()
  expect(await app.unlock(OWN_PASSWORD, bernd.login)).toEqual(DONE)
  app.lock()
  expect(await app.unlock()).toEqual(DONE)
  app.lock()
  const recovered = { code: code.groups.join(' '), login: bernd.login, password: 'Ein ganz neuer Satz' }
  expect(await app.reply('vault', 'recover', recovered)).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'open', staff: { login: bernd.login } })
})

test('who has left gets nothing of the new key, not even with the keyring of before', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  const kept = keyringOf(app)
  app.lock()
  await app.unlock()
  await app.call('staff', 'leave', { id: bernd.id })
  await app.call('vault', 'rekey', { password: PASSWORD })
  app.close()
  expect(keyringOf(app).slots.map(({ staff }) => staff)).not.toContain(bernd.id)
  const opened = (await openWithPassword(kept, bernd.login, OWN_PASSWORD, standInDeriver)) ?? expect.fail('the old keyring opens')
  expect(opens(app.file, opened.storeKey)).toBe(false)
})

test('a key that somebody put into the keyring file gets nothing', async () => {
  const app = await openApp()
  const keyring = keyringOf(app)
  const intruder = { staff: '019a0000-0000-7000-8000-0000000000ff', login: 'fremd', password: 'Ein fremder Satz 99' }
  const slotIn = await passwordSlot(intruder, KDF_FLOOR, standInDeriver)
  const altered = withSlot(keyring, slotIn(keyring, await storeKeyOf(app.folder)))
  writeFileSync(app.keyringFile, keyringText(altered))
  await app.call('vault', 'rekey', { password: PASSWORD })
  expect(keyringOf(app).slots).toHaveLength(1)
  app.lock()
  expect(await app.unlock(intruder.password, intruder.login)).toEqual(refused('wrong_password'))
})

test('a public key exchanged in the file gets nothing: its owner needs a new password, the store stays shut to whoever did it', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  app.lock()
  await app.unlock()
  const keyring = keyringOf(app)
  const slotIn = await passwordSlot({ staff: bernd.id, login: bernd.login, password: 'Ein fremder Satz 99' }, KDF_FLOOR, standInDeriver)
  writeFileSync(app.keyringFile, keyringText(withSlot(keyring, slotIn(keyring, randomBytes(32)))))
  await app.call('vault', 'rekey', { password: PASSWORD })
  expect(keyringOf(app).slots.map(({ staff }) => staff)).not.toContain(bernd.id)
  app.lock()
  expect(await app.unlock('Ein fremder Satz 99', bernd.login)).toEqual(refused('wrong_password'))
})

test('with a recovery code that the store does not know nothing is begun', async () => {
  const app = await openApp()
  const older = keyringOf(app)
  await app.confirm(await app.call('vault', 'renewRecovery', { password: PASSWORD }))
  writeFileSync(app.keyringFile, keyringText(older))
  expect(await app.reply('vault', 'rekey', { password: PASSWORD })).toEqual(refused('not_allowed_now'))
  expect(await app.status()).toMatchObject({ state: 'recovery' })
})

test('it takes the password once more, and an administrator', async () => {
  const { app, bernd } = await officeWithTwo()
  const wrong = refused('invalid_input', { fields: { password: 'password_wrong' } })
  expect(await app.reply('vault', 'rekey', { password: 'falsch' })).toEqual(wrong)
  expect(await app.status()).toMatchObject({ state: 'open' })
  await signInFirst(app, bernd)
  expect(await app.reply('vault', 'rekey', { password: OWN_PASSWORD })).toEqual(refused('forbidden'))
})

test('while it runs nothing else is answered, and how far it is can be seen', async () => {
  const shares: number[] = []
  const app = await openApp({
    onRekeyStep: () => {
      shares.push(1)
    },
  })
  const changing = app.reply('vault', 'rekey', { password: PASSWORD })
  while ((await app.status()).state !== 'maintenance') await new Promise(setImmediate)
  expect(await app.status()).toMatchObject({ state: 'maintenance', staff: null, maintenance: { title: 'rekey', cancellable: true } })
  expect(await app.reply('staff', 'list', {})).toEqual(refused('locked'))
  expect(await app.reply('drafts', 'save', { form: 'f', subject: 'new', values: {}, path: '/' })).toEqual(refused('locked'))
  expect(await changing).toEqual(DONE)
  expect(shares).toHaveLength(REKEY_STEPS.length)
  expect(app.told.filter((feature) => feature === 'vault').length).toBeGreaterThan(2)
  expect(await app.reply('vault', 'cancelMaintenance', {})).toEqual(refused('not_allowed_now'))
})

test('cancelled, everything is as it was', async () => {
  const app = await openApp()
  const key = await storeKeyOf(app.folder)
  const changing = app.reply('vault', 'rekey', { password: PASSWORD })
  while ((await app.status()).state !== 'maintenance') await new Promise(setImmediate)
  await app.call('vault', 'cancelMaintenance', {})
  expect(await changing).toEqual(refused('cancelled'))
  expect(await app.status()).toMatchObject({ state: 'open' })
  expect(await storeKeyOf(app.folder)).toEqual(key)
  expect(leftOver(app.folder)).toEqual([])
})

test('locked while it runs, it is finished and stays locked', async () => {
  const app = await openApp()
  const oldKey = await storeKeyOf(app.folder)
  const changing = app.reply('vault', 'rekey', { password: PASSWORD })
  while ((await app.status()).state !== 'maintenance') await new Promise(setImmediate)
  app.lock()
  expect(await changing).toEqual(DONE)
  expect(await app.status()).toMatchObject({ state: 'locked', staff: null })
  expect(await app.unlock()).toEqual(DONE)
  expect(leftOver(app.folder)).toEqual([])
  expect(Buffer.from(await storeKeyOf(app.folder)).equals(oldKey)).toBe(false)
})

test.each(REKEY_STEPS.slice(0, -1))('a failure after "%s" leaves the old key and nothing else', async (failing) => {
  const app = await openApp({
    onRekeyStep: (step) => {
      if (step === failing) throw new Error('broken')
    },
  })
  const key = await storeKeyOf(app.folder)
  expect(await app.reply('vault', 'rekey', { password: PASSWORD })).toMatchObject(refused('internal'))
  expect(await app.status()).toMatchObject({ state: 'open' })
  expect(leftOver(app.folder)).toEqual([])
  app.restart()
  expect(await app.unlock()).toEqual(DONE)
  expect(await storeKeyOf(app.folder)).toEqual(key)
})

test('it is written into the book of administration', async () => {
  const app = await openApp()
  await app.call('vault', 'rekey', { password: PASSWORD })
  await app.confirm(await app.call('vault', 'renewRecovery', { password: PASSWORD }))
  app.close()
  const kinds = (await allRows(app)).admin_event?.map((row) => JSON.parse(row)[3])
  expect(kinds?.sort()).toEqual(['recovery_renewed', 'rekey'])
})
