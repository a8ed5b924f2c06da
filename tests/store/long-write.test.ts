import { expect, test } from 'vitest'
import { bareStore } from '../support/bare-store.ts'

const soon = () => new Promise<void>((done) => setImmediate(done))

function* writing(store: ReturnType<typeof bareStore>, count = 4): Generator<number, string> {
  for (let at = 1; at <= count; at += 1) {
    store.run('INSERT INTO hsds_taxonomy (id, name) VALUES (?, ?)', `long ${at}`, 'Themen')
    yield at
  }
  return 'through'
}
const one = (store: ReturnType<typeof bareStore>, id: string) =>
  store.transaction(() => store.run('INSERT INTO hsds_taxonomy (id, name) VALUES (?, ?)', id, 'Themen'))

function ids(store: ReturnType<typeof bareStore>): string[] {
  return store.db.prepare<[], string>('SELECT id FROM hsds_taxonomy ORDER BY id').pluck().all()
}
const logged = (store: ReturnType<typeof bareStore>) =>
  store.db.prepare<[], number>("SELECT count(*) FROM change_log WHERE table_name = 'hsds_taxonomy'").pluck().get()

test('all slices are kept with their log, and reads in between are served', async () => {
  const store = bareStore()
  const seen: number[] = []
  const value = await store.longWrite(writing(store), async (at) => {
    seen.push(at)
    await soon()
  })
  expect([value, seen]).toEqual(['through', [1, 2, 3, 4]])
  expect([ids(store).length, logged(store)]).toEqual([4, 4])
  store.close()
  expect(ids(store.reopen())).toHaveLength(4)
})

test.each([
  ['a slice', 3, 99],
  ['whoever is asked in between', 99, 3],
])('nothing is left when %s fails', async (_, slice, between) => {
  const store = bareStore()
  function* failing() {
    for (const at of writing(store)) {
      if (at === slice) throw new Error('stop')
      yield at
    }
  }
  const work = store.longWrite(failing(), async (at) => {
    await soon()
    if (at === between) throw new Error('stop')
  })
  await expect(work).rejects.toThrow('stop')
  expect([ids(store), logged(store), store.db.inTransaction]).toEqual([[], 0, false])
  one(store, 'after')
  expect(ids(store)).toEqual(['after'])
})

test('what somebody else saves in between is kept, and the long write is undone and says so', async () => {
  const store = bareStore()
  const work = store.longWrite(writing(store), async (at) => {
    await soon()
    if (at === 2) one(store, 'short')
  })
  await expect(work).rejects.toMatchObject({ failure: { code: 'conflict', fields: { source: 'interrupted' } } })
  expect([ids(store), logged(store)]).toEqual([['short'], 1])
  store.close()
  expect(ids(store.reopen())).toEqual(['short'])
})

test('an entry of the access log in between is kept as well', async () => {
  const store = bareStore()
  const work = store.longWrite(writing(store), async () => store.access.append({ procedure: 'people.get', access: 'read', persons: [] }))
  await expect(work).rejects.toMatchObject({ failure: { fields: { source: 'interrupted' } } })
  expect(store.db.prepare<[], number>('SELECT count(*) FROM access_log').pluck().get()).toBe(1)
  expect(ids(store)).toEqual([])
})

test('a transaction of the long write itself is a part of it', async () => {
  const store = bareStore()
  function* nested() {
    one(store, 'inner')
    yield 1
    one(store, 'second')
  }
  await store.longWrite(nested(), soon)
  expect(ids(store)).toEqual(['inner', 'second'])
})

test('a second long write is refused while one runs, and the store closes only behind it', async () => {
  const store = bareStore()
  let closed = false
  const work = store.longWrite(writing(store), async (at) => {
    if (at === 1) {
      await expect(store.longWrite(writing(store), soon)).rejects.toMatchObject({ failure: { code: 'not_allowed_now' } })
      store.close()
      void store.closed.then(() => {
        closed = true
      })
    }
    await soon()
    expect(closed).toBe(false)
  })
  await work
  await store.closed
  expect(ids(store.reopen())).toHaveLength(4)
})
