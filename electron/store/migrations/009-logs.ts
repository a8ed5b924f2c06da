import type { Migration } from '../migration.ts'

/**
 * Retention of the access log. A checkpoint is the last entry that was removed; the append-only triggers let go of
 * nothing but what a checkpoint covers. No further index: both logs are written at every call, and read by one officer
 * now and then.
 */
export const logs: Migration = (db) => {
  db.exec(`
    CREATE TABLE access_checkpoint (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL,
      entry_at TEXT NOT NULL,
      removed INTEGER NOT NULL
    ) STRICT;

    DROP TRIGGER access_log_no_delete;
    CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
      WHEN OLD.seq > (SELECT coalesce(max(seq), 0) FROM access_checkpoint)
      BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER access_log_person_no_delete BEFORE DELETE ON access_log_person
      WHEN OLD.seq > (SELECT coalesce(max(seq), 0) FROM access_checkpoint)
      BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER access_log_person_no_update BEFORE UPDATE ON access_log_person BEGIN SELECT RAISE(ABORT, 'append only'); END;

    -- Rows that are gone are found by what they belonged to; only deletions pay for it.
    CREATE INDEX change_log_deleted ON change_log (table_name, seq) WHERE action = 'delete';
  `)
}
