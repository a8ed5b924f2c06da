import { type KeyedPerson, keyForms } from '../../../shared/name-keys.ts'
import { searchForms } from '../../../shared/names.ts'
import type { Migration } from '../migration.ts'

/**
 * More ways to find a person: further transliterations, equivalent given names, particles and phone numbers among the
 * search forms; consonants and Kölner Phonetik in an index of whole words. And what staff say about two records.
 */
export const finding: Migration = (db) => {
  db.exec(`
    -- Looked up by whole words only, so without positions and beginnings.
    CREATE VIRTUAL TABLE person_keys USING fts5 (
      person_id UNINDEXED,
      keys,
      detail = none,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* P* C*'"
    );

    CREATE INDEX person_birth ON person (birth_date);

    -- Two records of one person, or of two who are easily mixed up. Nothing of either record is moved or deleted.
    CREATE TABLE person_link (
      id TEXT PRIMARY KEY,
      first_person_id TEXT NOT NULL REFERENCES person (id),
      second_person_id TEXT NOT NULL REFERENCES person (id),
      same INTEGER NOT NULL,
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      made_at TEXT NOT NULL,
      removed_at TEXT,
      removed_by TEXT REFERENCES staff (id),
      CHECK (first_person_id < second_person_id)
    ) STRICT;
    CREATE UNIQUE INDEX person_link_pair ON person_link (first_person_id, second_person_id) WHERE removed_at IS NULL;
    CREATE INDEX person_link_second ON person_link (second_person_id);
    CREATE INDEX person_link_first ON person_link (first_person_id);
  `)
  const write = db.prepare('UPDATE person_search SET written = ?, sounding = ? WHERE rowid = ?')
  const insertKeys = db.prepare('INSERT INTO person_keys (rowid, person_id, keys) VALUES (?, ?, ?)')
  const rows = db
    .prepare<[], KeyedPerson & { row: bigint; id: string }>(
      `SELECT person_search.rowid AS row, person.id, family_name AS familyName, given_names AS givenNames,
         birth_name AS birthName, patronymic, original_script AS originalScript, birth_date AS birthDate, phone, street,
         postal_code AS postalCode
       FROM person_search JOIN person ON person.id = person_search.person_id ORDER BY person_search.rowid`,
    )
    .safeIntegers()
    .all()
  for (const { row, id, ...person } of rows) {
    const { written, sounding } = searchForms(person)
    write.run(written.join(' '), sounding.join(' '), row)
    insertKeys.run(row, id, keyForms(person).join(' '))
  }
}
