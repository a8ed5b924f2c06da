import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filesOf } from '../../../../electron/store/backup-files.ts'
import { fetchBackup } from '../../../../electron/store/backup-verify.ts'
import { AppError } from '../../../../shared/result.ts'
import { backedUp, backUp } from '../../../support/backed-up.ts'
import { checkStore } from '../../../support/check-worker.ts'
import { fingerprint, temporaryFolder } from '../../../support/data-files.ts'
import { storeKeyOf } from '../../../support/raw-store.ts'

const NAMED = ['backup_incomplete', 'backup_altered', 'backup_damaged', 'backup_other_key', 'backup_from_future']

/** Finer than any of the files is long, so that every byte can be meant. */
const PLACES = 2 ** 24

async function twoBackups() {
  const { app, backup: older } = await backedUp()
  const newer = await backUp(app)
  const folder = join(app.folder, 'backups')
  const storeKey = await storeKeyOf(app.folder)
  const target = join(temporaryFolder(), 'incoming.db')
  /** Code of the refusal, or `good`. */
  const tried = (name: string) =>
    fetchBackup({ folder, name, storeKey, target, check: checkStore }).then(
      () => 'good',
      (error: unknown) => (error instanceof AppError ? error.failure.code : error),
    )
  return {
    app,
    folder,
    older: filesOf(folder, older.name),
    newer: filesOf(folder, newer.name),
    names: { older: older.name, newer: newer.name },
    tried,
  }
}

test('an untouched backup is good', async () => {
  const { names, tried } = await twoBackups()
  expect(await tried(names.older)).toBe('good')
  expect(await tried(names.newer)).toBe('good')
})

test('a flipped bit in any of the three files is found and named', async () => {
  const { newer, names, tried } = await twoBackups()
  const files = [newer.store, newer.keyring, newer.manifest].map((path) => ({ path, good: readFileSync(path) }))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.noBias(fc.nat(PLACES - 1)), fc.nat(7), async ({ path, good }, place, bit) => {
      const bytes = Buffer.from(good)
      const at = Math.floor((place / PLACES) * good.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      writeFileSync(path, bytes)
      const result = await tried(names.newer)
      writeFileSync(path, good)
      expect(NAMED).toContain(result)
    }),
    { numRuns: 500 },
  )
  expect(await tried(names.newer)).toBe('good')
}, 120_000)

test.each(['store', 'keyring', 'manifest'] as const)('a %s of another backup is found', async (file) => {
  const { older, newer, names, tried } = await twoBackups()
  copyFileSync(older[file], newer[file])
  if (file === 'manifest') expect(await tried(names.newer)).toBe('backup_altered')
  else if (file === 'store') expect(await tried(names.newer)).toBe('backup_altered')
  else expect(await tried(names.newer)).toBe('good')
})

test('an older page swapped into a newer store is found, although its own seal fits', async () => {
  const { older, newer, names, tried } = await twoBackups()
  const [from, to] = [readFileSync(older.store), readFileSync(newer.store)]
  for (let page = 0; (page + 1) * 4096 <= Math.min(from.length, to.length); page += 1) {
    const range = [page * 4096, (page + 1) * 4096] as const
    if (from.subarray(...range).equals(to.subarray(...range))) continue
    const mixed = Buffer.from(to)
    from.copy(mixed, range[0], ...range)
    writeFileSync(newer.store, mixed)
    expect(await tried(names.newer)).toBe('backup_altered')
  }
})

test.each([
  ['date', (text: string) => text.replace('"at": "2026', '"at": "2027')],
  ['counts', (text: string) => text.replace('"person": 2', '"person": 9')],
  ['size', (text: string) => text.replace(/"size": (\d)/, '"size": 9$1')],
  ['a further key', (text: string) => text.replace('{', '{"note": "x",')],
  ['spaces only', (text: string) => `${text} `],
  ['letter case of a hash', (text: string) => text.replace(/"mac": "(.*)"/, (whole) => whole.toUpperCase().replace('MAC', 'mac'))],
  ['no mac', (text: string) => text.replace(/,\n {2}"mac".*/, '')],
  ['another format', (text: string) => text.replace('"format": 1', '"format": 2')],
  ['nothing', () => ''],
  ['no JSON', () => '{'],
  ['a list', () => '[]'],
])('an edited manifest is found: %s', async (_, change) => {
  const { newer, names, tried } = await twoBackups()
  const text = readFileSync(newer.manifest, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(newer.manifest, changed)
  expect(await tried(names.newer)).toBe('backup_altered')
})

test.each(['store', 'keyring', 'manifest'] as const)('a cut, empty or missing %s is found', async (file) => {
  const { newer, names, tried } = await twoBackups()
  const { length } = readFileSync(newer[file])
  for (const size of [length - 1, Math.floor(length / 2), 1, 0]) {
    truncateSync(newer[file], size)
    expect(await tried(names.newer)).toBe('backup_altered')
  }
  rmSync(newer[file])
  expect(await tried(names.newer)).toBe('backup_incomplete')
})

test('a tampered backup is not restored: the refusal is named, the list shows it, nothing in use has changed', async () => {
  const { app, newer, names } = await twoBackups()
  const bytes = readFileSync(newer.store)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 4
  writeFileSync(newer.store, bytes)
  const before = fingerprint(
    app.folder,
    readdirSync(app.folder).filter((name) => name.startsWith('backups') || name.startsWith('restore')),
  )
  const which = { name: names.newer, place: 'local' } as const
  expect(await app.reply('backups', 'compare', { ...which, password: '' })).toEqual({ ok: false, error: { code: 'backup_altered' } })
  expect(await app.call('backups', 'verify', which)).toEqual({ state: 'backup_altered' })
  const { backups } = await app.call('backups', 'overview', {})
  expect(backups.find(({ name }) => name === names.newer)?.state).toBe('backup_altered')
  const after = fingerprint(
    app.folder,
    readdirSync(app.folder).filter((name) => name.startsWith('backups') || name.startsWith('restore')),
  )
  expect(Object.keys(after)).toEqual(expect.arrayContaining(['quartierlotse.db']))
  expect(after['quartierlotse.db']).toBe(before['quartierlotse.db'])
  expect(readdirSync(app.folder)).not.toContain('restore')
})
