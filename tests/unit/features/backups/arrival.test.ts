import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backedUp, backUp, namesIn } from '../../../support/backed-up.ts'
import { temporaryFolder } from '../../../support/data-files.ts'
import { newColleague, OWN_PASSWORD, signInFirst } from '../../../support/staff-fixtures.ts'
import { LOGIN, PASSWORD, type WholeApp, wholeApp } from '../../../support/whole-app.ts'

const NEW_PASSWORD = 'Sieben Schwäne am Kanal 3'

/** Another laptop, with the stick in it. */
function otherLaptop(stick: string, folder = temporaryFolder()) {
  const app = wholeApp({ folder })
  app.host.answers.folder = stick
  return app
}

async function stickOf(app: Pick<WholeApp, 'folder'>): Promise<string> {
  const stick = join(temporaryFolder(), 'backups')
  renameSync(join(app.folder, 'backups'), stick)
  return stick
}

async function find(app: WholeApp) {
  const found = await app.call('backups', 'find', { from: 'folder' })
  const [newest] = found ?? []
  if (!newest) throw new Error('nothing found')
  return newest
}

const arrive = async (app: WholeApp, change: { login?: string; password?: string; code?: string } = {}) =>
  app.reply('backups', 'arrive', { name: (await find(app)).name, login: LOGIN, password: PASSWORD, code: '', ...change })

test('another laptop opens a backup with login and password, and is a laptop of its own', async () => {
  const { app } = await backedUp()
  const stick = await stickOf(app)
  const other = otherLaptop(stick)
  expect(await find(other)).toMatchObject({ counts: { person: 1 }, state: 'listed' })
  expect(await arrive(other)).toEqual({ ok: true, value: {} })
  expect(await other.status()).toMatchObject({ state: 'open', staff: { login: LOGIN } })
  expect(await namesIn(other)).toHaveLength(1)
  expect(existsSync(join(other.folder, 'restore'))).toBe(false)
  other.restart()
  expect(await other.unlock()).toEqual({ ok: true, value: {} })
})

test('with the recovery code and a new password', async () => {
  const { app } = await backedUp()
  const other = otherLaptop(await stickOf(app))
  expect(await arrive(other, { code: app.code.groups.join('-'), password: NEW_PASSWORD })).toEqual({ ok: true, value: {} })
  expect(await namesIn(other)).toHaveLength(1)
  other.lock()
  expect(await other.unlock(PASSWORD)).toMatchObject({ error: { code: 'wrong_password' } })
  expect(await other.unlock(NEW_PASSWORD)).toEqual({ ok: true, value: {} })
})

test('the parent folder, a file in it, no folder, and a folder without backups', async () => {
  const { app } = await backedUp()
  const stick = await stickOf(app)
  const other = otherLaptop(join(stick, '..'))
  expect(await other.call('backups', 'find', { from: 'folder' })).toHaveLength(1)
  other.host.answers.file = join(stick, readdirSync(stick)[0] ?? '')
  expect(await other.call('backups', 'find', { from: 'file' })).toHaveLength(1)
  other.host.answers.folder = null
  expect(await other.call('backups', 'find', { from: 'folder' })).toBeNull()
  other.host.answers.folder = temporaryFolder()
  expect(await other.reply('backups', 'find', { from: 'folder' })).toMatchObject({ error: { code: 'backup_none_found' } })
})

test.each([
  ['a wrong password', { password: 'Nicht das Passwort 1' }, { code: 'wrong_password' }],
  ['an unknown login', { login: 'x.fremd' }, { code: 'wrong_password' }],
  ['a wrong code', { code: '2222', password: NEW_PASSWORD }, { code: 'wrong_recovery_code', fields: { code: 'code_wrong' } }],
] as const)('%s is refused, waits grow, and nothing is put in place', async (_, change, error) => {
  const { app } = await backedUp()
  const other = otherLaptop(await stickOf(app))
  for (let round = 0; round < 3; round += 1) expect(await arrive(other, change)).toEqual({ ok: false, error })
  expect(await arrive(other)).toMatchObject({ error: { code: 'try_later' } })
  expect(await other.status()).toMatchObject({ state: 'setup' })
  expect(existsSync(other.file)).toBe(false)
})

