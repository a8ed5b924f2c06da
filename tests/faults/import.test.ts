import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../bench/random.ts'
import { childApp } from '../support/child-app.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { survive, times } from '../support/fault-table.ts'
import { writeFolder } from '../support/hsds-package.ts'
import { manyOffers } from '../support/many-offers.ts'
import { storeKeyOf } from '../support/raw-store.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'
import { LOGIN, PASSWORD } from '../support/whole-app.ts'

const SUPPORT = join(import.meta.dirname, '../support')

/** Begins to take a package over in a process of its own and kills it when so much is written; answers what it said last. */
function killedAt(folder: string, source: string, share: number): Promise<string> {
  const args = ['--import', join(SUPPORT, 'raw-imports.ts'), join(SUPPORT, 'import-child-main.ts')]
  const child = spawn(process.execPath, [...args, folder, source, String(share), LOGIN, PASSWORD], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  createInterface({ input: child.stdout }).on('line', (line) => {
    said = line
    if (line === 'now') child.kill('SIGKILL')
  })
  return new Promise((done) => child.once('exit', () => done(said)))
}

/** All that is sound in the store, and how many offers and log entries it holds. */
async function held(folder: string) {
  let offers = -1
  let logged = -1
  const sound = checkStoreFile(join(folder, 'quartierlotse.db'), await storeKeyOf(folder), (db) => {
    offers = db.prepare<[], number>('SELECT count(*) FROM hsds_service').pluck().get() ?? -1
    logged = db.prepare<[], number>('SELECT count(*) FROM change_log').pluck().get() ?? -1
  })
  expect(sound).toEqual(SOUND)
  return { offers, logged }
}

test('SIGKILL while a directory is taken over leaves the old one', { timeout: 300_000 }, async () => {
  const folder = temporaryFolder()
  const app = await childApp(folder)
  expect(await app.setUp()).toBe('ok')
  await app.quit()
  const small = writeFolder(temporaryFolder(), manyOffers(randomOf(1), 20))
  const large = writeFolder(temporaryFolder(), manyOffers(randomOf(2), 1_000))
  expect(await killedAt(folder, small, 2)).toBe('through')
  const before = await held(folder)
  expect(before.offers).toBe(20)
  const tries = times(3, 30)
  const shares = Array.from({ length: tries }, (_, at) => (at + 0.5) / tries)
  await survive('SIGKILL while a directory is taken over', shares, async (share) => {
    expect(await killedAt(folder, large, share)).toBe('now')
    expect(await held(folder)).toEqual(before)
  })
  expect(await killedAt(folder, large, 2)).toBe('through')
  expect((await held(folder)).offers).toBe(1_000)
})
