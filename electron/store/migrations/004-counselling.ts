import type { Migration } from '../migration.ts'

/** Concerns, contacts and voluntary appointments. */
export const counselling: Migration = (db) => {
  db.exec(`
    CREATE TABLE concern (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      topics TEXT NOT NULL CHECK (json_valid(topics)),
      summary TEXT NOT NULL,
      urgency TEXT NOT NULL,
      deadline TEXT,
      state TEXT NOT NULL,
      created_at TEXT NOT NULL,
      closed_at TEXT
    ) STRICT;
    CREATE INDEX concern_person ON concern (person_id);

    CREATE TABLE contact (
      id TEXT PRIMARY KEY,
      person_id TEXT REFERENCES person (id),
      session_id TEXT REFERENCES drop_in_session (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      channel TEXT NOT NULL,
      first INTEGER NOT NULL,
      result TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contact_person ON contact (person_id, at);
    CREATE INDEX contact_session ON contact (session_id);

    -- In the order in which it is read, which is one page to write at each contact instead of three.
    CREATE TABLE contact_topic (
      id TEXT NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      topic TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (contact_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE appointment (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      site_id TEXT NOT NULL REFERENCES site (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      ends_at TEXT NOT NULL,
      purpose TEXT NOT NULL,
      interpreter_language TEXT,
      state TEXT NOT NULL,
      cancel_note TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX appointment_staff ON appointment (staff_id, starts_at);
    CREATE INDEX appointment_person ON appointment (person_id, starts_at);
  `)
}
