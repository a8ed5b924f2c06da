import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'
import { openDatabase } from '../../electron/store/store.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { survive } from '../support/fault-table.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'

const CHILD = resolve(import.meta.dirname, '../support/migration-child.ts')
const steps = MIGRATIONS.map((_, place) => place)

/** A store as far as the steps before this one bring it, without a change log yet. */
function storeBefore(place: number): { file: string; key: Buffer } {
  const file = join(temporaryFolder(), 'store.db')
  const key = randomBytes(32)
  const db = openDatabase({ file, key, nativeBinding: undefined })
  migrate(db, MIGRATIONS.slice(0, place))
  db.close()
  return { file, key }
}

function version({ file, key }: { file: string; key: Buffer }): unknown {
  const db = openDatabase({ file, key, nativeBinding: undefined })
  const found = db.pragma('user_version', { simple: true })
  db.close()
  return found
}

test('a step that dies in the middle is as if it had not begun', { timeout: 120_000 }, async () => {
  await survive('SIGKILL in the middle of a migration', steps, (place) => {
    const store = storeBefore(Math.max(0, place - 1))
    const { signal } = spawnSync(process.execPath, [CHILD, store.file, store.key.toString('hex'), String(place)])
    expect(signal).toBe('SIGKILL')
    expect(version(store)).toBe(place)
    expect(checkStoreFile(store.file, store.key)).toEqual(SOUND)
    expect(version(store)).toBe(MIGRATIONS.length)
  })
})

test('a step that fails leaves the store at the version before', async () => {
  await survive('error in the middle of a migration', steps, (place) => {
    const store = storeBefore(0)
    const db = openDatabase({ ...store, nativeBinding: undefined })
    const broken = MIGRATIONS.map((step, number) => (number === place ? failing(step) : step))
    expect(() => migrate(db, broken)).toThrow('in the middle')
    db.close()
    expect(version(store)).toBe(place)
    expect(checkStoreFile(store.file, store.key)).toEqual(SOUND)
  })
})

function failing(step: (typeof MIGRATIONS)[number]): (typeof MIGRATIONS)[number] {
  return (db) => {
    step(db)
    throw new Error('in the middle')
  }
}
