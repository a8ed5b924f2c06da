import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyringText, readKeyring } from '../../../electron/vault/keyring-file.ts'
import { fingerprint, temporaryFolder } from '../../support/data-files.ts'
import { openRaw } from '../../support/raw-store.ts'
import { openApp, PASSWORD, setUpInput, type WholeApp, wholeApp } from '../../support/whole-app.ts'

/** The lock on the folder holds nothing; wrong tries are counted on purpose. */
const BESIDE = ['in-use.lock']
const failed = (failure: string) => ({ state: 'failed', failure, staff: null })

/** Every call that could write something into the folder, as a hostile or confused page would send it. */
async function tryEverything(app: WholeApp): Promise<string[]> {
  const secret = { login: 'a.beispiel', password: PASSWORD }
  const answers = [
    await app.reply('vault', 'unlock', secret),
    await app.reply('vault', 'recover', { ...secret, code: 'AAAA' }),
    await app.reply('vault', 'setUp', setUpInput()),
  ]
  return answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
}

/** A folder in which somebody has worked, with nobody in it at the moment. */
async function usedFolder(): Promise<string> {
  const app = await openApp()
  await app.call('drafts', 'save', { form: 'f', subject: 'new', values: {}, path: '/' })
  app.close()
  return app.folder
}

test.each([
  ['keyring_missing', (folder: string) => rmSync(join(folder, 'keyring.json'))],
  ['keyring_corrupt', (folder: string) => truncateSync(join(folder, 'keyring.json'), 200)],
  ['keyring_corrupt', (folder: string) => writeFileSync(join(folder, 'keyring.json'), '{}')],
  ['keyring_corrupt', (folder: string) => writeFileSync(join(folder, 'keyring.json'), '')],
  ['store_missing', (folder: string) => rmSync(join(folder, 'quartierlotse.db'))],
])('%s is named, and nothing is created, changed or removed', async (failure, harm) => {
  const folder = await usedFolder()
  harm(folder)
  const before = fingerprint(folder, BESIDE)
  const app = wholeApp({ folder })
  expect(await app.status()).toMatchObject(failed(failure))
  expect(await tryEverything(app)).toEqual([failure, failure, failure])
  await app.call('vault', 'retry', {})
  expect(await app.status()).toMatchObject(failed(failure))
  app.close()
  expect(fingerprint(folder, BESIDE)).toEqual(before)
})

test('a keyring whose parameters were weakened counts as damaged, even with a checksum that fits', async () => {
  const folder = await usedFolder()
  const file = join(folder, 'keyring.json')
  const keyring = readKeyring(readFileSync(file, 'utf8')) ?? expect.fail('no keyring')
  for (const weaker of [{ memoryKiB: 65535 }, { passes: 2 }, { lanes: 3 }]) {
    const slots = keyring.slots.map((slot) => ({ ...slot, parameters: { ...slot.parameters, ...weaker } }))
    writeFileSync(file, keyringText({ ...keyring, slots }))
    const app = wholeApp({ folder })
    expect(await app.status()).toMatchObject(failed('keyring_corrupt'))
    app.close()
  }
})

test('a file that went missing between two looks is not made anew', async () => {
  const app = await openApp()
  app.lock()
  renameSync(app.file, `${app.file}.elsewhere`)
  expect(await app.unlock()).toEqual({ ok: false, error: { code: 'store_missing' } })
  expect(existsSync(app.file)).toBe(false)
  renameSync(`${app.file}.elsewhere`, app.file)
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
})

