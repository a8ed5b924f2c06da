import type { Migration } from '../migration.ts'

/**
 * Public keys of those who may open the store (without a staff member: the recovery code), so that the store key can be
 * changed without anybody's password, and nobody can get in by a key put into the keyring file.
 */
export const keys: Migration = (db) => {
  db.exec(`
    CREATE TABLE key_slot (
      id TEXT PRIMARY KEY,
      staff_id TEXT REFERENCES staff (id),
      public_key TEXT NOT NULL UNIQUE,
      must_change INTEGER NOT NULL DEFAULT 0,
      made_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX key_slot_staff ON key_slot (staff_id);
  `)
}
