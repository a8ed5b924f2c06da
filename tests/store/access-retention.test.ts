import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { accessChain } from '../../electron/store/access-chain.ts'
import { verifyChangeLog } from '../../electron/store/change-chain.ts'
import { type KnownHead, runCheck } from '../../electron/store/log-fault.ts'
import { PersonId } from '../../shared/ids.ts'
import { bareStore } from '../support/bare-store.ts'
import { tamper } from '../support/tampered.ts'

const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const DAY = 86_400_000

/** One entry on each of so many days, the last one now. */
function filled(days: number) {
  const store = bareStore()
  store.now.ms -= (days - 1) * DAY
  for (let day = 1; day <= days; day += 1) {
    store.access.append({ procedure: 'people.get', access: 'read', persons: [OLENA] })
    if (day < days) store.now.ms += DAY
  }
  return store
}
type Filled = ReturnType<typeof filled>
const kept = ({ db }: Filled) =>
  db.prepare<[], { first: number; count: number }>('SELECT min(seq) AS first, count(*) AS count FROM access_log').get()
const whole = ({ db }: Filled, heads: readonly KnownHead[] = []) => runCheck(accessChain(db, heads))
const prune = (store: Filled) => store.transaction(() => store.access.prune(v7))

test('what is younger than 12 months stays', () => {
  const store = filled(366)
  expect(prune(store)).toBeNull()
  expect(kept(store)).toEqual({ first: 1, count: 366 })
})

test('what is older goes, with its persons, and the chain goes on from there', () => {
  const store = filled(380)
  const head = store.db.prepare<[], { hash: string }>('SELECT hash FROM access_log WHERE seq = 380').get()
  expect(prune(store)).toEqual({ removed: 14, until: '2025-11-23T08:00:00.000Z' })
  expect(kept(store)).toEqual({ first: 15, count: 366 })
  expect(store.db.prepare('SELECT min(seq) AS first, count(*) AS count FROM access_log_person').get()).toEqual({ first: 15, count: 366 })
  store.access.append({ procedure: 'people.get', access: 'read', persons: [OLENA] })
  expect(whole(store, [{ log: 'access', seq: 380, hash: head?.hash ?? '', at: '', where: 'backup' }])).toBeNull()
  expect(verifyChangeLog(store.db)).toBeNull()
})

test('a head from before the checkpoint says nothing any more, one at the checkpoint has to fit', () => {
  const store = filled(380)
  const hashOf = (seq: number) =>
    store.db.prepare<[number], { hash: string }>('SELECT hash FROM access_log WHERE seq = ?').get(seq)?.hash ?? ''
  const head = (seq: number, hash = hashOf(seq)): KnownHead => ({ log: 'access', seq, hash, at: '', where: 'backup' })
  const [early, last, wrong] = [head(3), head(14), head(14, 'f'.repeat(64))]
  prune(store)
  expect(whole(store, [early, last])).toBeNull()
  expect(whole(store, [wrong])).toMatchObject({ kind: 'rewritten', seq: 14 })
})

test('at most once a day', () => {
  const store = filled(380)
  prune(store)
  store.now.ms += DAY / 4
  store.access.append({ procedure: 'people.get', access: 'read', persons: [OLENA] })
  expect(prune(store)).toBeNull()
  store.now.ms += DAY
  expect(prune(store)).toMatchObject({ removed: 1 })
  expect(whole(store)).toBeNull()
})

test('a clock that is a year ahead removes nothing at once, and never more than a month at a time', () => {
  const store = filled(100)
  store.now.ms += 365 * DAY
  expect(prune(store)).toBeNull()
  store.access.append({ procedure: 'people.get', access: 'read', persons: [OLENA] })
  store.now.ms += DAY
  expect(prune(store)).toMatchObject({ removed: 31 })
  expect(whole(store)).toBeNull()
})

test('the app removes nothing that no checkpoint covers', () => {
  const store = filled(380)
  prune(store)
  store.db.pragma('foreign_keys = OFF')
  for (const table of ['access_log', 'access_log_person'])
    expect(() => store.run(`DELETE FROM ${table} WHERE seq = 15`)).toThrow('append only')
  expect(() => store.run("UPDATE access_log_person SET person_id = 'x'")).toThrow('append only')
})

test('entries removed by hand with a checkpoint made up for it stand against the change log', () => {
  const store = tamper(filled(20), (raw) => {
    raw.exec(
      `INSERT INTO access_checkpoint (id, at, seq, hash, entry_at, removed) SELECT 'x', at, seq, hash, at, 5 FROM access_log WHERE seq = 5`,
    )
    raw.exec('DELETE FROM access_log WHERE seq <= 5; DELETE FROM access_log_person WHERE seq <= 5')
  })
  expect(whole(store)).toBeNull()
  expect(verifyChangeLog(store.db)).toMatchObject({ kind: 'row', table: 'access_checkpoint' })
})

test('an empty log and one whose time was tampered with lose nothing', () => {
  expect(prune({ ...filled(1) })).toBeNull()
  const store = tamper(filled(380), (raw) => raw.exec("UPDATE access_log SET at = 'gestern' WHERE seq = 1"))
  expect(prune(store)).toBeNull()
  expect(kept(store)).toEqual({ first: 1, count: 380 })
})