test.each([
  ['its first page', (file: string) => overwrite(file, 100, Buffer.alloc(64, 7))],
  ['its beginning', (file: string) => overwrite(file, 0, Buffer.alloc(16))],
  ['everything', (file: string) => writeFileSync(file, Buffer.alloc(40_960, 3))],
])('a store damaged in %s is found out at unlocking and left as it is', async (_where, harm) => {
  const folder = await usedFolder()
  harm(join(folder, 'quartierlotse.db'))
  const before = fingerprint(folder, [...BESIDE, 'attempts.json'])
  const app = wholeApp({ folder })
  expect(await app.status()).toMatchObject({ state: 'locked' })
  expect(await app.unlock()).toEqual({ ok: false, error: { code: 'store_corrupt' } })
  expect(await app.status()).toMatchObject(failed('store_corrupt'))
  expect(await tryEverything(app)).toEqual(['store_corrupt', 'store_corrupt', 'store_corrupt'])
  app.close()
  expect(fingerprint(folder, [...BESIDE, 'attempts.json'])).toEqual(before)
})

test.each([0, 1, 700, 4096])('a store cut off to %d bytes is not taken for a new one', async (size) => {
  const folder = await usedFolder()
  truncateSync(join(folder, 'quartierlotse.db'), size)
  const app = wholeApp({ folder })
  expect(await app.unlock()).toEqual({ ok: false, error: { code: 'store_corrupt' } })
  expect(await app.status()).toMatchObject(failed('store_corrupt'))
  app.close()
  expect(statSync(join(folder, 'quartierlotse.db')).size).toBe(size)
})

test('the right password is not counted as a wrong try when the store is damaged', async () => {
  const folder = await usedFolder()
  overwrite(join(folder, 'quartierlotse.db'), 100, Buffer.alloc(64, 7))
  const app = wholeApp({ folder })
  for (const _ of [1, 2, 3, 4, 5]) {
    expect(await app.unlock()).toEqual({ ok: false, error: { code: 'store_corrupt' } })
    await app.call('vault', 'retry', {})
  }
})

test('a store put back in order opens after looking again', async () => {
  const folder = await usedFolder()
  const file = join(folder, 'quartierlotse.db')
  copyFileSync(file, `${file}.good`)
  overwrite(file, 100, Buffer.alloc(64, 7))
  const app = wholeApp({ folder })
  await app.unlock()
  copyFileSync(`${file}.good`, file)
  expect(await app.status()).toMatchObject(failed('store_corrupt'))
  await app.call('vault', 'retry', {})
  expect(await app.status()).toMatchObject({ state: 'locked' })
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
})

test('a store from a newer version is refused, and no byte of it changes', async () => {
  const app = await openApp()
  app.close()
  const raw = await openRaw(app)
  raw.pragma('user_version = 999')
  raw.close()
  const before = fingerprint(app.folder, [...BESIDE, 'attempts.json'])
  app.restart()
  expect(await app.unlock()).toMatchObject({ ok: false, error: { code: 'store_from_future' } })
  expect(await app.status()).toMatchObject(failed('store_from_future'))
  app.close()
  expect(fingerprint(app.folder, [...BESIDE, 'attempts.json'])).toEqual(before)
})

test('a folder in which nothing can be made is named', async () => {
  const parent = temporaryFolder()
  writeFileSync(join(parent, 'data'), 'a file where the folder should be')
  const before = fingerprint(parent)
  const app = wholeApp({ folder: join(parent, 'data') })
  expect(await app.status()).toMatchObject(failed('folder_not_writable'))
  expect(await tryEverything(app)).toEqual(['folder_not_writable', 'folder_not_writable', 'folder_not_writable'])
  expect(fingerprint(parent)).toEqual(before)
})

test('a keyring that cannot be written stops the set-up before a store is made', async () => {
  const app = wholeApp()
  mkdirSync(`${app.keyringFile}.new`)
  expect(await app.reply('vault', 'setUp', setUpInput())).toEqual({ ok: false, error: { code: 'folder_not_writable' } })
  expect(existsSync(app.file)).toBe(false)
  rmSync(`${app.keyringFile}.new`, { recursive: true })
  await app.confirm(await app.setUp())
  expect(await app.status()).toMatchObject({ state: 'open' })
})

