import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkService } from '../../../../electron/features/logs/check-service.ts'
import type { KnownHead } from '../../../../electron/store/log-fault.ts'
import { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addPerson } from '../../../support/person.ts'

const officer = () => createApp({ roles: ['case_manager', 'data_protection_officer'] })
const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')

function fill(app: TestApp, entries: number) {
  app.store.transaction(() => {
    for (let entry = 0; entry < entries; entry += 1) app.store.access.append({ procedure: 'people.get', access: 'read', persons: [OLENA] })
  })
}

test('"Prüfen" says that all is whole, and how much that was', async () => {
  const app = officer()
  await addPerson(app)
  expect(await app.call('logs', 'check', {})).toMatchObject({
    finished: true,
    accessCount: 1,
    faults: [],
    keptHeads: 'none',
    backupHeads: 0,
  })
  app.close()
})

test('what is kept at locking is compared, and missing newest entries are named by it', async () => {
  const app = officer()
  fill(app, 5)
  app.store.keepHeads()
  app.close = () => {}
  const { keptHeads } = app.store
  app.store.close()
  expect(keptHeads()).toMatchObject({ state: 'good', heads: [{ log: 'access', seq: 5, where: 'lock' }, { log: 'changes' }] })
  writeFileSync(join(app.folder, 'log-head.json'), '{"heads":{}}')
  expect(keptHeads()).toEqual({ state: 'wrong' })
})

test('heads of backups are compared; those of changes from before a restore say nothing any more', async () => {
  const app = officer()
  fill(app, 3)
  const heads: KnownHead[] = [{ log: 'changes', seq: 99, hash: 'x', at: '2026-11-20T08:00:00.000Z', where: 'backup' }]
  const service = checkService({ ...app.workplace, knownHeads: () => heads })
  expect((await service.check()).faults).toMatchObject([{ log: 'changes', kind: 'newest_missing', where: 'backup' }])
  app.store.db
    .prepare(
      "INSERT INTO admin_event (id, at, staff_id, kind, subject, note) VALUES ('r', '2026-11-21T08:00:00.000Z', ?, 'restore', '', '')",
    )
    .run(app.staff.id)
  expect((await service.check()).faults).toEqual([])
  heads.push({ log: 'access', seq: 4, hash: 'x', at: '2026-11-20T08:00:00.000Z', where: 'backup' })
  expect(await service.check()).toMatchObject({ faults: [{ log: 'access', kind: 'newest_missing', seq: 4 }], backupHeads: 1 })
  app.close()
})

test('a long check tells how far it is, can be stopped, and does not run twice', async () => {
  const app = officer()
  fill(app, 5000)
  const running = app.call('logs', 'check', {})
  await new Promise(setImmediate)
  expect(await app.call('logs', 'progress', {})).toMatchObject({ running: true })
  expect(await app.reply('logs', 'check', {})).toMatchObject({ error: { code: 'not_allowed_now' } })
  await app.call('logs', 'cancelCheck', {})
  expect(await running).toMatchObject({ finished: false, faults: [] })
  expect(await app.call('logs', 'progress', {})).toEqual({ running: false, done: 0, total: 0 })
  expect(await app.call('logs', 'check', {})).toMatchObject({ finished: true, accessCount: 5000 })
  app.close()
})

test('locking ends a check that still runs', async () => {
  const app = officer()
  fill(app, 5000)
  const running = app.call('logs', 'check', {})
  await new Promise(setImmediate)
  app.store.close()
  expect(await running).toMatchObject({ finished: false })
  app.close()
})
