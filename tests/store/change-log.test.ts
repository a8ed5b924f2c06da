import type { Database } from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { installChangeLog } from '../../electron/store/change-log.ts'
import { bareStore, STAFF } from '../support/bare-store.ts'
import { type PlantedRow, plantRow } from '../support/plant-row.ts'
import { openRawFile } from '../support/raw-file.ts'

/** What change-log.ts says holds no domain data; a new table is only added here on purpose. */
const NOT_LOGGED = ['access_log', 'access_log_person', 'change_log', 'draft', 'meta']

function opened() {
  const store = bareStore()
  return { ...store, entries: () => entriesOf(store.db) }
}

type Entry = {
  seq: number
  id: string
  hlc: string
  device: string
  staff: string
  table: string
  row: string
  action: string
  fields: Record<string, unknown>
}

function entriesOf(db: Database): Entry[] {
  return db
    .prepare<[], Omit<Entry, 'fields'> & { fields: string }>(
      'SELECT seq, id, hlc, device, staff, table_name AS "table", row_id AS row, action, fields FROM change_log ORDER BY seq',
    )
    .all()
    .map((entry) => ({ ...entry, fields: JSON.parse(entry.fields) }))
}

const tablesOf = (db: Database) =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all()
    .map(({ name }) => name)

test('every table but the documented ones has its three triggers', () => {
  const { db } = opened()
  const triggers = db.prepare<[], { name: string }>("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' ORDER BY name").all()
  const domain = tablesOf(db).filter((table) => !NOT_LOGGED.includes(table))
  expect(domain).toContain('person')
  expect(
    tablesOf(db)
      .filter((table) => NOT_LOGGED.includes(table))
      .sort(),
  ).toEqual(NOT_LOGGED)
  expect(triggers.map(({ name }) => name).sort()).toEqual(
    domain.flatMap((table) => ['delete', 'insert', 'update'].map((action) => `log_${table}_${action}`)).sort(),
  )
})

test('in every domain table each column is recorded at insert, update and delete, with the exact values', () => {
  const { db, entries } = opened()
  // Values of a row of their own need no rows in other tables to point at.
  db.pragma('foreign_keys = OFF')
  for (const table of tablesOf(db).filter((name) => !NOT_LOGGED.includes(name))) {
    const before = entries().length
    const first = plantRow(db, table, 1)
    const second: PlantedRow = { ...plantRow(db, table, 2, false), id: first.id }
    const sets = Object.keys(second).map((column) => `"${column}" = @${column}`)
    db.prepare(`UPDATE "${table}" SET ${sets.join(', ')} WHERE id = @id`).run(second)
    db.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(first.id)
    const changed = Object.keys(first).filter((column) => first[column] !== second[column])
    const expected = [
      { action: 'insert', fields: Object.fromEntries(Object.entries(first).map(([column, value]) => [column, [null, value]])) },
      { action: 'update', fields: Object.fromEntries(changed.map((column) => [column, [first[column], second[column]]])) },
      { action: 'delete', fields: Object.fromEntries(Object.entries(second).map(([column, value]) => [column, [value, null]])) },
    ]
    expect(changed.length).toBeGreaterThan(0)
    const written = entries().slice(before)
    expect(
      written.map(({ action, fields }) => ({ action, fields })),
      table,
    ).toEqual(expected)
    for (const entry of written) expect(entry).toMatchObject({ table, row: first.id, staff: STAFF })
  }
})

const CONTACT = "INSERT INTO hsds_location (id, location_type, name, latitude) VALUES ('a', 'physical', ?, ?)"

test.each<[string, unknown, unknown]>([
  ['null and a number', null, 0],
  ['an empty text and a fraction', '', 0.1 + 0.2],
  ['sixteen digits', 'Straße', 51.25622123456789],
  ['quotes and a backslash', 'a"b\\c\'d', -0.5],
  ['lines, a NUL and characters outside the BMP', 'eins\nzwei\u0000drei 𝔸🙂', 1e-300],
  ['names in other scripts', 'Олена Шевченко أولينا', 1.7976931348623157e308],
])('%s come back from the log as they went in', (_what, name, latitude) => {
  const { run, entries } = opened()
  run(CONTACT, name, latitude)
  run('UPDATE hsds_location SET name = ?, latitude = ?', 'anders', 7)
  const [inserted, updated] = entries()
  const moved = { name: [name, 'anders'], latitude: [latitude, 7] }
  expect(updated?.fields).toEqual(moved)
  expect(inserted?.fields).toEqual({
    id: [null, 'a'],
    location_type: [null, 'physical'],
    latitude: [null, latitude],
    extra: [null, '{}'],
    ...(name === null ? {} : { name: [null, name] }),
  })
})

test('an update that changes nothing is not recorded, one that changes only the case is', () => {
  const { run, entries } = opened()
  run("INSERT INTO staff (id, login, display_name, roles) VALUES ('s', 'a.b', 'Anna', '[]')")
  run("UPDATE staff SET login = 'a.b', display_name = 'Anna'")
  expect(entries()).toHaveLength(1)
  run("UPDATE staff SET login = 'A.B'")
  expect(entries().at(-1)).toMatchObject({ action: 'update', fields: { login: ['a.b', 'A.B'] } })
})

const SITE =
  "INTO site (id, name, kind, street, postal_code, city, quarter, step_free, wifi, confidential_room) VALUES ('s', ?, 'kita', '', '', '', '', 0, 0, 0)"

