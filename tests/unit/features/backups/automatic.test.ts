import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsInMemory } from '../../../../electron/platform/settings-source.ts'
import { backUp, DAY, HOUR, listed, MINUTE } from '../../../support/backed-up.ts'
import { temporaryFolder } from '../../../support/data-files.ts'
import { personInput } from '../../../support/fixtures.ts'
import { mountable, ownMounts } from '../../../support/own-mounts.ts'
import { filesHolding } from '../../../support/planted-names.ts'
import { openApp, type WholeApp, wholeApp } from '../../../support/whole-app.ts'

const stocked = (folder: string) => readdirSync(folder).filter((name) => /^sicherung-.*(?<!keyring)\.json$/.test(name))
const localOf = ({ folder }: Pick<WholeApp, 'folder'>) => join(folder, 'backups')
const reasons = async (app: WholeApp) => (await listed(app)).map(({ reason }) => reason)
const health = (app: Pick<WholeApp, 'call'>) => app.call('backups', 'health', {})

const automatic = (backupFolder = '') => openApp({ automaticBackups: true, settings: settingsInMemory({ backupFolder }) })

test('by the clock: the first at once, then every four hours, and only when something changed', async () => {
  const app = await automatic()
  await app.tick()
  expect(await reasons(app)).toEqual(['interval'])
  app.advance(5 * HOUR)
  await app.tick()
  expect(await reasons(app)).toHaveLength(1)
  await app.call('people', 'create', personInput())
  await app.tick()
  expect(await reasons(app)).toHaveLength(2)
  await app.call('people', 'create', personInput())
  app.advance(3 * HOUR)
  await app.tick()
  expect(await reasons(app)).toHaveLength(2)
  app.advance(HOUR)
  await app.tick()
  expect(await reasons(app)).toHaveLength(3)
})

test('a clock set back does not stop backups', async () => {
  const app = await automatic()
  await app.tick()
  app.advance(-DAY)
  await app.call('people', 'create', personInput())
  await app.tick()
  expect(await reasons(app)).toHaveLength(2)
})

test('on lock and on leaving, in the background, and only when something changed; the store opens again at once', async () => {
  const app = await automatic()
  await app.call('people', 'create', personInput())
  app.lock()
  expect(await app.status()).toMatchObject({ state: 'locked' })
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
  app.advance(MINUTE)
  await app.call('people', 'create', personInput())
  await app.leave()
  app.restart()
  await app.unlock()
  expect((await reasons(app))[0]).toBe('quit')
  const before = stocked(localOf(app)).length
  await app.leave()
  expect(stocked(localOf(app))).toHaveLength(before)
})

test('the second place gets the same three files, and keeps what others put there', async () => {
  const stick = temporaryFolder()
  writeFileSync(join(stick, 'Urlaub.txt'), 'x')
  const app = await automatic(stick)
  await backUp(app)
  expect(readdirSync(stick).filter((name) => name !== 'Urlaub.txt')).toEqual(readdirSync(localOf(app)))
  expect((await listed(app)).map(({ place, state }) => [place, state])).toEqual([
    ['local', 'listed'],
    ['second', 'listed'],
  ])
  expect(await health(app)).toEqual({ problems: [], restored: null })
  const [second] = (await listed(app)).filter(({ place }) => place === 'second')
  expect(await app.call('backups', 'verify', { name: second?.name ?? '', place: 'second' })).toEqual({ state: 'checked' })
  expect(readdirSync(stick)).toContain('Urlaub.txt')
})

test('a stick that is not there is reported to everybody until it is back, and the laptop is saved all the same', async () => {
  const stick = temporaryFolder()
  const app = await automatic(stick)
  const first = await backUp(app)
  renameSync(stick, `${stick}-away`)
  await backUp(app)
  const [problem] = (await health(app)).problems
  expect(problem).toMatchObject({ place: 'second', problem: 'missing', lastGood: first.at })
  app.restart()
  await app.unlock()
  expect((await health(app)).problems).toEqual([problem])
  expect(stocked(localOf(app))).toHaveLength(2)
  renameSync(`${stick}-away`, stick)
  await app.tick()
  expect((await health(app)).problems).toEqual([])
  expect(stocked(stick)).toHaveLength(2)
})

