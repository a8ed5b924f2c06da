import { randomUUID } from 'node:crypto'
import type { Migration } from '../migration.ts'

/** Branches, compartments, deputies and emergency access. */
export const rights: Migration = (db) => {
  // Whose records are whose: branches, compartments of notes, emergency access.
  db.exec(`
    CREATE TABLE branch (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      active INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    ALTER TABLE staff ADD COLUMN branch_id TEXT REFERENCES branch (id);
    ALTER TABLE person ADD COLUMN branch_id TEXT REFERENCES branch (id);
    ALTER TABLE contact ADD COLUMN compartment TEXT NOT NULL DEFAULT 'allgemein';

    CREATE TABLE break_glass (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      branch_id TEXT REFERENCES branch (id),
      reason TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      day TEXT NOT NULL,
      reviewed_at TEXT,
      reviewed_by TEXT REFERENCES staff (id),
      remark TEXT NOT NULL
    ) STRICT;
    CREATE INDEX break_glass_staff ON break_glass (staff_id, day);
    CREATE INDEX break_glass_open ON break_glass (opened_at) WHERE reviewed_at IS NULL;
  `)
  // A store of one office becomes its first branch, with all it holds: nobody loses sight of anything.
  const office = db.prepare<[], { name: string }>("SELECT value AS name FROM meta WHERE key = 'office'").get()
  if (office) {
    const id = randomUUID()
    db.prepare('INSERT INTO branch (id, name) VALUES (?, ?)').run(id, office.name)
    db.prepare('UPDATE staff SET branch_id = ?').run(id)
    db.prepare('UPDATE person SET branch_id = ?').run(id)
  }
  // Staff management: leaving, § 203 StGB, deputies with dates, and what administration did.
  db.exec(`
    ALTER TABLE staff ADD COLUMN left_on TEXT;
    ALTER TABLE staff ADD COLUMN professional_secrecy INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE deputy (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      deputy_id TEXT NOT NULL REFERENCES staff (id),
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX deputy_staff ON deputy (staff_id, to_day);
    CREATE INDEX deputy_deputy ON deputy (deputy_id, to_day);

    CREATE TABLE admin_event (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX admin_event_at ON admin_event (at);

    -- What somebody who leaves is responsible for.
    CREATE INDEX person_responsible ON person (responsible);
  `)
}
