import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { copyFile, copyStore, fingerprintOf } from '../../electron/store/copy.ts'
import { openStore } from '../../electron/store/store.ts'
import { summarize } from '../../electron/store/summary.ts'
import { bareStore, STAFF } from '../support/bare-store.ts'
import { checkInWorker, checkStore } from '../support/check-worker.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { plantRow } from '../support/plant-row.ts'

const failing = (code: string) => expect.objectContaining({ failure: { code } })
const target = () => join(temporaryFolder(), 'copy.db')
const count = (db: ReturnType<typeof bareStore>['db']) => db.prepare('SELECT count(*) AS n FROM import_run').get()

function filled(rows = 600) {
  const store = bareStore()
  store.transaction(() => {
    for (let row = 1; row <= rows; row += 1) plantRow(store.db, 'import_run', row)
  })
  return { ...store, copy: (more: Partial<Parameters<typeof copyStore>[0]> = {}) => copyStore({ store, target: target(), ...more }) }
}

test('a copy holds everything committed before it began, opens with the same key, and is what its hash says', async () => {
  const store = filled()
  const file = target()
  const progress: number[] = []
  const copied = await store.copy({ target: file, onProgress: (done, total) => progress.push(done / total) })
  expect(copied).toEqual({ size: statSync(file).size, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') })
  expect(progress.at(-1)).toBe(1)
  expect(await checkInWorker({ file, key: store.key })).toEqual(summarize(store.db))
  expect(await fingerprintOf(file)).toEqual(copied)
  expect(readdirSync(dirname(file))).toEqual(['copy.db'])
})

test('work goes on while copying; what comes meanwhile is kept in the store and is not in the copy', async () => {
  const store = filled(4000)
  const file = target()
  let written = 0
  await store.copy({
    target: file,
    onProgress: () => {
      for (let row = 0; row < 50; row += 1) plantRow(store.db, 'import_run', 100_000 + written++)
    },
  })
  expect(written).toBeGreaterThan(50)
  expect(count(store.db)).toEqual({ n: 4000 + written })
  const copy = openStore({ file, key: store.key, staff: STAFF, clock: { now: () => 0 }, newId: () => 'x', nativeBinding: undefined })
  expect(count(copy.db)).toEqual({ n: 4000 })
  copy.close()
  store.close()
  expect(count(store.reopen().db)).toEqual({ n: 4000 + written })
})

test('checkpoints are automatic again after a copy, also after a failed one', async () => {
  const store = filled()
  await store.copy()
  await expect(store.copy({ target: join(temporaryFolder(), 'missing', 'copy.db') })).rejects.toEqual(failing('write_failed'))
  expect(store.db.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
})

test('a cancelled copy leaves nothing and the store works on', async () => {
  const store = filled(4000)
  const file = target()
  const stop = new AbortController()
  await expect(store.copy({ target: file, signal: stop.signal, onProgress: () => stop.abort() })).rejects.toEqual(failing('cancelled'))
  expect(readdirSync(dirname(file))).toEqual([])
  plantRow(store.db, 'import_run', 9999)
  expect(count(store.db)).toEqual({ n: 4001 })
})

test('a store that is closed while it is copied closes after the copy', async () => {
  const store = filled()
  const file = target()
  const running = store.copy({ target: file })
  store.close()
  expect(store.db.open).toBe(true)
  await running
  await store.closed
  expect(store.db.open).toBe(false)
  expect(await checkStore({ file, key: store.key })).toMatchObject({ counts: { person: 0 } })
})

test('a second copy of the same store at the same time is refused', async () => {
  const store = filled()
  const running = store.copy()
  await expect(store.copy()).rejects.toEqual(failing('not_allowed_now'))
  await running
  await store.copy()
})

test('copying does not open the store to other processes', async () => {
  const store = filled()
  await store.copy()
  const script = `
    const Database = require('better-sqlite3-multiple-ciphers')
    const db = new Database(process.argv[1], { timeout: 0 })
    db.pragma("cipher = 'sqlcipher'"); db.pragma('legacy = 4'); db.pragma("key = \\"x'" + process.argv[2] + "'\\"")
    try { db.prepare('SELECT count(*) FROM sqlite_schema').get(); console.log('opened') } catch (error) { console.log(error.code) }`
  const said = execFileSync(process.execPath, ['-e', script, store.file, Buffer.from(store.key).toString('hex')], { encoding: 'utf8' })
  expect(said.trim()).toBe('SQLITE_BUSY')
})

test('a full disk is named, and leaves nothing', async () => {
  const store = filled()
  const file = target()
  // A link, because what fails is removed again, and that must never be the device itself.
  symlinkSync('/dev/full', file)
  await expect(store.copy({ target: file })).rejects.toEqual(failing('disk_full'))
  expect(readdirSync(dirname(file))).toEqual([])
})

test('a file at rest is copied byte for byte', async () => {
  const [source, file] = [target(), target()]
  const bytes = randomBytes(3 * 1024 * 1024 + 17)
  writeFileSync(source, bytes)
  await copyFile({ source, target: file })
  expect(readFileSync(file).equals(bytes)).toBe(true)
  await expect(copyFile({ source: `${source}.not`, target: file })).rejects.toEqual(failing('write_failed'))
})

test('a damaged copy and a wrong key are found out, and the check leaves the file as it was', async () => {
  const store = filled()
  const file = target()
  await store.copy({ target: file })
  const good = readFileSync(file)
  await checkStore({ file, key: store.key })
  expect(readFileSync(file).equals(good)).toBe(true)
  await expect(checkStore({ file, key: randomBytes(32) })).rejects.toEqual(failing('store_corrupt'))
  const bytes = Buffer.from(good)
  bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
  writeFileSync(file, bytes)
  await expect(checkStore({ file, key: store.key })).rejects.toEqual(failing('store_corrupt'))
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('a check can be cancelled', async () => {
  const store = filled()
  const file = target()
  await store.copy({ target: file })
  const stop = new AbortController()
  const running = checkInWorker({ file, key: store.key, signal: stop.signal })
  stop.abort()
  await expect(running).rejects.toEqual(failing('cancelled'))
})