test.runIf(process.platform === 'linux')('a full disk keeps the keyring that was there', async () => {
  const app = await openApp()
  const before = readFileSync(app.keyringFile, 'utf8')
  symlinkSync('/dev/full', `${app.keyringFile}.new`)
  const { groups, ask } = await app.call('vault', 'renewRecovery', { password: PASSWORD })
  const proof = { first: groups[ask[0]] ?? '', second: groups[ask[1]] ?? '' }
  expect(await app.reply('vault', 'confirmRecovery', proof)).toEqual({ ok: false, error: { code: 'disk_full' } })
  expect(readFileSync(app.keyringFile, 'utf8')).toBe(before)
  expect(await app.status()).toMatchObject({ state: 'open' })
  rmSync(`${app.keyringFile}.new`)
  expect(await app.reply('vault', 'confirmRecovery', proof)).toEqual({ ok: true, value: {} })
})

test('a folder that another app holds is left alone until that one has closed', async () => {
  const first = await openApp()
  const second = wholeApp({ folder: first.folder })
  const before = fingerprint(first.folder)
  expect(await second.status()).toMatchObject(failed('store_in_use'))
  expect(await tryEverything(second)).toEqual(['store_in_use', 'store_in_use', 'store_in_use'])
  expect(fingerprint(first.folder)).toEqual(before)
  first.lock()
  expect(await second.status()).toMatchObject(failed('store_in_use'))
  first.close()
  expect(await second.status()).toMatchObject({ state: 'locked' })
  expect(await second.unlock()).toEqual({ ok: true, value: {} })
})

test('what an aborted set-up left behind is kept beside the new store', async () => {
  const app = wholeApp()
  await app.setUp()
  app.close()
  const keyring = readKeyring(readFileSync(app.keyringFile, 'utf8')) ?? expect.fail('no keyring')
  writeFileSync(app.keyringFile, keyringText({ ...keyring, ready: false }))
  const left = Object.entries(fingerprint(app.folder, BESIDE))
  app.restart()
  expect(await app.status()).toMatchObject({ state: 'setup' })
  await app.confirm(await app.setUp({ password: 'Ein ganz anderer Satz' }))
  const now = fingerprint(app.folder, BESIDE)
  for (const [name, hash] of left)
    expect(Object.entries(now).filter(([other]) => other.startsWith(`${name}.aborted-`))).toMatchObject([[expect.any(String), hash]])
  app.restart()
  expect(await app.unlock()).toMatchObject({ error: { code: 'wrong_password' } })
  expect(await app.unlock('Ein ganz anderer Satz')).toEqual({ ok: true, value: {} })
})

test('damage met while working locks and is shown', async () => {
  const app = await openApp()
  await app.call('drafts', 'save', { form: 'f', subject: 'new', values: { text: 'x'.repeat(200_000) }, path: '/' })
  app.restart()
  await app.unlock()
  const size = statSync(app.file).size
  for (let page = 2; page * 4096 < size; page += 1) overwrite(app.file, page * 4096 + 50, Buffer.alloc(32, 9))
  expect(await app.reply('drafts', 'find', { form: 'f', subject: 'new' })).toEqual({ ok: false, error: { code: 'store_corrupt' } })
  expect(await app.status()).toMatchObject(failed('store_corrupt'))
  expect(app.seen.locked).toBeGreaterThan(0)
})

test('the folder holds nothing but what belongs there', async () => {
  const app = await openApp()
  expect(readdirSync(app.folder).sort()).toEqual([
    'in-use.lock',
    'keyring.json',
    'quartierlotse.db',
    'quartierlotse.db-commits',
    'quartierlotse.db-wal',
  ])
  expect(statSync(app.file).size).toBeGreaterThanOrEqual(4096)
  await app.call('vault', 'lock', {})
  await app.unlock('falsch')
  expect(readdirSync(app.folder).sort()).toEqual(['attempts.json', 'in-use.lock', 'keyring.json', 'log-head.json', 'quartierlotse.db'])
})

function overwrite(file: string, position: number, bytes: Buffer): void {
  const content = readFileSync(file)
  bytes.copy(content, position)
  writeFileSync(file, content)
}
