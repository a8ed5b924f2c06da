import { type KeyedPerson, keyForms } from '../../../shared/name-keys.ts'
import { nameOrder } from '../../../shared/name-order.ts'
import { searchForms } from '../../../shared/names.ts'
import type { Migration } from '../migration.ts'

/**
 * More ways to find a person: further transliterations, equivalent given names, particles and phone numbers among the
 * search forms; consonants and Kölner Phonetik in an index of whole words. And what staff say about two records.
 */
export const finding: Migration = (db) => {
  db.exec(`
    DELETE FROM person_search;

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
  const insert = db.prepare('INSERT INTO person_search (rowid, person_id, written, sounding) VALUES (?, ?, ?, ?)')
  const insertKeys = db.prepare('INSERT INTO person_keys (rowid, person_id, keys) VALUES (?, ?, ?)')
  const rows = db
    .prepare<[], KeyedPerson & { id: string }>(
      `SELECT id, family_name AS familyName, given_names AS givenNames, birth_name AS birthName, patronymic,
         original_script AS originalScript, birth_date AS birthDate, phone, street, postal_code AS postalCode FROM person`,
    )
    .all()
    .map((row) => ({ ...row, place: nameOrder(row, row.id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  let last = -1n
  for (const { place, id, ...person } of rows) {
    last = place > last ? place : last + 1n
    const { written, sounding } = searchForms(person)
    insert.run(last, id, written.join(' '), sounding.join(' '))
    insertKeys.run(last, id, keyForms(person).join(' '))
  }
}
