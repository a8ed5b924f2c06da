import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { allRows, saved } from '../../../support/directory-files.ts'
import { personInput } from '../../../support/fixtures.ts'
import { hsdsFiles, writeFolder } from '../../../support/hsds-package.ts'
import { countRows } from '../../../support/logs.ts'
import { manyOffers } from '../../../support/many-offers.ts'

const OFFERS = 200
const soon = () => new Promise<void>((done) => setImmediate(done))
let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

async function looked(files: Record<string, string>): Promise<string> {
  app.host.answers.folder = writeFolder(app.folder, files)
  const preview = await app.call('directory', 'chooseImport', { from: 'folder' })
  return preview?.token ?? ''
}
const apply = (token: string) => app.reply('directory', 'applyImport', { token, skipErrors: false })
const progress = () => app.call('directory', 'workProgress', {})

/** Waits until it is being taken over, some of it written already. */
async function underWay(): Promise<void> {
  for (;;) {
    const { stage, done } = await progress()
    if (stage === 'applying' && done > 0) return
    await soon()
  }
}
const state = () => ({ rows: allRows(app), logged: countRows(app, 'change_log'), runs: countRows(app, 'import_run') })

test('taking over tells how far it is, up to the whole', async () => {
  const token = await looked(manyOffers(randomOf(3), OFFERS))
  const work = apply(token)
  const shares: number[] = []
  for (let over = false; !over; ) {
    const { stage, share } = await progress()
    if (stage === 'applying' && share !== null) shares.push(share)
    over = shares.length > 0 && stage === 'idle'
    await soon()
  }
  expect(await work).toMatchObject({ ok: true })
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
  expect(shares.length).toBeGreaterThan(5)
  expect(shares.at(-1)).toBeGreaterThan(0.9)
  expect((await app.call('directory', 'facets', {})).total).toBe(OFFERS)
})

test('giving up in the middle leaves the old state, and what was looked at can still be taken over', async () => {
  await apply(await looked(hsdsFiles()))
  const before = state()
  const found = await app.call('directory', 'search', { text: 'müllberatung', topic: null, language: '', quarter: '' })
  const token = await looked(manyOffers(randomOf(3), OFFERS))
  const work = apply(token)
  await underWay()
  await app.call('directory', 'cancelWork', {})
  expect(await work).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(state()).toEqual(before)
  expect(await app.call('directory', 'search', { text: 'müllberatung', topic: null, language: '', quarter: '' })).toEqual(found)
  expect(await progress()).toEqual({ stage: 'idle', done: 0, share: null })
  expect(await apply(token)).toMatchObject({ ok: true })
  expect((await app.call('directory', 'facets', {})).total).toBe(OFFERS + 1)
})

test('somebody who saves meanwhile waits, and both are kept', async () => {
  const token = await looked(manyOffers(randomOf(3), OFFERS))
  const work = apply(token)
  await underWay()
  const person = app.call('people', 'create', personInput())
  expect(await work).toMatchObject({ ok: true })
  expect(await app.call('people', 'get', { id: (await person).id })).toMatchObject({ familyName: 'Shevchenko' })
  expect((await app.call('directory', 'facets', {})).total).toBe(OFFERS)
})

test('locking in the middle gives up and leaves nothing', async () => {
  const before = state()
  const token = await looked(manyOffers(randomOf(3), OFFERS))
  const work = apply(token)
  await underWay()
  const release = app.store.hold()
  app.store.close()
  expect(await work).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(state()).toEqual(before)
  release()
})

test('a table of many offers is taken over in steps as well, and given up without a trace', async () => {
  await apply(await looked(manyOffers(randomOf(3), OFFERS)))
  const path = await saved(app, 'table', 'angebote.csv')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(';offen;', ';beendet;'))
  app.host.answers.file = path
  const preview = await app.call('directory', 'chooseImport', { from: 'table' })
  expect(preview).toMatchObject({ errors: [], errorCount: 0 })
  const before = state()
  const work = apply(preview?.token ?? '')
  await underWay()
  await app.call('directory', 'cancelWork', {})
  expect(await work).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(state()).toEqual(before)
  expect(await apply(preview?.token ?? '')).toMatchObject({ ok: true })
  expect((await app.call('directory', 'facets', {})).total).toBeLessThan(OFFERS)
})

test('a package that repeats itself changes only what differs, and the search follows', async () => {
  const files = manyOffers(randomOf(3), OFFERS)
  await apply(await looked(files))
  const [first = ''] = /^.*0000000,.*$/m.exec(files['services.csv'] ?? '') ?? []
  const cells = first.split(',')
  const renamed = first.replace(cells[2] ?? '', 'Regenbogenfrühstück')
  const token = await looked({ ...files, 'services.csv': (files['services.csv'] ?? '').replace(first, renamed) })
  expect(await apply(token)).toEqual({ ok: true, value: { written: 1 } })
  const { offers } = await app.call('directory', 'search', { text: 'regenbogenfruehstueck', topic: null, language: '', quarter: '' })
  expect(offers).toHaveLength(1)
  expect((await app.call('directory', 'facets', {})).total).toBe(OFFERS)
})
