import type { Migration } from '../migration.ts'

/** Meldeaufforderungen (§ 59 SGB II), in tables of their own: a voluntary appointment can never become one. */
export const summons: Migration = (db) => {
  db.exec(`
    ALTER TABLE site ADD COLUMN summons_place INTEGER NOT NULL DEFAULT 0;

    -- The authority's own texts of the law; samples stay in the program. A version is ended, never written over.
    CREATE TABLE summons_text (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      version TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      body TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      UNIQUE (kind, version)
    ) STRICT;

    CREATE TABLE summons (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      person_id TEXT NOT NULL REFERENCES person (id),
      site_id TEXT NOT NULL REFERENCES site (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      purpose TEXT NOT NULL,
      purpose_note TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      planned_delivery TEXT NOT NULL,
      -- Why so many in so short a time; empty where there are few.
      dense_note TEXT NOT NULL,
      -- The one that was moved; the new one has a number of its own.
      previous_id TEXT REFERENCES summons (id),
      state TEXT NOT NULL,
      issued_at TEXT NOT NULL,
      delivery TEXT,
      delivered_on TEXT,
      deemed_on TEXT,
      delivery_proof TEXT NOT NULL DEFAULT '',
      returned_on TEXT,
      miss_by TEXT REFERENCES staff (id),
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX summons_person ON summons (person_id, starts_at);
    CREATE INDEX summons_open ON summons (starts_at) WHERE state IN ('ausgestellt', 'zugestellt', 'nicht_erschienen_offen');
    CREATE INDEX summons_previous ON summons (previous_id) WHERE previous_id IS NOT NULL;

    CREATE TABLE summons_step (
      id TEXT PRIMARY KEY,
      summons_id TEXT NOT NULL REFERENCES summons (id),
      position INTEGER NOT NULL,
      step TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      note TEXT NOT NULL,
      UNIQUE (summons_id, position)
    ) STRICT;
    CREATE INDEX summons_step_late ON summons_step (at) WHERE step = 'laterReport';

    -- A hearing is offered first, and held if the person takes it up.
    CREATE TABLE summons_hearing (
      id TEXT PRIMARY KEY,
      summons_id TEXT NOT NULL REFERENCES summons (id),
      channel TEXT NOT NULL,
      offered_on TEXT NOT NULL,
      held_on TEXT,
      reasons TEXT NOT NULL CHECK (json_valid(reasons)),
      note TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX summons_hearing_summons ON summons_hearing (summons_id);

    CREATE TABLE summons_check (
      id TEXT PRIMARY KEY,
      summons_id TEXT NOT NULL REFERENCES summons (id),
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      note TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX summons_check_summons ON summons_check (summons_id);

    -- What was sent, word for word, with its hash; apart from the receipts, which more people may see.
    CREATE TABLE summons_sheet (
      id TEXT PRIMARY KEY,
      summons_id TEXT NOT NULL REFERENCES summons (id),
      kind TEXT NOT NULL,
      number TEXT NOT NULL UNIQUE,
      made_at TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      hash TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX summons_sheet_summons ON summons_sheet (summons_id);
  `)
}
