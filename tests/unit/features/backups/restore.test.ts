import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { RESTORE_STEPS, type RestoreStep } from '../../../../electron/features/backups/restore.ts'
import { readManifest } from '../../../../electron/store/backup-manifest.ts'
import { exchangeStore } from '../../../../electron/store/exchange.ts'
import { MIGRATIONS } from '../../../../electron/store/migrate.ts'
import { AppError } from '../../../../shared/result.ts'
import { backedUp, backUp, DAY, listed, namesIn, restore } from '../../../support/backed-up.ts'
import { temporaryFolder } from '../../../support/data-files.ts'
import { openRaw } from '../../../support/raw-store.ts'
import { newColleague, OWN_PASSWORD, signInFirst } from '../../../support/staff-fixtures.ts'
import { LOGIN, PASSWORD, type WholeApp, wholeApp } from '../../../support/whole-app.ts'

async function accessSeals(app: Pick<WholeApp, 'folder' | 'file' | 'close'>): Promise<unknown[]> {
  app.close()
  const raw = await openRaw(app)
  const rows = raw.prepare('SELECT seq, at, staff, procedure, persons, hash FROM access_log ORDER BY seq').all()
  raw.close()
  return rows
}

test('a comparison says what was made and changed since, per kind', async () => {
  const { app, backup } = await backedUp()
  expect(backup).toMatchObject({ place: 'local', reason: 'asked', state: 'listed', counts: { person: 1, staff: 1 } })
  const { rows, at } = await app.call('backups', 'compare', { name: backup.name, place: 'local', password: '' })
  expect(at).toBe(backup.at)
  expect(rows.find(({ kind }) => kind === 'person')).toEqual({ kind: 'person', now: 2, after: 1, made: 1, changed: 1 })
  expect(rows.find(({ kind }) => kind === 'contact')).toEqual({ kind: 'contact', now: 0, after: 0, made: 0, changed: 0 })
})

test('a restore brings the store of then, keeps who is signed in, and can be taken back', async () => {
  const { app, kept, backup } = await backedUp()
  const before = await namesIn(app)
  await restore(app, backup)
  expect(await app.status()).toMatchObject({ state: 'open', staff: { login: LOGIN } })
  expect(await namesIn(app)).toHaveLength(1)
  expect(await app.call('people', 'get', { id: kept.id })).toMatchObject({ city: 'Musterstadt' })
  expect((await app.call('backups', 'health', {})).restored).toMatchObject({ from: backup.at, canUndo: true })
  await app.call('backups', 'undo', {})
  expect(await namesIn(app)).toEqual(before)
  expect((await app.call('backups', 'health', {})).restored).toBeNull()
  expect(existsSync(join(app.folder, 'restore'))).toBe(false)
  app.restart()
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
  expect(await namesIn(app)).toEqual(before)
})

