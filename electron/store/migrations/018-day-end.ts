import type { Migration } from '../migration.ts'

/** Closings of sessions. One that was opened again the same day is closed again, so a session can have several. */
export const dayEnd: Migration = (db) => {
  db.exec(`
    CREATE TABLE day_end (
      id TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES drop_in_session (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      -- How much was open then; counts only.
      findings TEXT NOT NULL CHECK (json_valid(findings)),
      remark TEXT NOT NULL
    ) STRICT;
    CREATE INDEX day_end_session ON day_end (session_id, at);
    CREATE INDEX drop_in_session_unclosed ON drop_in_session (day) WHERE state = 'laufend';
  `)
}
