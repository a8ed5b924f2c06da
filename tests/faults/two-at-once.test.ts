import { join } from 'node:path'
import { expect, test } from 'vitest'
import { childApp, numbersIn } from '../support/child-app.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { survive, times } from '../support/fault-table.ts'
import { openRawFile } from '../support/raw-file.ts'
import { storeKeyOf } from '../support/raw-store.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'

const STORE = 'quartierlotse.db'

test('of two apps that are started on an empty folder at the same time, one sets it up', { timeout: 120_000 }, async () => {
  await survive('two instances at once', Array.from({ length: times(2, 20) }), async () => {
    const folder = temporaryFolder()
    const pair = await Promise.all([childApp(folder), childApp(folder)])
    const codes = await Promise.all(pair.map((app) => app.setUp()))
    expect(codes.toSorted()).toEqual(['ok', 'store_in_use'])
    const added = await Promise.all(pair.map((app, number) => app.addPerson(number)))
    expect(added.toSorted()).toEqual(['locked', 'ok'])
    const [first, second] = codes[0] === 'ok' ? pair : pair.toReversed()
    await first?.kill()
    // The lock ends with the process, however that ended.
    expect(await second?.unlock()).toBe('ok')
    expect(await second?.addPerson(7)).toBe('ok')
    await second?.quit()
    let found: number[] = []
    expect(
      checkStoreFile(join(folder, STORE), await storeKeyOf(folder), (db) => {
        found = numbersIn(db)
      }),
    ).toEqual(SOUND)
    expect(found).toHaveLength(2)
  })
})

test('a store that another program keeps locked', { timeout: 60_000 }, async () => {
  await survive('store locked by another process', [1, 2], async (number) => {
    const folder = temporaryFolder()
    const app = await childApp(folder)
    expect(await app.setUp()).toBe('ok')
    expect(await app.addPerson(number)).toBe('ok')
    expect(await app.code('vault', 'lock', {})).toBe('ok')
    const other = openRawFile(join(folder, STORE), await storeKeyOf(folder))
    other.exec('BEGIN IMMEDIATE')
    expect(await app.unlock()).toBe('store_in_use')
    expect(await app.failure()).toBe('store_in_use')
    other.close()
    expect(await app.code('vault', 'retry', {})).toBe('ok')
    expect(await app.unlock()).toBe('ok')
    expect(await app.addPerson(9)).toBe('ok')
    await app.quit()
    expect(checkStoreFile(join(folder, STORE), await storeKeyOf(folder))).toEqual(SOUND)
  })
})