test('a replaced row is recorded as deleted and inserted', () => {
  const { run, entries } = opened()
  run(`INSERT ${SITE}`, 'alt')
  run(`INSERT OR REPLACE ${SITE}`, 'neu')
  expect(entries().map(({ action, fields }) => [action, fields.name])).toEqual([
    ['insert', [null, 'alt']],
    ['delete', ['alt', null]],
    ['insert', [null, 'neu']],
  ])
})

test('rows that go along with another one are recorded too', () => {
  const { db, run, entries } = opened()
  db.pragma('foreign_keys = OFF')
  plantRow(db, 'staff', 1, true, { id: STAFF })
  db.pragma('foreign_keys = ON')
  run(
    `INSERT INTO contact (id, staff_id, at, channel, first, result, minutes, note) VALUES ('c', ?, '', 'telefon', 1, 'termin', 5, '')`,
    STAFF,
  )
  run(`INSERT INTO contact_topic (id, contact_id, topic, position) VALUES ('t', 'c', 'wohnen', 0)`)
  run("DELETE FROM contact WHERE id = 'c'")
  expect(
    entries()
      .filter(({ action }) => action === 'delete')
      .map(({ table, row }) => [table, row])
      .sort(),
  ).toEqual([
    ['contact', 'c'],
    ['contact_topic', 't'],
  ])
})

test('one statement over many rows makes one entry for each', () => {
  const { run, entries, db } = opened()
  for (const id of ['a', 'b', 'c']) plantRow(db, 'import_run', 1, true, { id })
  run("UPDATE import_run SET source = 'neu'")
  expect(
    entries()
      .slice(3)
      .map(({ row, fields }) => [row, fields]),
  ).toEqual(['a', 'b', 'c'].map((id) => [id, { source: ['source 1', 'neu'] }]))
})

test('an entry names device and staff member, and has a number and an id of its own', () => {
  const { run, entries, device } = opened()
  run(`INSERT ${SITE}`, 'eins')
  run("UPDATE site SET name = 'zwei'")
  const written = entries()
  expect(written.map(({ seq, device: on, staff }) => ({ seq, on, staff }))).toEqual([
    { seq: 1, on: device, staff: STAFF },
    { seq: 2, on: device, staff: STAFF },
  ])
  expect(device).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(written.map(({ id }) => id)).size).toBe(2)
})

test('time in the log only goes forward, whatever the clock of the laptop does', () => {
  const first = opened()
  first.run(`INSERT ${SITE}`, 'a')
  const steps = [5, 0, -3_600_000, 1, 0, 7_200_000, -1]
  for (const [index, step] of steps.entries()) {
    first.now.ms += step
    first.run('UPDATE site SET name = ?', `${index}`)
  }
  first.close()
  const second = first.reopen(Date.parse('1990-01-01T00:00:00Z'))
  second.run("UPDATE site SET name = 'später'")
  const times = entriesOf(second.db).map(({ hlc }) => hlc)
  expect(times).toHaveLength(steps.length + 2)
  expect(times).toEqual([...new Set(times)].sort())
  for (const time of times) expect(time).toMatch(/^[0-9a-f]{12}-[0-9a-f]{8}$/)
  expect(Number.parseInt(times[0]?.slice(0, 12) ?? '', 16)).toBe(Date.parse('2026-11-24T08:00:00Z'))
})

test('what is rolled back leaves no entry', () => {
  const { run, entries, transaction } = opened()
  expect(() =>
    transaction(() => {
      run(`INSERT ${SITE}`, 'a')
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(entries()).toEqual([])
  transaction(() => {
    run(`INSERT ${SITE}`, 'b')
    expect(() =>
      transaction(() => {
        run("UPDATE site SET name = 'c'")
        throw new Error('inner')
      }),
    ).toThrow('inner')
  })
  expect(entries()).toMatchObject([{ action: 'insert', fields: { name: [null, 'b'] } }])
})

test.each([
  "UPDATE change_log SET staff = 'other'",
  'DELETE FROM change_log',
  "INSERT OR REPLACE INTO change_log (seq, id, hlc, device, staff, table_name, row_id, action, fields) VALUES (1, 'x', '', '', '', '', '', 'insert', '{}')",
])('the log is append-only: %s', (sql) => {
  const { run, entries } = opened()
  run(`INSERT ${SITE}`, 'a')
  const before = entries()
  expect(() => run(sql)).toThrow('append only')
  expect(entries()).toEqual(before)
})

test('a domain table without an id is refused at opening', () => {
  const store = opened()
  store.close()
  const raw = openRawFile(store.file, store.key)
  raw.exec('CREATE TABLE forgotten (number INTEGER PRIMARY KEY, name TEXT) STRICT')
  raw.close()
  expect(() => store.reopen()).toThrow('domain table forgotten has no id')
})

test('a table that came later is logged without anybody having thought of it', () => {
  const store = opened()
  store.close()
  const raw = openRawFile(store.file, store.key)
  raw.exec('CREATE TABLE later (id TEXT PRIMARY KEY, "order by" TEXT) STRICT')
  installChangeLog(raw, { staff: STAFF, device: 'd', now: () => 1 })
  raw.exec("INSERT INTO later VALUES ('l', 'x')")
  expect(entriesOf(raw)).toMatchObject([{ table: 'later', row: 'l', fields: { id: [null, 'l'], 'order by': [null, 'x'] } }])
  raw.close()
})
