import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'
import { rights } from '../../electron/store/migrations/008-rights.ts'
import { openDatabase } from '../../electron/store/store.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { plantRow } from '../support/plant-row.ts'

const BEFORE = MIGRATIONS.slice(0, MIGRATIONS.indexOf(rights))

function storeBefore(office: string | null) {
  const db = openDatabase({ file: join(temporaryFolder(), 'store.db'), key: randomBytes(32), nativeBinding: undefined })
  migrate(db, BEFORE)
  db.pragma('foreign_keys = OFF')
  if (office) db.prepare("INSERT INTO meta (key, value) VALUES ('office', ?)").run(office)
  for (const number of [1, 2]) for (const table of ['staff', 'person', 'contact']) plantRow(db, table, number)
  migrate(db, [...BEFORE, rights])
  return db
}
const branchesIn = (db: ReturnType<typeof storeBefore>, table: string) =>
  db.prepare<[], { name: string | null }>(`SELECT branch.name FROM ${table} AS it LEFT JOIN branch ON branch.id = it.branch_id`).all()

test('the office of an older store becomes the branch of all its staff and persons', () => {
  const db = storeBefore('Geschäftsstelle 3')
  const same = [{ name: 'Geschäftsstelle 3' }, { name: 'Geschäftsstelle 3' }]
  expect(branchesIn(db, 'staff')).toEqual(same)
  expect(branchesIn(db, 'person')).toEqual(same)
  expect(db.prepare('SELECT count(*) AS count FROM branch WHERE active = 1').get()).toEqual({ count: 1 })
})

test('without an office nobody gets a branch, and every note is a general one', () => {
  const db = storeBefore(null)
  expect(branchesIn(db, 'person')).toEqual([{ name: null }, { name: null }])
  expect(db.prepare('SELECT DISTINCT compartment FROM contact').all()).toEqual([{ compartment: 'allgemein' }])
  expect(db.prepare('SELECT DISTINCT professional_secrecy AS yes FROM staff').all()).toEqual([{ yes: 0 }])
})
