import type { Migration } from '../migration.ts'

/** Letterhead and words of the authority, and what was sent to whom, when and how. */
export const letters: Migration = (db) => {
  db.exec(`
    -- Versions of the house; what is shipped stays in the program. The letterhead is one of them, under a key of its own.
    CREATE TABLE letter_template (
      id TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      words TEXT NOT NULL CHECK (json_valid(words)),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      UNIQUE (key, version)
    ) STRICT;

    -- The whole sheet as it was sent, packed: a twentieth of the PDF made of it, and the change log holds it once more.
    CREATE TABLE letter (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      appointment_id TEXT REFERENCES appointment (id),
      appointment_revision INTEGER,
      way TEXT NOT NULL,
      language TEXT NOT NULL,
      template_version INTEGER NOT NULL,
      letterhead_version INTEGER NOT NULL,
      run_id TEXT,
      pages INTEGER NOT NULL,
      sheet TEXT NOT NULL,
      sheet_hash TEXT NOT NULL,
      made_at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      dropped_at TEXT,
      out_since TEXT
    ) STRICT;
    CREATE INDEX letter_person ON letter (person_id, made_at);
    CREATE INDEX letter_appointment ON letter (appointment_id) WHERE appointment_id IS NOT NULL;
    CREATE INDEX letter_waiting ON letter (made_at) WHERE out_since IS NULL AND dropped_at IS NULL;

    CREATE TABLE letter_copy (
      id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      made_at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX letter_copy_letter ON letter_copy (letter_id);

    -- How a letter went out. One that was noted by mistake stays, marked as taken back.
    CREATE TABLE letter_dispatch (
      id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      method TEXT NOT NULL,
      on_day TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      entered_at TEXT NOT NULL,
      returned_on TEXT,
      return_reason TEXT,
      address_checked_at TEXT,
      taken_back_at TEXT
    ) STRICT;
    CREATE INDEX letter_dispatch_letter ON letter_dispatch (letter_id);
  `)
}
