import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ChildApp, childApp, childCommand, numbersIn } from '../support/child-app.ts'
import { fingerprint, temporaryFolder } from '../support/data-files.ts'
import { survive } from '../support/fault-table.ts'
import { mountable, ownMounts } from '../support/own-mounts.ts'
import { storeKeyOf } from '../support/raw-store.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'

const STORE = 'quartierlotse.db'
const PAGE_OF_NOTES = 'Gespräch über die Wohnung. '.repeat(300)

/** Adds people until it is refused, then goes on trying: nothing gets through in part, nothing is called a fault of the program. */
async function fill(app: ChildApp, refusal: string): Promise<number[]> {
  const kept: number[] = []
  for (let refused = 0, number = 1; refused < 10; number += 1) {
    const code = await app.addPerson(number, PAGE_OF_NOTES)
    if (code === 'ok') kept.push(number)
    else refused += 1
    expect(['ok', refusal]).toContain(code)
  }
  expect(kept.length).toBeGreaterThan(0)
  return kept
}

/** Every acknowledged write is there and no other, and both logs fit. */
async function expectWhole(folder: string, kept: readonly number[]): Promise<void> {
  // SQLite follows links to their end, out of the other process's mounts, so it gets a copy.
  const copy = join(temporaryFolder(), STORE)
  copyFileSync(join(folder, STORE), copy)
  let found: number[] = []
  const sound = checkStoreFile(copy, await storeKeyOf(folder), (db) => {
    found = numbersIn(db)
  })
  expect(sound).toEqual(SOUND)
  expect(found).toEqual(kept)
}

test.runIf(mountable)('a disk that fills up while somebody works', { timeout: 120_000 }, async () => {
  await survive('disk full while working', ['stays', 'locks', 'is killed'], async (then) => {
    const disk = await ownMounts()
    disk.small(6000)
    const ballast = join(disk.seen, 'ballast')
    const command = disk.inside(childCommand(disk.folder))
    const app = await childApp(disk.folder, command)
    expect(await app.setUp()).toBe('ok')
    writeFileSync(ballast, Buffer.alloc(2_000_000))
    const kept = await fill(app, 'disk_full')
    if (then === 'locks') expect(await app.code('vault', 'lock', {})).toBe('ok')
    if (then === 'is killed') await app.kill()
    const next = then === 'is killed' ? await childApp(disk.folder, command) : app
    if (then !== 'stays') expect(['ok', 'disk_full']).toContain(await next.unlock())
    rmSync(ballast)
    expect(await next.unlock()).toBe('ok')
    expect(await next.addPerson(9999)).toBe('ok')
    await next.quit()
    await expectWhole(disk.seen, [...kept, 9999])
  })
})

test.runIf(mountable)('a disk that is full at the set-up', { timeout: 60_000 }, async () => {
  await survive('disk full at set-up', [0, 8, 300, 600], async (kilobytesLeft) => {
    const disk = await ownMounts()
    disk.small(6000)
    const ballast = join(disk.seen, 'ballast')
    writeFileSync(ballast, Buffer.alloc((6000 - kilobytesLeft) * 1024))
    const app = await childApp(disk.folder, disk.inside(childCommand(disk.folder)))
    expect(await app.setUp()).toBe('disk_full')
    expect(await app.failure()).toBe('setup')
    rmSync(ballast)
    expect(await app.setUp()).toBe('ok')
    expect(await app.addPerson(1)).toBe('ok')
    await app.quit()
    await expectWhole(disk.seen, [1])
  })
})

test.runIf(process.platform === 'linux')('a disk that takes no more bytes', { timeout: 60_000 }, async () => {
  await survive('write error while working', ['stays', 'is killed'], async (then) => {
    const folder = temporaryFolder()
    const app = await childApp(folder)
    expect(await app.setUp()).toBe('ok')
    execFileSync('prlimit', [`--pid=${app.pid}`, '--fsize=3000000:unlimited'])
    const kept = await fill(app, 'write_failed')
    execFileSync('prlimit', [`--pid=${app.pid}`, '--fsize=unlimited'])
    if (then === 'is killed') await app.kill()
    const next = then === 'is killed' ? await childApp(folder) : app
    expect(await next.unlock()).toBe('ok')
    expect(await next.addPerson(9999)).toBe('ok')
    await next.quit()
    await expectWhole(folder, [...kept, 9999])
  })
})

test.runIf(mountable)('a stick that is pulled out while somebody works', { timeout: 60_000 }, async () => {
  await survive('data folder removed while working', ['reading', 'writing', 'nothing'], async (doing) => {
    const disk = await ownMounts()
    disk.plugIn()
    const app = await childApp(disk.folder, disk.inside(childCommand(disk.folder)))
    expect(await app.setUp()).toBe('ok')
    for (const number of [1, 2, 3]) expect(await app.addPerson(number)).toBe('ok')
    disk.pullOut()
    if (doing === 'writing') expect(await app.addPerson(4)).toBe('store_missing')
    if (doing === 'reading') expect(await app.code('people', 'search', { text: 'Nummer' })).toBe('store_missing')
    if (doing === 'nothing') expect(await app.code('vault', 'lock', {})).toBe('ok')
    expect(await app.failure()).toBe('store_missing')
    // Nothing is made anew in the empty place where the stick used to be, however often somebody looks again.
    expect(await app.code('vault', 'retry', {})).toBe('ok')
    expect(await app.failure()).toBe('store_missing')
    expect(await app.setUp()).toBe('store_missing')
    expect(readdirSync(disk.folder)).toEqual([])
    disk.plugIn()
    expect(await app.code('vault', 'retry', {})).toBe('ok')
    expect(await app.unlock()).toBe('ok')
    expect(await app.addPerson(5)).toBe('ok')
    await app.quit()
    await expectWhole(disk.kept, [1, 2, 3, 5])
  })
})

test('a data folder that is deleted while somebody works', async () => {
  await survive('data folder deleted while working', ['people', 'drafts'], async (what) => {
    const folder = temporaryFolder()
    const app = await childApp(folder)
    expect(await app.setUp()).toBe('ok')
    rmSync(folder, { recursive: true })
    if (what === 'people') expect(await app.addPerson(1)).toBe('store_missing')
    else expect(await app.code('drafts', 'save', { form: 'f', subject: 'new', values: {}, path: '/' })).toBe('store_missing')
    expect(await app.failure()).toBe('store_missing')
    await app.quit()
    expect(existsSync(join(folder, STORE))).toBe(false)
  })
})

test.runIf(mountable)('a folder that became read-only', { timeout: 60_000 }, async () => {
  await survive('read-only folder', ['at rest', 'after a crash'], async (left) => {
    const disk = await ownMounts()
    disk.plugIn()
    const command = disk.inside(childCommand(disk.folder))
    const first = await childApp(disk.folder, command)
    expect(await first.setUp()).toBe('ok')
    expect(await first.addPerson(1)).toBe('ok')
    await (left === 'at rest' ? first.quit() : first.kill())
    const before = fingerprint(disk.kept)
    disk.writeProtect()
    const app = await childApp(disk.folder, command)
    expect(await app.failure()).toBe('folder_not_writable')
    expect(await app.unlock()).toBe('folder_not_writable')
    expect(await app.setUp()).toBe('folder_not_writable')
    await app.quit()
    expect(fingerprint(disk.kept)).toEqual(before)
    disk.pullOut()
    disk.plugIn()
    const next = await childApp(disk.folder, command)
    expect(await next.unlock()).toBe('ok')
    await next.quit()
    await expectWhole(disk.kept, [1])
  })
})
