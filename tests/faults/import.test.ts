import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../bench/random.ts'
import { createApp } from '../support/app.ts'
import { childApp } from '../support/child-app.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { allRows, officialSchema, saved, takeOver } from '../support/directory-files.ts'
import { survive, times } from '../support/fault-table.ts'
import { writeFolder } from '../support/hsds-package.ts'
import { schemaFaults } from '../support/json-schema.ts'
import { countRows } from '../support/logs.ts'
import { manyOffers } from '../support/many-offers.ts'
import { storeKeyOf } from '../support/raw-store.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'
import { LOGIN, PASSWORD } from '../support/whole-app.ts'

const SUPPORT = join(import.meta.dirname, '../support')
const soon = () => new Promise<void>((done) => setImmediate(done))

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

test('20,000 offers: in, given up half-way, in again, out and back by both formats, each valid against the official schema', {
  timeout: 900_000,
}, async () => {
  const app = createApp()
  const others: ReturnType<typeof createApp>[] = []
  onTestFinished(() => {
    for (const one of [app, ...others]) one.close()
  })
  app.host.answers.folder = writeFolder(app.folder, manyOffers(randomOf(11), 20_000))
  const preview = await app.call('directory', 'chooseImport', { from: 'folder' })
  expect(preview).toMatchObject({ errorCount: 0, warningCount: 0 })
  const token = preview?.token ?? ''
  const empty = countRows(app, 'change_log')

  const given = app.reply('directory', 'applyImport', { token, skipErrors: false })
  while (((await app.call('directory', 'workProgress', {})).share ?? 0) < 0.5) await soon()
  await app.call('directory', 'cancelWork', {})
  expect(await given).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect([countRows(app, 'hsds_service'), countRows(app, 'change_log')]).toEqual([0, empty])

  await app.call('directory', 'applyImport', { token, skipErrors: false })
  const before = JSON.stringify(allRows(app))
  for (const [format, from] of [
    ['hsds_zip', 'zip'],
    ['hsds_json', 'json'],
  ] as const) {
    const other = createApp()
    others.push(other)
    const path = await saved(app, format, `out.${from}`)
    expect(statSync(path).size).toBeGreaterThan(1_000_000)
    expect(await takeOver(other, from, path)).toMatchObject({ errorCount: 0, warningCount: 0 })
    expect(JSON.stringify(allRows(other)) === before).toBe(true)
  }
  const path = join(app.folder, 'out.json')
  const { contents }: { contents: unknown[] } = JSON.parse(readFileSync(path, 'utf8'))
  const schema = officialSchema('service')
  expect(contents).toHaveLength(20_000)
  expect(contents.flatMap((offer) => schemaFaults(schema, offer)).slice(0, 10)).toEqual([])
  const again = await takeOver(app, 'json', path)
  expect(again.tables.every(({ added, changed }) => added === 0 && changed === 0)).toBe(true)
})
