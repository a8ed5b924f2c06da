import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeChain, verifyChangeLog } from '../../electron/store/change-chain.ts'
import { type KnownHead, runCheck } from '../../electron/store/log-fault.ts'
import { bareStore } from '../support/bare-store.ts'
import { plantRow } from '../support/plant-row.ts'
import { resealChanges, tamper } from '../support/tampered.ts'

const SITES = 6

const GIVEN = 'name, kind, street, postal_code, city, quarter, phone, step_free, wifi, confidential_room'
const copyOf = (id: string) => `INSERT INTO site (id, ${GIVEN}) SELECT '${id}', ${GIVEN} FROM site WHERE id = 's1'`

/** Sites that were made, changed, and one of them deleted. */
function filled() {
  const store = bareStore()
  for (let site = 1; site <= SITES; site += 1) plantRow(store.db, 'site', site, true, { id: `s${site}` })
  store.run("UPDATE site SET name = 'neu', wifi = 1 WHERE id = 's2'")
  store.run("UPDATE site SET name = 'Straße \"7\"', phone = '' WHERE id = 's3'")
  store.run("DELETE FROM site WHERE id = 's4'")
  return store
}
type Filled = ReturnType<typeof filled>
const headOf = ({ db }: Filled): KnownHead => {
  const row = db.prepare<[], { seq: number; hash: string }>('SELECT seq, id AS hash FROM change_log ORDER BY seq DESC LIMIT 1').get()
  return { log: 'changes', where: 'lock', at: '2026-11-24T08:00:00.000Z', seq: row?.seq ?? 0, hash: row?.hash ?? '' }
}

test('a log that nobody touched is whole and agrees with the records', () => {
  expect(verifyChangeLog(bareStore().db)).toBeNull()
  const store = filled()
  expect(verifyChangeLog(store.db, [headOf(store)])).toBeNull()
  store.run(copyOf('s4'))
  expect(verifyChangeLog(store.db)).toBeNull()
})

test.each([
  ['changed values', "UPDATE change_log SET fields = replace(fields, 'neu', 'alt') WHERE seq = 7", 'changed', 7],
  ['another author', "UPDATE change_log SET staff = 'other' WHERE seq = 3", 'changed', 3],
  ['another time', "UPDATE change_log SET hlc = '000000000001-00000000' WHERE seq = 2", 'changed', 2],
  ['a removed entry', 'DELETE FROM change_log WHERE seq = 5', 'missing', 5],
  [
    'an entry before the first',
    'INSERT INTO change_log SELECT 0, id, hlc, device, staff, table_name, row_id, action, fields FROM change_log WHERE seq = 1',
    'changed',
    0,
  ],
] as const)('%s in the log is found', (_what, sql, kind, seq) => {
  const store = tamper(filled(), (raw) => raw.exec(sql))
  expect(verifyChangeLog(store.db)).toMatchObject({ log: 'changes', kind, seq })
})

test.each([
  ['a value', "UPDATE site SET name = 'heimlich' WHERE id = 's5'", 5],
  ['a number', "UPDATE site SET step_free = 7 WHERE id = 's2'", 7],
  ['a row that is gone', "DELETE FROM site WHERE id = 's6'", 6],
  ['a row out of nowhere', copyOf('x'), 0],
] as const)('%s changed past the log is found', (_what, sql, seq) => {
  const store = tamper(filled(), (raw) => raw.exec(sql))
  expect(verifyChangeLog(store.db)).toMatchObject({ log: 'changes', kind: 'row', seq, table: 'site' })
})

test('a value changed past the log is found also after it was changed properly again', () => {
  const store = tamper(filled(), (raw) => raw.exec("UPDATE site SET name = 'heimlich' WHERE id = 's5'"))
  store.run("UPDATE site SET name = 'ordentlich' WHERE id = 's5'")
  expect(verifyChangeLog(store.db)).toMatchObject({ kind: 'row', seq: SITES + 4, table: 'site' })
})

test('a log rewritten to fit the records, seals and all, does not fit a head kept elsewhere', () => {
  const store = filled()
  const head = headOf(store)
  const forged = tamper(store, (raw) => {
    raw.exec("UPDATE site SET name = 'heimlich' WHERE id = 's5'")
    raw.exec("UPDATE change_log SET fields = json_set(fields, '$.name[1]', 'heimlich') WHERE row_id = 's5'")
    resealChanges(raw)
  })
  expect(verifyChangeLog(forged.db)).toBeNull()
  expect(verifyChangeLog(forged.db, [head])).toMatchObject({ kind: 'rewritten', seq: head.seq, where: 'lock' })
})

test('newest changes that were cut off together with their rows are noticed by a head', () => {
  const store = filled()
  const head = headOf(store)
  const cut = tamper(store, (raw) => {
    raw.exec("DELETE FROM change_log WHERE seq = 6; UPDATE change_log SET seq = seq - 1 WHERE seq > 6; DELETE FROM site WHERE id = 's6'")
    resealChanges(raw)
    raw.exec('DELETE FROM change_log WHERE seq = (SELECT max(seq) FROM change_log)')
    raw.exec("DELETE FROM change_log WHERE row_id = 's4' AND action = 'delete'")
  })
  expect(verifyChangeLog(cut.db, [head])).not.toBeNull()
})

test('a column of a later version stands in old records with its default, and that is no fault', () => {
  const store = tamper(filled(), (raw) => {
    raw.exec("ALTER TABLE site ADD COLUMN opened TEXT NOT NULL DEFAULT 'offen'")
    raw.exec('ALTER TABLE site ADD COLUMN closed TEXT')
  })
  expect(verifyChangeLog(store.db)).toBeNull()
  store.run("UPDATE site SET opened = 'zu', closed = 'ja' WHERE id = 's1'")
  expect(verifyChangeLog(store.db)).toBeNull()
})

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed())
const write = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), id: fc.integer({ min: 1, max: 5 }), name: text }),
  fc.record({ kind: fc.constant('update' as const), id: fc.integer({ min: 1, max: 5 }), name: text, wifi: fc.integer() }),
  fc.record({ kind: fc.constant('delete' as const), id: fc.integer({ min: 1, max: 5 }) }),
)

test('whatever is written in whatever order, the log replays to the records', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 25 }), (writes) => {
      const store = bareStore()
      for (const one of writes) {
        const id = `s${one.id}`
        if (one.kind === 'insert')
          store.run(
            "INSERT OR REPLACE INTO site (id, name, kind, street, postal_code, city, quarter, step_free, wifi, confidential_room) VALUES (?, ?, 'kita', '', '', '', '', 0, 0, 0)",
            id,
            one.name,
          )
        if (one.kind === 'update') store.run('UPDATE site SET name = ?, wifi = ? WHERE id = ?', one.name, one.wifi, id)
        if (one.kind === 'delete') store.run('DELETE FROM site WHERE id = ?', id)
      }
      expect(verifyChangeLog(store.db)).toBeNull()
      store.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('the check goes in steps', () => {
  const check = changeChain(filled().db)
  expect(check.next()).toMatchObject({ done: false, value: { done: SITES + 3 } })
  expect(runCheck(check)).toBeNull()
})
