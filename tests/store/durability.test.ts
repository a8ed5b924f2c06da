import { copyFileSync, existsSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/data-files.ts'
import { personInput } from '../support/fixtures.ts'
import { openApp, type WholeApp, wholeApp } from '../support/whole-app.ts'

const KEY = { form: 'quick-contact', subject: 'new' }
const draft = (note: string) => ({ ...KEY, values: { note }, path: '/sprechstunde' })

/** The files as they lie there at this moment, which is what a crash or a pulled plug leaves. */
function asCrashLeavesIt({ folder }: Pick<WholeApp, 'folder'>): string {
  const copy = temporaryFolder()
  for (const name of ['quartierlotse.db', 'quartierlotse.db-wal', 'keyring.json', 'attempts.json']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  }
  return copy
}

test('a draft is there after a crash right behind its answer', async () => {
  const app = await openApp()
  await app.call('drafts', 'save', draft('angefangen'))
  const after = wholeApp({ folder: asCrashLeavesIt(app) })
  expect(await after.unlock()).toEqual({ ok: true, value: {} })
  expect(await after.call('drafts', 'find', KEY)).toMatchObject(draft('angefangen'))
})

test('each further character is there too', async () => {
  const app = await openApp()
  for (const typed of ['G', 'Ge', 'Ges', 'Gesp']) {
    await app.call('drafts', 'save', draft(typed))
    const after = wholeApp({ folder: asCrashLeavesIt(app) })
    await after.unlock()
    expect(await after.call('drafts', 'find', KEY)).toMatchObject({ values: { note: typed } })
    after.close()
  }
})

test('a draft outlives locking and quitting, and is gone once discarded', async () => {
  const app = await openApp()
  await app.call('drafts', 'save', draft('angefangen'))
  app.lock()
  await app.unlock()
  expect(await app.call('drafts', 'find', KEY)).toMatchObject(draft('angefangen'))
  app.restart()
  await app.unlock()
  expect(await app.call('drafts', 'list', {})).toMatchObject([{ ...KEY, path: '/sprechstunde' }])
  await app.call('drafts', 'discard', KEY)
  app.restart()
  await app.unlock()
  expect(await app.call('drafts', 'find', KEY)).toBeNull()
})

test('a command is there whole with both logs, or not at all, wherever the crash tears the write-ahead log', async () => {
  const app = await openApp()
  app.restart()
  await app.unlock()
  const before = walOf(app.folder)
  await app.call('people', 'create', personInput())
  const after = walOf(app.folder)
  expect(after).toBeGreaterThan(before)
  for (const eighths of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const size = before + Math.floor(((after - before) * eighths) / 8)
    const folder = asCrashLeavesIt(app)
    truncateSync(join(folder, 'quartierlotse.db-wal'), size)
    const torn = wholeApp({ folder })
    expect(await torn.unlock()).toEqual({ ok: true, value: {} })
    const { hits } = await torn.call('people', 'search', { text: 'Olena' })
    const history = await Promise.all(hits.map(({ id }) => torn.call('people', 'history', { id })))
    expect(history.map((entries) => entries.map(({ action }) => action))).toEqual(hits.map(() => ['insert']))
    expect(hits.length).toBe(size === after ? 1 : 0)
    torn.close()
  }
})

function walOf(folder: string): number {
  const file = join(folder, 'quartierlotse.db-wal')
  return existsSync(file) ? statSync(file).size : 0
}
