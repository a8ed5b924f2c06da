import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'
import type { Migration } from '../../electron/store/migration.ts'
import { openDatabase, openStore } from '../../electron/store/store.ts'
import { AppError } from '../../shared/result.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { type PlantedRow, plantRow } from '../support/plant-row.ts'

function database(file = join(temporaryFolder(), 'store.db'), key = randomBytes(32)) {
  return { file, key, db: openDatabase({ file, key, nativeBinding: undefined }) }
}
const versionOf = (db: Database) => db.pragma('user_version', { simple: true })
const schemaOf = (db: Database) => db.prepare('SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name').all()

/** Tables one can put a row into; those that SQLite keeps for a full-text index fill themselves. */
const tablesOf = (db: Database) =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)

/** Sets its own values over the planted ones where a table allows only some. */
const KNOWN: Readonly<Record<string, Record<string, string | number>>> = {
  change_log: { action: 'insert', fields: '{}' },
  access_log: { access: 'read' },
}

test.each(MIGRATIONS.map((_, index) => [index, index + 1] as const))(
  'rows written with version %d are all there in version %d',
  (from, to) => {
    const { db } = database()
    migrate(db, MIGRATIONS.slice(0, from))
    db.pragma('foreign_keys = OFF')
    const planted = new Map<string, PlantedRow[]>()
    for (const table of tablesOf(db))
      planted.set(
        table,
        [1, 2].map((number) => plantRow(db, table, number, true, KNOWN[table])),
      )
    db.pragma('foreign_keys = ON')
    migrate(db, MIGRATIONS.slice(0, to))
    expect(versionOf(db)).toBe(to)
    for (const [table, rows] of planted) {
      const names = columnsOf(db, table)
      const kept = db.prepare<[], Record<string, unknown>>(`SELECT ${names.join(', ')} FROM "${table}" ORDER BY ${names[0]}`).all()
      for (const [index, row] of rows.entries()) expect(kept[index], table).toMatchObject(withoutId(row, names))
    }
  },
)

function columnsOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => `"${name}"`)
}

/** plantRow always answers an id; tables with another key have none. */
function withoutId(row: PlantedRow, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(`"${name}"`)))
}

test('a store brought up step by step, closing in between, has the schema of a new one', () => {
  const fresh = database()
  migrate(fresh.db)
  const { file, key, db } = database()
  db.close()
  for (let version = 1; version <= MIGRATIONS.length; version += 1) {
    const step = database(file, key)
    migrate(step.db, MIGRATIONS.slice(0, version))
    step.db.close()
  }
  const old = database(file, key)
  expect(schemaOf(old.db)).toEqual(schemaOf(fresh.db))
  expect(versionOf(old.db)).toBe(MIGRATIONS.length)
  expect(schemaOf(fresh.db).length).toBeGreaterThan(50)
})

test('migrating again changes nothing', () => {
  const { db } = database()
  migrate(db)
  const before = schemaOf(db)
  migrate(db)
  expect(schemaOf(db)).toEqual(before)
})

test('every table is strict, and every reference points at something', () => {
  const { db } = database()
  migrate(db)
  const loose = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all()
  expect(loose).toEqual([])
  for (const table of tablesOf(db)) {
    const targets = db.prepare<[string], { table: string }>('SELECT "table" FROM pragma_foreign_key_list(?)').all(table)
    for (const { table: target } of targets) expect(tablesOf(db)).toContain(target)
  }
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test.each([MIGRATIONS.length + 1, 999])('a store of version %d is refused, and no byte of it changes', (version) => {
  const { file, key, db } = database()
  migrate(db)
  db.pragma(`user_version = ${version}`)
  db.close()
  const before = readFileSync(file)
  const open = () => openStore({ file, key, staff: 'x', clock: { now: () => 0 }, newId: () => 'x', nativeBinding: undefined })
  expect(open).toThrow(expect.objectContaining({ failure: { code: 'store_from_future', params: { version } } }))
  expect(open).toThrow(AppError)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a migration that fails half way leaves version and data as they were', () => {
  const { file, key, db } = database()
  migrate(db)
  plantRow(db, 'import_run', 1)
  const before = schemaOf(db)
  const half: Migration = (opened) => {
    opened.exec("CREATE TABLE half (id TEXT PRIMARY KEY) STRICT; UPDATE import_run SET source = 'changed'; DROP TABLE draft")
    opened.exec('INSERT INTO nowhere VALUES (1)')
  }
  const later: Migration = () => {
    throw new Error('must not run')
  }
  expect(() => migrate(db, [...MIGRATIONS, half, later])).toThrow('no such table: nowhere')
  db.close()
  const again = database(file, key).db
  expect(versionOf(again)).toBe(MIGRATIONS.length)
  expect(schemaOf(again)).toEqual(before)
  expect(again.prepare('SELECT source FROM import_run').get()).toEqual({ source: 'source 1' })
})

test('steps before the failing one are kept', () => {
  const { db } = database()
  const fine: Migration = (opened) => opened.exec('CREATE TABLE fine (id TEXT PRIMARY KEY) STRICT')
  const broken: Migration = (opened) => opened.exec('nonsense')
  expect(() => migrate(db, [fine, broken])).toThrow('nonsense')
  expect(versionOf(db)).toBe(1)
  expect(tablesOf(db)).toEqual(['fine'])
})
