import type { Migration } from '../migration.ts'

/** When the signed paper of a consent came back; until then it is one that was only spoken. */
export const signatures: Migration = (db) => {
  db.exec(`
    ALTER TABLE consent ADD COLUMN signed_at TEXT;
    CREATE INDEX consent_unsigned ON consent (given_at) WHERE signed_at IS NULL AND withdrawn_at IS NULL;
  `)
}
