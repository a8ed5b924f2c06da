import type { Migration } from '../migration.ts'

/** Places and open counselling sessions. */
export const dropIn: Migration = (db) => {
  db.exec(`
    CREATE TABLE site (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      street TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      city TEXT NOT NULL,
      quarter TEXT NOT NULL,
      phone TEXT NOT NULL DEFAULT '',
      step_free INTEGER NOT NULL,
      wifi INTEGER NOT NULL,
      confidential_room INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE drop_in_session (
      id TEXT PRIMARY KEY,
      site_id TEXT NOT NULL REFERENCES site (id),
      device TEXT NOT NULL,
      day TEXT NOT NULL,
      state TEXT NOT NULL,
      started_at TEXT NOT NULL,
      ended_at TEXT
    ) STRICT;
    CREATE INDEX drop_in_session_day ON drop_in_session (day);
  `)
}
