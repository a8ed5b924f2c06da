import type { Migration } from '../migration.ts'

/** Persons, their search forms, and Bedarfsgemeinschaften with dated membership. */
export const people: Migration = (db) => {
  db.exec(`
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      family_name TEXT NOT NULL,
      given_names TEXT NOT NULL,
      birth_name TEXT NOT NULL,
      patronymic TEXT NOT NULL,
      original_script TEXT NOT NULL,
      birth_date TEXT NOT NULL,
      sex TEXT,
      street TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      city TEXT NOT NULL,
      languages TEXT NOT NULL CHECK (json_valid(languages)),
      interpreter_need TEXT NOT NULL,
      access_needs TEXT NOT NULL,
      letter_allowed INTEGER NOT NULL,
      phone_allowed INTEGER NOT NULL,
      sms_allowed INTEGER NOT NULL,
      email_allowed INTEGER NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      contact_times TEXT NOT NULL,
      code_word TEXT NOT NULL,
      disclosure_blocked INTEGER NOT NULL,
      note TEXT NOT NULL,
      responsible TEXT REFERENCES staff (id),
      revision INTEGER NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE person_search USING fts5 (
      person_id UNINDEXED,
      written,
      sounding,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* P* C*'",
      prefix = '1 2 3'
    );

    CREATE TABLE benefit_unit (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL
    ) STRICT;

    CREATE TABLE benefit_unit_member (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES benefit_unit (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      role TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT
    ) STRICT;
    CREATE INDEX benefit_unit_member_person ON benefit_unit_member (person_id);
    CREATE INDEX benefit_unit_member_unit ON benefit_unit_member (unit_id);
    CREATE UNIQUE INDEX benefit_unit_member_once ON benefit_unit_member (unit_id, person_id) WHERE to_day IS NULL;
  `)
}