test('the undo is offered for a fortnight', async () => {
  const { app, backup } = await backedUp()
  await restore(app, backup)
  app.advance(14 * DAY)
  expect((await app.call('backups', 'health', {})).restored).toBeNull()
  expect(await app.reply('backups', 'undo', {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
})

test('a restore never takes the access log back: each entry stands there with its number and its seal', async () => {
  const { app, lost, backup } = await backedUp()
  await app.call('people', 'get', { id: lost.id })
  const before = await accessSeals(app)
  app.restart()
  await app.unlock()
  await restore(app, backup)
  expect((await accessSeals(app)).slice(0, before.length)).toEqual(before)
  app.restart()
  await app.unlock()
  await app.call('backups', 'undo', {})
  const raw = await accessSeals(app)
  expect(raw.slice(0, before.length)).toEqual(before)
})

test('what administration did is written down', async () => {
  const { app, backup } = await backedUp()
  await restore(app, backup)
  app.close()
  const raw = await openRaw(app)
  expect(raw.prepare("SELECT kind FROM admin_event WHERE kind = 'restore'").all()).toHaveLength(1)
  raw.close()
})

test('without the word nothing happens, and the field is named', async () => {
  const { app, backup } = await backedUp()
  const before = await namesIn(app)
  const { token } = await app.call('backups', 'compare', { name: backup.name, place: 'local', password: '' })
  for (const word of ['', 'ja', 'einspiele'])
    expect(await app.reply('backups', 'restore', { token, word })).toEqual({
      ok: false,
      error: { code: 'invalid_input', fields: { word: 'restore_word' } },
    })
  expect(await app.reply('backups', 'restore', { token: 'another', word: 'einspielen' })).toMatchObject({
    error: { code: 'not_allowed_now' },
  })
  expect(await namesIn(app)).toEqual(before)
  await app.call('backups', 'restore', { token, word: ' Einspielen ' })
  expect(await namesIn(app)).toHaveLength(1)
})

test('locking lets go of what was prepared', async () => {
  const { app, backup } = await backedUp()
  const { token } = await app.call('backups', 'compare', { name: backup.name, place: 'local', password: '' })
  app.lock()
  await app.unlock()
  expect(await app.reply('backups', 'restore', { token, word: 'einspielen' })).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('whoever has no account in the backup is refused', async () => {
  const { app, backup } = await backedUp()
  const colleague = await newColleague(app, { roles: ['administrator'] })
  await signInFirst(app, colleague)
  expect(await app.reply('backups', 'compare', { name: backup.name, place: 'local', password: '' })).toEqual({
    ok: false,
    error: { code: 'backup_no_account' },
  })
})

test('whoever has left since does not come back, and a password changed since still counts', async () => {
  const { app } = await backedUp()
  const colleague = await newColleague(app)
  await signInFirst(app, colleague)
  app.lock()
  await app.unlock()
  const backup = await backUp(app)
  await app.call('staff', 'leave', { id: colleague.id })
  await app.call('vault', 'changePassword', { password: PASSWORD, newPassword: 'Ein ganz anderer Satz 9' })
  await restore(app, backup)
  const accounts = await app.call('staff', 'accounts', {})
  expect(accounts.find(({ id }) => id === colleague.id)).toMatchObject({ active: false, access: 'none' })
  app.lock()
  expect(await app.unlock(OWN_PASSWORD, colleague.login)).toMatchObject({ ok: false, error: { code: 'wrong_password' } })
  expect(await app.unlock('Ein ganz anderer Satz 9')).toEqual({ ok: true, value: {} })
  expect(await app.status()).toMatchObject({ state: 'open' })
})

test('a backup from before the store key was changed needs the password of then and comes under the key of now', async () => {
  const { app, backup } = await backedUp()
  await app.call('vault', 'rekey', { password: PASSWORD })
  expect((await listed(app)).find(({ name }) => name === backup.name)).toMatchObject({ state: 'backup_other_key' })
  const which = { name: backup.name, place: 'local' } as const
  expect(await app.reply('backups', 'compare', { ...which, password: '' })).toMatchObject({ error: { code: 'backup_other_key' } })
  expect(await app.reply('backups', 'compare', { ...which, password: 'falsch' })).toMatchObject({
    error: { code: 'wrong_password', fields: { password: 'password_of_then_wrong' } },
  })
  await restore(app, backup, PASSWORD)
  expect(await namesIn(app)).toHaveLength(1)
  app.restart()
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
  expect(await namesIn(app)).toHaveLength(1)
})

test('cut off anywhere, either the old or the new store opens, with the password of now', async () => {
  const crashes: { step: RestoreStep; folder: string }[] = []
  let from = ''
  const { app, backup } = await backedUp({
    onRestoreStep: (step) => {
      const folder = temporaryFolder()
      cpSync(from, folder, { recursive: true, filter: (path) => !path.endsWith('in-use.lock') })
      crashes.push({ step, folder })
    },
  })
  from = app.folder
  const before = await namesIn(app)
  await restore(app, backup)
  expect(crashes.map(({ step }) => step)).toEqual(RESTORE_STEPS)
  for (const { step, folder } of crashes) {
    const after = wholeApp({ folder })
    expect(await after.unlock()).toEqual({ ok: true, value: {} })
    expect(await namesIn(after)).toEqual(step === 'exchanged' ? before.slice(0, 1) : before)
    await expect.poll(() => existsSync(join(folder, 'restore'))).toBe(false)
    after.close()
  }
})

test.each(RESTORE_STEPS)('a failure at "%s" leaves the old store in use, or the new one', async (failing) => {
  const { app, backup } = await backedUp({
    onRestoreStep: (step) => {
      if (step === failing) throw new AppError('write_failed')
    },
  })
  const before = await namesIn(app)
  const { token } = await app.call('backups', 'compare', { name: backup.name, place: 'local', password: '' })
  expect(await app.reply('backups', 'restore', { token, word: 'einspielen' })).toEqual({ ok: false, error: { code: 'write_failed' } })
  expect(await app.status()).toMatchObject({ state: 'open' })
  expect(await namesIn(app)).toHaveLength(failing === 'exchanged' ? 1 : before.length)
  expect(existsSync(join(app.folder, 'restore'))).toBe(false)
})

test('a write-ahead log of the old store never meets the new file', async () => {
  const [file, incoming] = [join(temporaryFolder(), 'store.db'), join(temporaryFolder(), 'incoming.db')]
  for (const path of [file, incoming]) writeFileSync(path, path)
  writeFileSync(`${file}-wal`, 'frames')
  await expect(exchangeStore(incoming, file)).rejects.toEqual(expect.objectContaining({ failure: { code: 'store_in_use' } }))
  expect(readFileSync(file, 'utf8')).toBe(file)
  writeFileSync(`${file}-wal`, '')
  await exchangeStore(incoming, file)
  expect(readdirSync(dirname(file))).toEqual(['store.db'])
  expect(readFileSync(file, 'utf8')).toBe(incoming)
})

test('without a backup of the present state there is no restore', async () => {
  const { app, backup } = await backedUp()
  const { token } = await app.call('backups', 'compare', { name: backup.name, place: 'local', password: '' })
  const before = await namesIn(app)
  renameSync(join(app.folder, 'backups'), join(app.folder, 'elsewhere'))
  writeFileSync(join(app.folder, 'backups'), '')
  expect(await app.reply('backups', 'restore', { token, word: 'einspielen' })).toEqual({ ok: false, error: { code: 'backup_needed' } })
  expect(await app.status()).toMatchObject({ state: 'open' })
  expect(await namesIn(app)).toEqual(before)
})

test('a migration begins with a backup, and does not begin without one', async () => {
  const { app } = await backedUp()
  app.close()
  const raw = await openRaw(app)
  raw.pragma(`user_version = ${MIGRATIONS.length - 1}`)
  raw.close()
  renameSync(join(app.folder, 'backups'), join(app.folder, 'elsewhere'))
  writeFileSync(join(app.folder, 'backups'), '')
  const stored = readFileSync(app.file)
  const after = wholeApp({ folder: app.folder })
  expect(await after.unlock()).toEqual({ ok: false, error: { code: 'backup_needed' } })
  expect(readFileSync(app.file).equals(stored)).toBe(true)
  expect(await after.status()).toMatchObject({ state: 'locked' })
  rmSync(join(app.folder, 'backups'))
  await after.unlock()
  const [manifest = ''] = readdirSync(join(app.folder, 'backups')).filter((name) => /-[0-9a-f]{6}\.json$/.test(name))
  expect(readManifest(readFileSync(join(app.folder, 'backups', manifest), 'utf8'))).toMatchObject({
    reason: 'migration',
    version: MIGRATIONS.length - 1,
  })
})
