import type { Database } from 'better-sqlite3-multiple-ciphers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accessChain } from '../../electron/store/access-chain.ts'
import { type KnownHead, type LogFault, runCheck } from '../../electron/store/log-fault.ts'
import { PersonId } from '../../shared/ids.ts'
import { bareStore } from '../support/bare-store.ts'
import { resealAccesses, tamper } from '../support/tampered.ts'

const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const BELA = PersonId.parse('019a0000-0000-7000-8000-000000000002')
const ENTRIES = 12

function filled(entries = ENTRIES) {
  const store = bareStore()
  for (let entry = 1; entry <= entries; entry += 1) {
    store.access.append({ procedure: `people.call${entry}`, access: 'read', persons: entry % 2 === 0 ? [OLENA] : [OLENA, BELA] })
    store.now.ms += 1000
  }
  return store
}
type Filled = ReturnType<typeof filled>

function headOf({ db }: Filled, seq: number): KnownHead {
  const row = db.prepare<[number], { hash: string; at: string }>('SELECT hash, at FROM access_log WHERE seq = ?').get(seq)
  if (!row) throw new Error('no such entry')
  return { log: 'access', seq, where: 'backup', ...row }
}
const found = ({ db }: Pick<Filled, 'db'>, heads: readonly KnownHead[] = []): LogFault | null => runCheck(accessChain(db, heads))

function remove(raw: Database, from: number, to: number) {
  raw.prepare('DELETE FROM access_log_person WHERE seq BETWEEN ? AND ?').run(from, to)
  raw.prepare('DELETE FROM access_log WHERE seq BETWEEN ? AND ?').run(from, to)
}

test('a whole log is whole, also against heads kept at any moment', () => {
  const store = filled()
  const heads = [1, 5, ENTRIES].map((seq) => headOf(store, seq))
  expect(found(store, heads)).toBeNull()
  expect(found(bareStore())).toBeNull()
})

test('a changed entry and a missing one are named with number and time', () => {
  const changed = tamper(filled(), (raw) => raw.exec("UPDATE access_log SET staff = 'other' WHERE seq = 4"))
  expect(found(changed)).toMatchObject({ log: 'access', kind: 'changed', seq: 4, at: '2026-11-24T08:00:03.000Z' })
  const missing = tamper(filled(), (raw) => remove(raw, 4, 5))
  expect(found(missing)).toMatchObject({ kind: 'missing', seq: 4, at: '' })
  const first = tamper(filled(), (raw) => remove(raw, 1, 3))
  expect(found(first)).toMatchObject({ kind: 'missing', seq: 1 })
})

test('newest entries that were cut off are noticed only by a head kept elsewhere, and then from where on', () => {
  const store = filled()
  const heads = [headOf(store, 6), headOf(store, ENTRIES)]
  const cut = tamper(store, (raw) => remove(raw, 10, ENTRIES))
  expect(found(cut)).toBeNull()
  expect(found(cut, heads)).toMatchObject({ kind: 'newest_missing', seq: 10, where: 'backup' })
  expect(found(cut, heads.slice(0, 1))).toBeNull()
})

test('entries cut off and written anew up to the same number do not fit the head', () => {
  const store = filled()
  const head = headOf(store, ENTRIES)
  const cut = tamper(store, (raw) => remove(raw, 10, ENTRIES))
  for (let entry = 10; entry <= ENTRIES; entry += 1) cut.access.append({ procedure: 'people.get', access: 'read', persons: [BELA] })
  expect(found(cut)).toBeNull()
  expect(found(cut, [head])).toMatchObject({ kind: 'rewritten', seq: ENTRIES, whereAt: head.at })
})

