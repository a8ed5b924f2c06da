import { expect, test } from 'vitest'
import { addDays, toLocalDate } from '../../shared/dates.ts'
import { survive } from '../support/fault-table.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { storeKeyOf } from '../support/raw-store.ts'
import { checkStoreFile, SOUND } from '../support/store-check.ts'
import { LOGIN, openApp } from '../support/whole-app.ts'
import { recordContact } from '../support/worked-in.ts'

const DAY = 86_400_000
const JUMPS = [
  ['set back a day', -DAY],
  ['forward a year', 365 * DAY],
  ['set back a year', -365 * DAY],
  ['forward a day', DAY],
  ['back to 1970', -Date.parse('2026-11-24T08:00:00.000Z')],
  ['back by a second', -1000],
] as const

test('work goes on over a clock that jumps, in its right order', { timeout: 60_000 }, async () => {
  await survive('clock set back or forward', JUMPS, async ([, jump]) => {
    const app = await openApp()
    const site = await app.call('dropIn', 'createSite', siteInput())
    await app.call('dropIn', 'start', { siteId: site.id })
    const person = await app.call('people', 'create', personInput({ city: 'vorher' }))
    app.advance(jump)
    const later = await app.call('people', 'update', { id: person.id, revision: person.revision, person: personInput({ city: 'nachher' }) })
    await recordContact(app, person.id, 'Nach dem Sprung.')
    // A session that was begun on another day can be ended, whichever way the day has moved.
    const running = await app.call('dropIn', 'running', {})
    if (running) await app.call('dropIn', 'end', { id: running.id })
    app.restart()
    expect(await app.unlock()).toEqual({ ok: true, value: {} })
    const last = await app.call('people', 'update', { id: person.id, revision: later.revision, person: personInput({ city: 'zuletzt' }) })
    expect(last.city).toBe('zuletzt')
    const history = await app.call('people', 'history', { id: person.id })
    expect(history.map(({ changes }) => changes.find(({ field }) => field === 'city')?.after)).toEqual(['zuletzt', 'nachher', 'vorher'])
    expect((await app.call('contacts', 'ofPerson', { personId: person.id })).length).toBe(1)
    await app.call('today', 'overview', {})
    app.close()
    const orders: string[] = []
    const sound = checkStoreFile(app.file, await storeKeyOf(app.folder), (db) => {
      for (const { hlc } of db.prepare<[], { hlc: string }>('SELECT hlc FROM change_log ORDER BY seq').iterate()) orders.push(hlc)
    })
    expect(sound).toEqual(SOUND)
    // The order of the log is the order of its times, and no two are the same.
    expect(orders).toEqual([...new Set(orders)].sort())
  })
})

test('the wait after wrong passwords can be neither shortened nor made endless by the clock', async () => {
  await survive('wrong passwords and a clock that jumps', JUMPS, async ([, jump]) => {
    const app = await openApp()
    app.lock()
    for (const _ of [1, 2, 3]) expect(await app.unlock('falsch')).toMatchObject({ error: { code: 'wrong_password' } })
    expect(await app.unlock()).toMatchObject({ error: { code: 'try_later' } })
    app.advance(jump)
    if (jump < 0) expect(await app.unlock()).toMatchObject({ error: { code: 'try_later' } })
    app.advance(5_000)
    expect(await app.unlock()).toEqual({ ok: true, value: {} })
  })
})

test('a running session of yesterday does not count as one of today', async () => {
  const app = await openApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  await app.call('dropIn', 'start', { siteId: site.id })
  const before = await app.call('today', 'overview', {})
  app.advance(DAY)
  const after = await app.call('today', 'overview', {})
  expect(after.day).toBe(addDays(before.day, 1))
  expect(toLocalDate(Date.parse(after.session?.startedAt ?? before.session?.startedAt ?? ''))).toBe(before.day)
  app.lock()
  expect(await app.unlock(undefined, LOGIN)).toEqual({ ok: true, value: {} })
})
