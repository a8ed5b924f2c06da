import type { Migration } from '../migration.ts'

/** What every store has before the first person: who and where it is, drafts, and the two logs. */
export const foundation: Migration = (db) => {
  db.exec(`
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      login TEXT NOT NULL UNIQUE COLLATE NOCASE,
      display_name TEXT NOT NULL,
      roles TEXT NOT NULL CHECK (json_valid(roles)),
      active INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE draft (
      staff_id TEXT NOT NULL REFERENCES staff (id),
      form TEXT NOT NULL,
      subject TEXT NOT NULL,
      form_values TEXT NOT NULL,
      path TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (staff_id, form, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change_log (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      hlc TEXT NOT NULL,
      device TEXT NOT NULL,
      staff TEXT NOT NULL,
      table_name TEXT NOT NULL,
      row_id TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
      fields TEXT NOT NULL CHECK (json_valid(fields))
    ) STRICT;
    CREATE INDEX change_log_row ON change_log (row_id, seq);

    CREATE TABLE access_log (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      staff TEXT NOT NULL,
      device TEXT NOT NULL,
      procedure TEXT NOT NULL,
      access TEXT NOT NULL CHECK (access IN ('read', 'write', 'print', 'export')),
      persons TEXT NOT NULL CHECK (json_valid(persons)),
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TABLE access_log_person (
      person_id TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES access_log (seq),
      -- In the order of writing: a list of hits names fifty persons, who would otherwise lie on fifty pages.
      PRIMARY KEY (seq, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'append only'); END;
  `)
}
