import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeyring } from '../../electron/vault/keyring-file.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { bitIn, flipped, sample } from '../support/dice.ts'
import { survive } from '../support/fault-table.ts'
import { officeWithTwo } from '../support/staff-fixtures.ts'
import { wholeApp } from '../support/whole-app.ts'

const FILES = ['quartierlotse.db', 'keyring.json']

/** A locked office on a copy of its own, and how to look at it with another keyring. */
async function locked() {
  const { app } = await officeWithTwo()
  app.close()
  const folder = temporaryFolder()
  for (const name of FILES) copyFileSync(join(app.folder, name), join(folder, name))
  const good = readFileSync(join(folder, 'keyring.json'))
  const copy = wholeApp({ folder })
  return {
    good,
    file: join(folder, 'keyring.json'),
    unlock: () => copy.unlock(),
    failure: async () => (await copy.status()).failure,
  }
}

test('a flipped bit in the keyring', { timeout: 300_000 }, async () => {
  const office = await locked()
  await survive('bit flip in keyring', sample(bitIn(office.good.length), 500), async (where) => {
    const bad = flipped(office.good, where)
    expect(readKeyring(bad.toString())).toBeNull()
    writeFileSync(office.file, bad)
    expect(await office.failure()).toBe('keyring_corrupt')
    expect(await office.unlock()).toEqual({ ok: false, error: { code: 'keyring_corrupt' } })
    expect(readFileSync(office.file).equals(bad)).toBe(true)
  })
  writeFileSync(office.file, office.good)
  expect(await office.unlock()).toEqual({ ok: true, value: {} })
})

test('a keyring that was cut off or emptied', async () => {
  const office = await locked()
  const { length } = office.good
  await survive('keyring cut off', [0, 1, 2, 100, length >> 1, length - 100, length - 3, length - 2], async (size) => {
    writeFileSync(office.file, office.good)
    truncateSync(office.file, size)
    expect(await office.failure()).toBe('keyring_corrupt')
  })
  writeFileSync(office.file, office.good)
  expect(await office.unlock()).toEqual({ ok: true, value: {} })
})