test('a chain that was computed anew from the middle does not fit the heads after that', () => {
  const store = filled()
  const heads = [3, 8].map((seq) => headOf(store, seq))
  const forged = tamper(store, (raw) => {
    raw.exec(`UPDATE access_log SET persons = '["${BELA}"]' WHERE seq = 6; DELETE FROM access_log_person WHERE seq = 6`)
    raw.exec(`INSERT INTO access_log_person (person_id, seq) VALUES ('${BELA}', 6)`)
    resealAccesses(raw)
  })
  expect(found(forged)).toBeNull()
  expect(found(forged, heads)).toMatchObject({ kind: 'rewritten', seq: 8, where: 'backup' })
})

test('an entry that can no longer be found by its person is noticed, and one that is found by too many', () => {
  const hidden = tamper(filled(), (raw) => raw.exec(`DELETE FROM access_log_person WHERE person_id = '${BELA}' AND seq = 7`))
  expect(found(hidden)).toMatchObject({ kind: 'person_index', seq: 7 })
  const more = tamper(filled(), (raw) => raw.exec(`INSERT INTO access_log_person (person_id, seq) VALUES ('${BELA}', 4)`))
  expect(found(more)).toMatchObject({ kind: 'person_index' })
})

test('entries before the first one are noticed', () => {
  const store = tamper(filled(), (raw) =>
    raw.exec("INSERT INTO access_log SELECT -1, at, staff, device, procedure, access, '[]', hash FROM access_log WHERE seq = 1"),
  )
  expect(found(store)).toMatchObject({ kind: 'changed', seq: -1 })
})

const columns = fc.constantFrom('at', 'staff', 'device', 'procedure', 'hash')
const tampering = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), seq: fc.integer({ min: 1, max: ENTRIES }), column: columns, value: fc.string() }),
  fc.record({ kind: fc.constant('delete' as const), seq: fc.integer({ min: 1, max: ENTRIES }) }),
  fc.record({ kind: fc.constant('swap' as const), seq: fc.integer({ min: 1, max: ENTRIES }), other: fc.integer({ min: 1, max: ENTRIES }) }),
)

test('whatever is done to single entries is found at the first of them', () => {
  fc.assert(
    fc.property(tampering, (deed) => {
      const whole = filled()
      const head = headOf(whole, ENTRIES)
      let first = deed.seq
      let nothing = false
      const store = tamper(whole, (raw) => {
        if (deed.kind === 'delete') return remove(raw, deed.seq, deed.seq)
        if (deed.kind === 'swap') {
          first = Math.min(deed.seq, deed.other)
          nothing = deed.seq === deed.other
          raw.exec(`UPDATE access_log SET seq = -1 WHERE seq = ${deed.seq}; UPDATE access_log SET seq = ${deed.seq} WHERE seq = ${deed.other};
            UPDATE access_log SET seq = ${deed.other} WHERE seq = -1`)
          return
        }
        const before = raw.prepare(`SELECT ${deed.column} AS value FROM access_log WHERE seq = ?`).get(deed.seq)
        nothing = (before as { value: string }).value === deed.value
        raw.prepare(`UPDATE access_log SET ${deed.column} = ? WHERE seq = ?`).run(deed.value, deed.seq)
      })
      expect(found(store, [head])?.seq ?? null).toBe(nothing ? null : first)
      expect(store.access.firstBroken()).toBe(nothing ? null : deed.kind === 'delete' && deed.seq === ENTRIES ? null : first)
      store.close()
    }),
    { numRuns: 40 },
  )
})

test('a long log is checked in steps that tell how far it is', () => {
  const store = filled(2500)
  const check = accessChain(store.db)
  const steps = [...{ [Symbol.iterator]: () => check }]
  expect(steps.map(({ done }) => done)).toEqual([1000, 2000, 2500])
  expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([2500]))
})

test('entries that come in between two steps are checked too', () => {
  const store = filled(1500)
  const check = accessChain(store.db)
  check.next()
  store.access.append({ procedure: 'people.get', access: 'read', persons: [BELA] })
  expect(runCheck(check)).toBeNull()
})
