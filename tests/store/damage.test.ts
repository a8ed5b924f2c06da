import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storeFailure } from '../../electron/store/errors.ts'
import { openStore } from '../../electron/store/store.ts'
import { bareStore, STAFF } from '../support/bare-store.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { plantRow } from '../support/plant-row.ts'

/** A store of many pages with rows whose content is known. */
function filled() {
  const store = bareStore()
  store.transaction(() => {
    for (let row = 1; row <= 200; row += 1) plantRow(store.db, 'import_run', row)
  })
  const rows = contentOf(store.db)
  store.close()
  return { file: store.file, key: store.key, rows }
}

function contentOf(db: ReturnType<typeof bareStore>['db']): unknown {
  return ['import_run', 'change_log', 'meta'].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all())
}

/** What reading all of a copy gives: its content, or the code of the failure. */
function read(file: string, key: Uint8Array): unknown {
  let store: ReturnType<typeof openStore> | undefined
  try {
    store = openStore({ file, key, staff: STAFF, clock: { now: () => 0 }, newId: () => 'other', nativeBinding: undefined })
    return contentOf(store.db)
  } catch (error) {
    return storeFailure(error)?.failure.code ?? error
  } finally {
    store?.close()
  }
}

test('a flipped bit anywhere is found or without effect, never wrong data', () => {
  const { file, key, rows } = filled()
  const good = readFileSync(file)
  const copy = join(temporaryFolder(), 'copy.db')
  let found = 0
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(7), (place, bit) => {
      const bytes = Buffer.from(good)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      writeFileSync(copy, bytes)
      const result = read(copy, key)
      if (result === 'store_corrupt') found += 1
      else expect(result).toEqual(rows)
    }),
    { numRuns: 30 },
  )
  expect(found).toBeGreaterThan(0)
})

test('two pages that changed places are found', () => {
  const { file, key } = filled()
  const bytes = readFileSync(file)
  const pages = bytes.length / 4096
  const moved = Buffer.concat([
    bytes.subarray(0, 4096),
    ...Array.from({ length: pages - 1 }, (_, page) => bytes.subarray((pages - 1 - page) * 4096, (pages - page) * 4096)),
  ])
  writeFileSync(file, moved)
  expect(read(file, key)).toBe('store_corrupt')
})

test.each([0.25, 0.5, 0.9])('a store cut off at %d of its length is found', (part) => {
  const { file, key } = filled()
  truncateSync(file, Math.floor(statSync(file).size * part))
  expect(read(file, key)).toBe('store_corrupt')
})
