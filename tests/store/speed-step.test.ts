import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { personSearchIndex } from '../../electron/features/people/search-index.ts'
import { personSearch } from '../../electron/features/people/search-query.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'
import { speed } from '../../electron/store/migrations/010-speed.ts'
import { openDatabase } from '../../electron/store/store.ts'
import { PersonId } from '../../shared/ids.ts'
import { searchForms } from '../../shared/names.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { plantRow } from '../support/plant-row.ts'

const NOW = '2026-11-24T09:00'

/** A store from before the step, with people in the full-text index by the numbers that it had then. */
function before(names: readonly string[]) {
  const db = openDatabase({ file: join(temporaryFolder(), 'store.db'), key: randomBytes(32), nativeBinding: undefined })
  migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(speed)))
  db.pragma('foreign_keys = OFF')
  const insert = db.prepare('INSERT INTO person_search (rowid, person_id, written, sounding) VALUES (?, ?, ?, ?)')
  const ids = names.map((familyName, index) => {
    const id = PersonId.parse(`019a0000-0000-7000-8000-0000000000${String(index + 10)}`)
    plantRow(db, 'person', index, true, { id, family_name: familyName, given_names: 'Eva' })
    const person = { familyName, givenNames: 'Eva', birthName: '', patronymic: '', originalScript: '', birthDate: '', phone: '' }
    const { written, sounding } = searchForms(person)
    insert.run(1000 - index, id, written.join(' '), sounding.join(' '))
    return id
  })
  return { db, ids }
}

test('people of an older store are found as before, in the order of names', () => {
  const { db } = before(['Zug', 'Abel', 'Schtscherbak', 'Abel'])
  migrate(db)
  const search = personSearch(db)
  const found = (text: string) => search(text, NOW, 10)?.map(({ familyName }) => familyName)
  expect(found('eva')).toEqual(['Abel', 'Abel', 'Schtscherbak', 'Zug'])
  expect(found('sherbak')).toEqual(['Schtscherbak'])
})

test('and their entries are found again when they are renamed', () => {
  const { db, ids } = before(['Abel', 'Abel', 'Abel'])
  migrate(db)
  const index = personSearchIndex({ db })
  for (const id of ids) index.take(id, { familyName: 'Abel', givenNames: 'Eva' })
  expect(db.prepare('SELECT count(*) AS n FROM person_search').get()).toEqual({ n: 0 })
})