test('a weak new password is refused before anything is put in place', async () => {
  const { app } = await backedUp()
  const other = otherLaptop(await stickOf(app))
  expect(await arrive(other, { code: app.code.groups.join(' '), password: 'aaaaaaaaaaaaaaaa' })).toMatchObject({
    error: { code: 'invalid_input' },
  })
  expect(existsSync(other.file)).toBe(false)
})

test('a tampered backup is not put in place', async () => {
  const { app } = await backedUp()
  const stick = await stickOf(app)
  const other = otherLaptop(stick)
  await find(other)
  for (const ending of ['.db', '.keyring.json']) {
    const path = join(stick, readdirSync(stick).find((name) => name.endsWith(ending)) ?? '')
    const good = readFileSync(path)
    const bytes = Buffer.from(good)
    bytes[300] = (bytes[300] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await arrive(other)).toEqual({ ok: false, error: { code: 'backup_altered' } })
    writeFileSync(path, good)
  }
  expect(await other.status()).toMatchObject({ state: 'setup' })
  expect(existsSync(other.file)).toBe(false)
})

test.each([
  ['store_missing', (app: WholeApp) => rmSync(app.file)],
  ['keyring_missing', (app: WholeApp) => rmSync(app.keyringFile)],
  ['keyring_corrupt', (app: WholeApp) => writeFileSync(app.keyringFile, '{"version":')],
] as const)('%s: a backup mends it; a store that is whole stays as it is', async (failure, breakIt) => {
  const { app } = await backedUp()
  const before = await namesIn(app)
  app.close()
  breakIt(app)
  app.restart()
  app.host.answers.folder = join(app.folder, 'backups')
  expect(await app.status()).toMatchObject({ state: 'failed', failure })
  expect(await arrive(app)).toEqual({ ok: true, value: {} })
  expect(await namesIn(app)).toEqual(failure === 'store_missing' ? before.slice(0, 1) : before)
})

test('a damaged store is set aside and never deleted', async () => {
  const { app } = await backedUp()
  app.close()
  const bytes = readFileSync(app.file)
  bytes.fill(0x5a, 16, 4096)
  writeFileSync(app.file, bytes)
  app.restart()
  app.host.answers.folder = join(app.folder, 'backups')
  await app.unlock()
  expect(await app.status()).toMatchObject({ state: 'failed', failure: 'store_corrupt' })
  expect(await arrive(app)).toEqual({ ok: true, value: {} })
  const aside = readdirSync(app.folder).find((name) => name.startsWith('quartierlotse.db.ersetzt-'))
  expect(readFileSync(join(app.folder, aside ?? '')).equals(bytes)).toBe(true)
  expect(await namesIn(app)).toHaveLength(1)
})

test('whoever has left does not come back by an old backup while the keyring is there', async () => {
  const { app } = await backedUp()
  const colleague = await newColleague(app)
  await signInFirst(app, colleague)
  app.lock()
  await app.unlock()
  await backUp(app)
  await app.call('staff', 'leave', { id: colleague.id })
  app.close()
  rmSync(app.file)
  app.restart()
  app.host.answers.folder = join(app.folder, 'backups')
  expect(await arrive(app, { login: colleague.login, password: OWN_PASSWORD })).toMatchObject({ error: { code: 'wrong_password' } })
  expect(await arrive(app)).toEqual({ ok: true, value: {} })
})

test('a backup from before the store key was changed comes under the key of now', async () => {
  const { app } = await backedUp()
  await app.call('vault', 'rekey', { password: PASSWORD })
  app.close()
  rmSync(app.file)
  app.restart()
  app.host.answers.folder = join(app.folder, 'backups')
  expect(await arrive(app)).toEqual({ ok: true, value: {} })
  expect(await namesIn(app)).toHaveLength(1)
  app.restart()
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
})

test('where a store opens, no backup can be put in its place from outside', async () => {
  const { app, backup } = await backedUp()
  const input = { name: backup.name, login: LOGIN, password: PASSWORD, code: '' }
  for (const state of ['open', 'locked']) {
    if (state === 'locked') app.lock()
    expect(await app.reply('backups', 'find', { from: 'folder' })).toMatchObject({ error: { code: 'not_allowed_now' } })
    expect(await app.reply('backups', 'arrive', input)).toMatchObject({ error: { code: 'not_allowed_now' } })
  }
})