test.runIf(mountable)('a stick that is full, write-protected or too small is named, and nothing half stays on it', async () => {
  const stick = await ownMounts()
  stick.small(256)
  const app = await automatic(stick.seen)
  await backUp(app)
  expect((await health(app)).problems).toMatchObject([{ place: 'second', problem: 'full' }])
  expect(readdirSync(stick.seen)).toEqual([])
  stick.small(40_000)
  await app.tick()
  expect((await health(app)).problems).toEqual([])
  stick.writeProtect()
  await backUp(app)
  expect((await health(app)).problems).toMatchObject([{ place: 'second', problem: 'read_only' }])
  expect(stocked(stick.seen)).toHaveLength(1)
})

test.runIf(mountable)('a full laptop is named, leaves nothing of the backup, and what was typed stays', async () => {
  const disk = await ownMounts()
  disk.small(256)
  const app = await automatic()
  const { id } = await app.call('people', 'create', personInput())
  symlinkSync(disk.seen, localOf(app))
  expect(await app.reply('backups', 'make', {})).toEqual({ ok: false, error: { code: 'disk_full' } })
  expect((await health(app)).problems).toMatchObject([{ place: 'local', problem: 'full' }])
  expect(readdirSync(disk.seen)).toEqual([])
  expect(await app.call('people', 'get', { id })).toMatchObject({ id })
})

test('a file where the folder should be counts as missing', async () => {
  const file = join(temporaryFolder(), 'no-folder')
  writeFileSync(file, '')
  const app = await automatic(file)
  await backUp(app)
  expect((await health(app)).problems).toMatchObject([{ place: 'second', problem: 'missing' }])
})

test('a laptop that cannot take a backup says so, leaves nothing, and mends itself', async () => {
  const app = await automatic()
  symlinkSync('/dev/full', localOf(app))
  expect(await app.reply('backups', 'make', {})).toMatchObject({ ok: false, error: { code: 'write_failed' } })
  expect((await health(app)).problems).toMatchObject([{ place: 'local', problem: 'missing', lastGood: null }])
  rmSync(localOf(app))
  mkdirSync(localOf(app))
  await backUp(app)
  expect((await health(app)).problems).toEqual([])
})

test('a cancelled backup leaves nothing and is no problem', async () => {
  const app = await openApp()
  const running = app.reply('backups', 'make', {})
  while ((await app.call('backups', 'progress', {})).running === null) await Promise.resolve()
  await app.call('backups', 'cancel', {})
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(readdirSync(localOf(app))).toEqual([])
  expect((await health(app)).problems).toEqual([])
})

test('what an interrupted backup left is cleared away at the next start, and nothing else', async () => {
  const app = await openApp()
  await backUp(app)
  const whole = readdirSync(localOf(app))
  const left = [
    'sicherung-20261124-080000-abcdef.db.part',
    'sicherung-20261124-080000-abcdef.keyring.json',
    'sicherung-20261124-080000-abcdee.db',
  ]
  for (const name of [...left, 'Notizen.txt']) writeFileSync(join(localOf(app), name), 'x')
  app.close()
  const after = wholeApp({ folder: app.folder })
  await after.unlock()
  await expect.poll(() => readdirSync(localOf(app)).sort()).toEqual([...whole, 'Notizen.txt'].sort())
})

test('old backups go by the tiers, at both places', async () => {
  const stick = temporaryFolder()
  const app = await automatic(stick)
  for (let round = 0; round < 6; round += 1) await backUp(app)
  expect(stocked(localOf(app))).toHaveLength(3)
  expect(stocked(stick)).toHaveLength(3)
})

test('names and manifests hold no office and no person', async () => {
  const app = await openApp()
  await app.call('people', 'create', personInput())
  await backUp(app)
  expect(filesHolding(localOf(app), ['Shevchenko', 'Olena', 'Geschäftsstelle', 'Beispiel', 'a.beispiel'])).toEqual([])
})
