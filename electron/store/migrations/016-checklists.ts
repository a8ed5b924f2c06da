import type { Migration } from '../migration.ts'

/** Lists of documents, and who was given the information sheet. A list keeps the words it was made with, because templates change. */
export const checklists: Migration = (db) => {
  db.exec(`
    -- Changes of the house to a shipped template; what is shipped stays in the program.
    CREATE TABLE checklist_template (
      id TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      name TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      items TEXT NOT NULL CHECK (json_valid(items)),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      UNIQUE (key, version)
    ) STRICT;

    CREATE TABLE checklist (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      concern_id TEXT REFERENCES concern (id),
      template_key TEXT NOT NULL,
      template_version INTEGER NOT NULL,
      name TEXT NOT NULL,
      scope TEXT NOT NULL,
      created_by TEXT NOT NULL REFERENCES staff (id),
      created_at TEXT NOT NULL,
      closed_at TEXT
    ) STRICT;
    CREATE INDEX checklist_person ON checklist (person_id);

    -- No number, no copy, no content of a document: only that it was seen.
    CREATE TABLE checklist_item (
      id TEXT PRIMARY KEY,
      checklist_id TEXT NOT NULL REFERENCES checklist (id),
      position INTEGER NOT NULL,
      item_key TEXT NOT NULL,
      label TEXT NOT NULL,
      state TEXT NOT NULL,
      state_on TEXT,
      due_on TEXT,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX checklist_item_checklist ON checklist_item (checklist_id, position);
    CREATE INDEX checklist_item_due ON checklist_item (due_on) WHERE due_on IS NOT NULL;

    CREATE TABLE information_hand_over (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      version TEXT NOT NULL,
      language TEXT NOT NULL,
      on_day TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX information_hand_over_person ON information_hand_over (person_id);
  `)
}
