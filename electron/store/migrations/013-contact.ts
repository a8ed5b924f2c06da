import type { Migration } from '../migration.ts'

/** What a contact may say beyond topic, result and minutes. Nothing of it is asked for; what was not said has no row. */
export const contactDetails: Migration = (db) => {
  db.exec(`
    -- Cost bearers and projects, as an office keeps its own lists of them.
    CREATE TABLE funding (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT
    ) STRICT;

    ALTER TABLE contact ADD COLUMN interpreter_kind TEXT;
    ALTER TABLE contact ADD COLUMN interpreter_language TEXT;
    ALTER TABLE contact ADD COLUMN cost_bearer_id TEXT REFERENCES funding (id);
    ALTER TABLE contact ADD COLUMN project_id TEXT REFERENCES funding (id);
    -- Of anonymous contacts only; of a person it is known.
    ALTER TABLE contact ADD COLUMN sex TEXT;
    ALTER TABLE contact ADD COLUMN age_class TEXT;
    ALTER TABLE contact ADD COLUMN quarter TEXT NOT NULL DEFAULT '';

    CREATE TABLE contact_barrier (
      id TEXT NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      barrier TEXT NOT NULL,
      PRIMARY KEY (contact_id, barrier)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact_concern (
      id TEXT NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      concern_id TEXT NOT NULL REFERENCES concern (id) ON DELETE CASCADE,
      PRIMARY KEY (contact_id, concern_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_concern_concern ON contact_concern (concern_id);

    -- Going along to an authority, or support with one from here.
    CREATE TABLE accompaniment (
      id TEXT NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      authority TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      PRIMARY KEY (contact_id, position)
    ) STRICT, WITHOUT ROWID;
  `)
}
