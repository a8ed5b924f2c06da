import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { personSearchIndex } from '../../electron/features/people/search-index.ts'
import { personSearch } from '../../electron/features/people/search-query.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'
import { finding } from '../../electron/store/migrations/015-finding.ts'
import { openDatabase } from '../../electron/store/store.ts'
import { PersonId } from '../../shared/ids.ts'
import { nameOrder } from '../../shared/name-order.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { plantRow } from '../support/plant-row.ts'

const NOW = '2026-11-24T09:00'
const NAMES = ['Zug', 'Abel', 'Schtscherbak', 'Abel']

/** A store from before the step, whose index holds names as they were folded then. */
function before() {
  const db = openDatabase({ file: join(temporaryFolder(), 'store.db'), key: randomBytes(32), nativeBinding: undefined })
  migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(finding)))
  db.pragma('foreign_keys = OFF')
  const insert = db.prepare("INSERT INTO person_search (rowid, person_id, written, sounding) VALUES (?, ?, ?, '')")
  const ids = NAMES.map((familyName, index) => {
    const id = PersonId.parse(`019a0000-0000-7000-8000-0000000000${String(index + 10)}`)
    plantRow(db, 'person', index, true, {
      id,
      family_name: familyName,
      given_names: 'Oleksandr',
      phone: '0202 5550142',
      birth_date: '1991',
    })
    insert.run(nameOrder({ familyName, givenNames: 'Oleksandr' }, id), id, familyName.toLowerCase())
    return id
  })
  return { db, ids }
}

test('people of an older store are found in all the new ways, in the order of names', () => {
  const { db } = before()
  migrate(db)
  const search = personSearch(db)
  const found = (text: string) => search(text, NOW, 10)?.map(({ familyName }) => familyName)
  expect(found('alexander')).toEqual(['Abel', 'Abel', 'Schtscherbak', 'Zug'])
  expect(found('5550142')).toEqual(['Abel', 'Abel', 'Schtscherbak', 'Zug'])
  expect(found('Ŝerbak')).toEqual(['Schtscherbak'])
  expect(found('Schoerbak')).toEqual(['Schtscherbak'])
})

test('and both entries of each go when the person is renamed', () => {
  const { db, ids } = before()
  migrate(db)
  const index = personSearchIndex({ db })
  for (const [place, id] of ids.entries()) index.take(id, { familyName: NAMES[place] ?? '', givenNames: 'Oleksandr' })
  for (const table of ['person_search', 'person_keys']) expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 })
})
