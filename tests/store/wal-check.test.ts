import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMark } from '../../electron/store/commit-mark.ts'
import { checkWal } from '../../electron/store/wal-check.ts'
import { readWal } from '../../electron/store/wal-frames.ts'
import { PersonId } from '../../shared/ids.ts'
import { bareStore } from '../support/bare-store.ts'
import { fingerprint, temporaryFolder } from '../support/data-files.ts'

const FRAME = 4096 + 24
const VISITOR = PersonId.parse('019a0000-0000-7000-8000-00000000000b')
const damaged = expect.objectContaining({ failure: { code: 'store_corrupt' } })

/** The files of a store in use, as a crash leaves them, behind so many commits of two frames each. */
function crashed(commits: number, also: readonly string[] = ['-commits']) {
  const store = bareStore()
  store.emptyLog()
  for (let number = 0; number < commits; number += 1) {
    store.access.append({ procedure: 'people.get', access: 'read', persons: [VISITOR] })
  }
  const file = join(temporaryFolder(), 'copy.db')
  for (const end of ['', '-wal', ...also]) copyFileSync(`${store.file}${end}`, `${file}${end}`)
  return { file, wal: `${file}-wal`, key: store.key, store }
}

function entries({ file, key }: { file: string; key: Uint8Array }): number {
  const opened = bareStore({ file, key })
  const count = opened.db.prepare<[], { count: number }>('SELECT count(*) AS count FROM access_log').get()?.count ?? -1
  opened.close()
  return count
}

function change(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

test('the log is read as SQLite reads it', () => {
  const { wal, file } = crashed(5)
  expect(readWal(wal)).toEqual({ salts: expect.stringMatching(/^[0-9a-f]{16}$/), accepted: 10, commitsBehind: 0 })
  const found = readWal(wal)
  expect(readMark(file)).toEqual({ salts: found === 'damaged' ? '' : found?.salts, frames: 10 })
  expect(entries(crashed(5))).toBe(5)
})

test.each([
  ['the head of the log', 20],
  ['the head of the first frame', 32 + 3],
  ['the first page', 32 + 500],
  ['the salt of a frame', 32 + 4 * FRAME + 9],
  ['the last page', 32 + 10 * FRAME - 1],
])('a change in %s is refused, and no byte is touched', (_where, at) => {
  const crash = crashed(5)
  change(crash.wal, at)
  const before = fingerprint(join(crash.file, '..'))
  expect(() => entries(crash)).toThrow(damaged)
  expect(fingerprint(join(crash.file, '..'))).toEqual(before)
})

test.each([0, 16, 32, 32 + FRAME, 32 + 9 * FRAME, 32 + 10 * FRAME - 1])('a log cut off to %d bytes is refused', (size) => {
  const crash = crashed(5)
  truncateSync(crash.wal, size)
  expect(() => entries(crash)).toThrow(damaged)
})

test('a log that was taken away is refused', () => {
  const crash = crashed(5)
  rmSync(crash.wal)
  expect(() => entries(crash)).toThrow(damaged)
  expect(existsSync(crash.wal)).toBe(false)
})

test('what a power cut tore off was promised to nobody, and the store opens', () => {
  const { file, wal, key, store } = crashed(5)
  store.access.append({ procedure: 'people.get', access: 'read', persons: [VISITOR] })
  const longer = readFileSync(`${store.file}-wal`)
  for (const torn of [1, FRAME - 1, FRAME, FRAME + 30, 2 * FRAME - 1]) {
    writeFileSync(wal, longer.subarray(0, 32 + 10 * FRAME + torn))
    expect(() => checkWal(file)).not.toThrow()
  }
  // Disks write in any order: the end of the last commit may stand there without its beginning.
  writeFileSync(wal, Buffer.concat([longer.subarray(0, 32 + 10 * FRAME), Buffer.alloc(FRAME), longer.subarray(32 + 11 * FRAME)]))
  expect(entries({ file, key })).toBe(5)
})

test('without a mark, damage shows when more than the last commit is gone', () => {
  const crash = crashed(5, [])
  change(crash.wal, 32 + 6 * FRAME + 100)
  expect(() => entries(crash)).toThrow(damaged)
})

test('a mark that was damaged or is older than the log says nothing', () => {
  for (const content of [Buffer.alloc(0), Buffer.alloc(28), Buffer.from('rubbish'.repeat(4))]) {
    const crash = crashed(3)
    writeFileSync(`${crash.file}-commits`, content)
    expect(entries(crash)).toBe(3)
  }
})

test('frames that a torn commit left are never taken for promised ones', () => {
  const torn = crashed(3)
  const bytes = readFileSync(torn.wal)
  // The last commit is there but for its first page, as if it had never been synced.
  bytes.fill(0, 32 + 4 * FRAME, 32 + 5 * FRAME)
  writeFileSync(torn.wal, bytes)
  rmSync(`${torn.file}-commits`)
  const opened = bareStore({ file: torn.file, key: torn.key })
  opened.access.append({ procedure: 'people.get', access: 'read', persons: [VISITOR] })
  expect(() => checkWal(torn.file)).not.toThrow()
})

test('the mark goes when the log is emptied and when the store is closed', () => {
  const store = bareStore()
  store.access.append({ procedure: 'people.get', access: 'read', persons: [VISITOR] })
  expect(readMark(store.file)).not.toBeNull()
  store.emptyLog()
  expect(readMark(store.file)).toBeNull()
  store.transaction(() => store.access.append({ procedure: 'people.get', access: 'read', persons: [VISITOR] }))
  expect(readMark(store.file)).not.toBeNull()
  store.close()
  expect(readMark(store.file)).toBeNull()
})

test('through many rounds of the log the mark is never ahead of it', () => {
  const store = bareStore()
  store.db.pragma('wal_autocheckpoint = 7')
  for (let number = 0; number < 60; number += 1) {
    store.access.append({ procedure: 'people.get', access: 'read', persons: [VISITOR] })
    const found = readWal(`${store.file}-wal`)
    expect(found).not.toBe('damaged')
    expect(readMark(store.file)).toMatchObject(found === 'damaged' ? {} : { salts: found?.salts, frames: found?.accepted })
  }
})
