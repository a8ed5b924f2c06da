import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../electron/store/migrate.ts'
import { fingerprint, temporaryFolder } from '../support/data-files.ts'
import { survive } from '../support/fault-table.ts'
import { personInput } from '../support/fixtures.ts'
import { openRaw, storeKeyOf } from '../support/raw-store.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'
import { openApp, wholeApp } from '../support/whole-app.ts'

const FILES = ['quartierlotse.db', 'quartierlotse.db-wal', 'quartierlotse.db-commits', 'keyring.json']
const BESIDE = ['in-use.lock', 'attempts.json']
type Left = 'at rest' | 'after a crash'
const WAYS_TO_LEAVE: readonly Left[] = ['at rest', 'after a crash']

/** The files of somebody's store, as they lie there when the app has ended, or died. */
async function storeOfSomebody(left: Left): Promise<string> {
  const app = await openApp()
  await app.call('people', 'create', personInput())
  if (left === 'at rest') app.close()
  const copy = temporaryFolder()
  for (const name of FILES) if (existsSync(join(app.folder, name))) copyFileSync(join(app.folder, name), join(copy, name))
  return copy
}

test('the keyring of another store opens nothing and harms nothing', async () => {
  await survive('keyring of another store', WAYS_TO_LEAVE, async (left) => {
    const [mine, other] = [await storeOfSomebody(left), await storeOfSomebody(left)]
    copyFileSync(join(mine, 'keyring.json'), join(mine, 'own.json'))
    copyFileSync(join(other, 'keyring.json'), join(mine, 'keyring.json'))
    const before = fingerprint(mine, BESIDE)
    const app = wholeApp({ folder: mine })
    expect(await app.unlock()).toEqual({ ok: false, error: { code: 'store_corrupt' } })
    app.close()
    expect(fingerprint(mine, BESIDE)).toEqual(before)
    copyFileSync(join(mine, 'own.json'), join(mine, 'keyring.json'))
    app.restart()
    expect(await app.unlock()).toEqual({ ok: true, value: {} })
    expect((await app.call('people', 'search', { text: 'Olena' })).hits).toHaveLength(1)
  })
})

test('a wrong key opens nothing and harms nothing', async () => {
  await survive('wrong key', WAYS_TO_LEAVE, async (left) => {
    const folder = await storeOfSomebody(left)
    const file = join(folder, 'quartierlotse.db')
    const before = fingerprint(folder)
    for (const key of [randomBytes(32), Buffer.alloc(32)]) {
      expect(() => checkStoreFile(file, key)).toThrow(expect.objectContaining({ failure: { code: 'store_corrupt' } }))
    }
    expect(fingerprint(folder)).toEqual(before)
    expect(checkStoreFile(file, await storeKeyOf(folder))).toEqual(SOUND)
  })
})

test('a store of a newer version is refused and stays as it is', async () => {
  await survive('store of a newer version', [MIGRATIONS.length + 1, 99, 2_000_000_000], async (version) => {
    const folder = await storeOfSomebody('at rest')
    const file = join(folder, 'quartierlotse.db')
    const raw = await openRaw({ folder, file })
    raw.pragma(`user_version = ${version}`)
    raw.close()
    const before = fingerprint(folder, BESIDE)
    const app = wholeApp({ folder })
    expect(await app.unlock()).toEqual({ ok: false, error: { code: 'store_from_future', params: { version } } })
    app.close()
    expect(fingerprint(folder, BESIDE)).toEqual(before)
  })
})
