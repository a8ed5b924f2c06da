import type { Database } from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { PersonId } from '../../shared/ids.ts'
import { createApp } from '../support/app.ts'
import { bareStore, STAFF } from '../support/bare-store.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { accessesOf } from '../support/logs.ts'
import { openRawFile } from '../support/raw-file.ts'

const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const BELA = PersonId.parse('019a0000-0000-7000-8000-000000000002')
const ENTRIES = 6

/** A log of six entries, each a second after the other. */
function filled() {
  const store = bareStore()
  for (let entry = 1; entry <= ENTRIES; entry += 1) {
    store.access.append({ procedure: `people.call${entry}`, access: 'read', persons: entry % 2 === 0 ? [OLENA] : [OLENA, BELA] })
    store.now.ms += 1000
  }
  return store
}

/** What somebody with the key and another tool could do to the file. */
function tamper(store: ReturnType<typeof filled>, change: (raw: Database) => void) {
  store.close()
  const raw = openRawFile(store.file, store.key)
  for (const name of ['access_log_no_update', 'access_log_no_delete', 'access_log_person_no_delete']) raw.exec(`DROP TRIGGER ${name}`)
  change(raw)
  raw.close()
  return store.reopen()
}

test('an entry says who, when, where, by which call and whose data', () => {
  const { db, device } = filled()
  expect(db.prepare('SELECT * FROM access_log WHERE seq = 3').get()).toEqual({
    seq: 3,
    at: '2026-11-24T08:00:02.000Z',
    staff: STAFF,
    device,
    procedure: 'people.call3',
    access: 'read',
    persons: JSON.stringify([OLENA, BELA]),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a person who comes up several times is named once, and the log is found by person', () => {
  const { access, db } = bareStore()
  access.append({ procedure: 'people.search', access: 'read', persons: [OLENA, BELA, OLENA] })
  expect(db.prepare('SELECT persons FROM access_log').get()).toEqual({ persons: JSON.stringify([OLENA, BELA]) })
  expect(db.prepare('SELECT seq FROM access_log_person WHERE person_id = ?').all(OLENA)).toEqual([{ seq: 1 }])
})

test('an untouched chain is whole, empty, filled, and continued after a restart with another clock', () => {
  expect(bareStore().access.firstBroken()).toBeNull()
  const store = filled()
  expect(store.access.firstBroken()).toBeNull()
  store.close()
  const again = store.reopen(0)
  again.access.append({ procedure: 'people.get', access: 'read', persons: [OLENA] })
  expect(again.access.firstBroken()).toBeNull()
  expect(again.db.prepare('SELECT max(seq) AS last FROM access_log').get()).toEqual({ last: ENTRIES + 1 })
})

test.each(['at', 'staff', 'device', 'procedure', 'persons', 'hash'])('a changed %s is found at its entry', (column) => {
  for (const seq of [1, 3, ENTRIES]) {
    const { access } = tamper(filled(), (raw) => raw.prepare(`UPDATE access_log SET ${column} = '["other"]' WHERE seq = ?`).run(seq))
    expect(access.firstBroken()).toBe(seq)
  }
})

test('a read that is made to look like a print is found', () => {
  expect(tamper(filled(), (raw) => raw.exec("UPDATE access_log SET access = 'print' WHERE seq = 2")).access.firstBroken()).toBe(2)
})

test.each([1, 2, 5])('a removed entry %d is found, also when the later ones are moved up', (seq) => {
  const remove = (raw: Database) => {
    raw.prepare('DELETE FROM access_log_person WHERE seq = ?').run(seq)
    raw.prepare('DELETE FROM access_log WHERE seq = ?').run(seq)
  }
  expect(tamper(filled(), remove).access.firstBroken()).toBe(seq)
  const moveUp = (raw: Database) => {
    raw.pragma('foreign_keys = OFF')
    remove(raw)
    raw.prepare('UPDATE access_log SET seq = -seq WHERE seq > ?').run(seq)
    raw.exec('UPDATE access_log SET seq = -seq - 1 WHERE seq < 0')
  }
  expect(tamper(filled(), moveUp).access.firstBroken()).toBe(seq)
})

test('an inserted entry is found', () => {
  const insertAt3 = (raw: Database) => {
    raw.pragma('foreign_keys = OFF')
    raw.exec('UPDATE access_log SET seq = -seq WHERE seq >= 3; UPDATE access_log SET seq = -seq + 1 WHERE seq < 0')
    raw.exec('INSERT INTO access_log SELECT 3, at, staff, device, procedure, access, persons, hash FROM access_log WHERE seq = 4')
  }
  // The copy still fits where the original stood; the original behind it no longer does.
  expect(tamper(filled(), insertAt3).access.firstBroken()).toBe(4)
  const append = (raw: Database) =>
    raw.exec(
      `INSERT INTO access_log SELECT ${ENTRIES + 1}, at, staff, device, procedure, access, persons, hash FROM access_log WHERE seq = 1`,
    )
  expect(tamper(filled(), append).access.firstBroken()).toBe(ENTRIES + 1)
})

test('two entries that changed places are found', () => {
  const swap = (raw: Database) => {
    raw.pragma('foreign_keys = OFF')
    raw.exec(
      'UPDATE access_log SET seq = 99 WHERE seq = 2; UPDATE access_log SET seq = 2 WHERE seq = 3; UPDATE access_log SET seq = 3 WHERE seq = 99',
    )
  }
  expect(tamper(filled(), swap).access.firstBroken()).toBe(2)
})

test.each([
  "UPDATE access_log SET staff = 'other'",
  'DELETE FROM access_log WHERE seq = 6',
  "INSERT OR REPLACE INTO access_log (seq, at, staff, device, procedure, access, persons, hash) VALUES (6, '', '', '', '', 'read', '[]', '')",
])('the app itself cannot rewrite the log: %s', (sql) => {
  const { db, access, run } = filled()
  db.pragma('foreign_keys = OFF')
  expect(() => run(sql)).toThrow('append only')
  expect(access.firstBroken()).toBeNull()
})

test('reading, writing, printing and saving each leave an entry of their kind, and nothing else does', async () => {
  const app = createApp()
  const person = await app.call('people', 'create', personInput())
  const site = await app.call('dropIn', 'createSite', siteInput())
  await app.call('people', 'get', { id: person.id })
  const appointment = await app.call('appointments', 'book', {
    personId: person.id,
    siteId: site.id,
    start: '2026-11-26T09:30',
    minutes: 45,
    purpose: '',
    interpreterLanguage: null,
  })
  const { token } = await app.call('letters', 'appointment', { id: appointment.id })
  await app.call('letters', 'print', { token })
  await app.call('letters', 'save', { token })
  await app.call('dropIn', 'sites', {})
  const entry = (procedure: string, access: string) => ({ procedure, access, persons: [person.id] })
  expect(accessesOf(app, '%')).toEqual([
    entry('people.create', 'write'),
    entry('people.get', 'read'),
    entry('appointments.book', 'write'),
    entry('letters.appointment', 'read'),
    entry('letters.print', 'print'),
    entry('letters.save', 'export'),
  ])
  expect(app.store.access.firstBroken()).toBeNull()
  app.close()
})

test('a refused call leaves no entry', async () => {
  const app = createApp()
  expect(await app.reply('people', 'get', { id: OLENA })).toMatchObject({ error: { code: 'not_found' } })
  expect(accessesOf(app, '%')).toEqual([])
  app.close()
})
